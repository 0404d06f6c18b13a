#include "export/figure_file.h"

#include "vectors/clipped_device.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace thalweg::app {

namespace {

constexpr double kMetresPerInch = 0.0254;

QByteArray svgBytes(const FigureChoice& choice, const QString& title, const FigurePainter& paint)
{
    constexpr int kFineness = 10; // as the generator's sizes are whole numbers
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setTitle(title);
    svg.setResolution(kFineness * int(kLayoutPerInch));
    svg.setSize((choice.layout() * kFineness).toSize());
    svg.setViewBox(QRectF({}, choice.layout()));
    QPainter target(&svg);
    ClippedDevice device(target, choice.layout().toSize());
    QPainter painter(&device);
    paint(painter);
    painter.end();
    target.end();
    return buffer.data();
}

QByteArray pdfBytes(const FigureChoice& choice, const QString& title, const FigurePainter& paint)
{
    constexpr int kResolution = 1200;
    constexpr double kPointsPerInch = 72.0;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Thalweg"));
    pdf.setResolution(kResolution);
    pdf.setPageSize(QPageSize(choice.layout() * (kPointsPerInch / kLayoutPerInch), QPageSize::Point, QString(),
                              QPageSize::ExactMatch));
    pdf.setPageMargins({});
    QPainter painter(&pdf);
    painter.scale(kResolution / kLayoutPerInch, kResolution / kLayoutPerInch);
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace

std::optional<FigureFormat> figureFormat(const QString& fileName)
{
    const auto endsIn = [&](const char* end) { return fileName.endsWith(QLatin1String(end), Qt::CaseInsensitive); };
    if (endsIn(".png"))
        return FigureFormat::Png;
    if (endsIn(".svg"))
        return FigureFormat::Svg;
    if (endsIn(".pdf"))
        return FigureFormat::Pdf;
    return std::nullopt;
}

QImage figureImage(const FigureChoice& choice, const FigurePainter& paint)
{
    QImage image(choice.pixels(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(qRound(choice.dpi / kMetresPerInch));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    painter.scale(choice.dpi / kLayoutPerInch, choice.dpi / kLayoutPerInch);
    paint(painter);
    return image;
}

QByteArray pngBytes(const QImage& image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray figureBytes(FigureFormat format, const FigureChoice& choice, const QString& title,
                       const FigurePainter& paint)
{
    switch (format) {
    case FigureFormat::Svg:
        return svgBytes(choice, title, paint);
    case FigureFormat::Pdf:
        return pdfBytes(choice, title, paint);
    case FigureFormat::Png:
        break;
    }
    return pngBytes(figureImage(choice, paint));
}

} // namespace thalweg::app
