#include "export/figure_maker.h"

#include "model/playback.h"
#include "model/scene_file.h"
#include "model/scene_model.h"
#include "panels/catalogue_text.h"

#include <QCoreApplication>
#include <QPainter>

namespace thalweg::app {

namespace {

QString sentence(const char* text) { return QCoreApplication::translate("Figure", text); }

bool isWindow(const FigureChoice& choice) { return choice.content == FigureChoice::Content::Window; }

} // namespace

QImage FigureMaker::image(const FigureChoice& choice) const
{
    if (isWindow(choice))
        return window.grab().toImage();
    return figureImage(choice, [this, &choice](QPainter& painter) { paintFigure(painter, views(), choice); });
}

QImage FigureMaker::preview(const FigureChoice& choice, QSize room, double devicePixelRatio) const
{
    const QSize most = room * devicePixelRatio;
    if (isWindow(choice)) {
        QImage picture = window.grab().toImage().scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(devicePixelRatio);
        return picture;
    }
    const QSizeF layout = choice.layout();
    const double scale = std::min(most.width() / layout.width(), most.height() / layout.height());
    QImage picture((layout * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.scale(scale, scale);
    paintFigure(painter, views(), choice);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    return picture;
}

QByteArray FigureMaker::bytes(FigureFormat format, const FigureChoice& choice) const
{
    if (isWindow(choice))
        return pngBytes(image(choice));
    return figureBytes(format, choice, coreText(views().model.surface().name),
                       [this, &choice](QPainter& painter) { paintFigure(painter, views(), choice); });
}

std::optional<QString> FigureMaker::save(const QString& path, const FigureChoice& choice) const
{
    const auto format = figureFormat(path);
    if (!format)
        return sentence(QT_TRANSLATE_NOOP("Figure", "%1: the name must end in .png, .svg or .pdf.")).arg(path);
    if (isWindow(choice) && *format != FigureFormat::Png)
        return sentence(QT_TRANSLATE_NOOP("Figure", "%1: the whole window can only be a .png.")).arg(path);
    const QByteArray file = bytes(*format, choice);
    const QSize size = choice.pixels();
    if (file.isEmpty())
        return sentence(QT_TRANSLATE_NOOP("Figure", "A picture of %1 × %2 pixels does not fit into memory."))
            .arg(size.width())
            .arg(size.height());
    return writeWhole(path, file);
}

QString FigureMaker::caption() const
{
    const FigureViews now = views();
    return usualCaption(now.model, now.playback.step());
}

} // namespace thalweg::app
