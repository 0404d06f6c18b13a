#include "app/command/command_runner.h"
#include "plane/plot_frame.h"
#include "scene/scene.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace thalweg::app {
namespace {

using tests::Folder;
using tests::outputOf;

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// An SVG as a renderer sees it.
struct Svg {
    struct Line {
        QString stroke;
        QList<QPointF> points; ///< on the page
    };

    QSizeF millimetres;
    QRectF viewBox;
    QStringList texts;
    QList<Line> lines;
    int images = 0;
};

QTransform transformOf(const QXmlStreamAttributes& attributes)
{
    const QString text = attributes.value(QLatin1String("transform")).toString();
    if (!text.startsWith(QLatin1String("matrix(")))
        return {};
    const QStringList m = text.mid(7).chopped(1).split(u',');
    return {m[0].toDouble(), m[1].toDouble(), m[2].toDouble(), m[3].toDouble(), m[4].toDouble(), m[5].toDouble()};
}

QList<QPointF> pointsIn(const QString& text, const QTransform& transform)
{
    static const QRegularExpression number(QStringLiteral("-?[0-9.]+(?:e-?[0-9]+)?"));
    QList<double> numbers;
    for (auto found = number.globalMatch(text); found.hasNext();)
        numbers.append(found.next().captured().toDouble());
    QList<QPointF> points;
    for (qsizetype i = 1; i < numbers.size(); i += 2)
        points.append(transform.map(QPointF(numbers[i - 1], numbers[i])));
    return points;
}

Svg svgOf(const std::string& path)
{
    Svg svg;
    QXmlStreamReader xml(bytesOf(path));
    QList<QXmlStreamAttributes> groups;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto name = xml.name();
        if (xml.isStartElement() && name == QLatin1String("svg")) {
            const auto size = [&](const char* side) {
                return xml.attributes().value(QLatin1String(side)).toString().chopped(2).toDouble();
            };
            svg.millimetres = QSizeF(size("width"), size("height"));
            const QStringList box = xml.attributes().value(QLatin1String("viewBox")).toString().split(u' ');
            svg.viewBox = QRectF(box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble());
        } else if (xml.isStartElement() && name == QLatin1String("g")) {
            groups.append(xml.attributes());
        } else if (xml.isEndElement() && name == QLatin1String("g")) {
            groups.removeLast();
        } else if (xml.isStartElement() && name == QLatin1String("text")) {
            svg.texts.append(xml.readElementText().trimmed());
        } else if (xml.isStartElement() && name == QLatin1String("image")) {
            ++svg.images;
        } else if (xml.isStartElement() && (name == QLatin1String("path") || name == QLatin1String("polyline"))) {
            const auto what = name == QLatin1String("path") ? QLatin1String("d") : QLatin1String("points");
            svg.lines.append({groups.last().value(QLatin1String("stroke")).toString(),
                              pointsIn(xml.attributes().value(what).toString(), transformOf(groups.last()))});
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return svg;
}

int countWithin(const Svg& svg, const QString& stroke, const QRectF& rect)
{
    constexpr double kRounding = 0.01; // six digits are written
    int count = 0;
    for (const Svg::Line& line : svg.lines) {
        if (line.stroke != stroke)
            continue;
        ++count;
        for (const QPointF& p : line.points)
            EXPECT_TRUE(rect.adjusted(-kRounding, -kRounding, kRounding, kRounding).contains(p))
                << stroke.toStdString() << " " << p.x() << ", " << p.y();
    }
    return count;
}

/// A close look at a valley that all runs leave.
const std::vector<std::string> kCloseLook{"render", "--surface", "rosenbrock", "--domain", "-1,-0.2,0,0.8",
                                          "--start", "-0.82,0.57", "--size", "800x500"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST(Figure, SvgHasTextAsTextAndLinesWithinThePlot)
{
    const Folder folder;
    const std::string file = folder.path("a.svg");
    EXPECT_EQ(outputOf(with(kCloseLook, {"-o", file})), "");
    const Svg svg = svgOf(file);
    EXPECT_EQ(svg.viewBox, QRectF(0, 0, 800, 500));
    EXPECT_NEAR(svg.millimetres.width(), 800 * 25.4 / 96, 0.01);
    EXPECT_EQ(svg.images, 1) << "the map, and nothing else, is a picture";
    for (const char* text : {"−0.8", "0.2"})
        EXPECT_TRUE(svg.texts.contains(QString::fromUtf8(text))) << text;
    const QRectF map = PlotFrame::mapRect({800, 500}, {});
    EXPECT_GT(countWithin(svg, lightTheme().contour.name(), map), 10);
    for (int run = 0; run < int(defaultScene().runs.size()); ++run)
        EXPECT_GE(countWithin(svg, runLook(lightTheme(), run).colour.name(), map), 1) << run;
}

TEST(Figure, LegendNamesEveryShownRunAndTheCaptionStands)
{
    const Folder folder;
    const std::string file = folder.path("a.svg");
    EXPECT_EQ(outputOf({"render", "--view", "charts", "--legend", "--caption", "Five runs & one start", "--size",
                        "16x9cm", "-o", file}),
              "");
    const Svg svg = svgOf(file);
    EXPECT_NEAR(svg.millimetres.width(), 160.0, 0.05);
    EXPECT_NEAR(svg.millimetres.height(), 90.0, 0.05);
    for (const std::string& name : runNames(defaultScene()))
        EXPECT_EQ(svg.texts.count(QString::fromStdString(name)), 1) << name;
    EXPECT_TRUE(svg.texts.join(u' ').contains(QStringLiteral("Five runs & one start")));
    EXPECT_EQ(svg.images, 0) << "charts are lines and text";
    for (int run = 0; run < int(defaultScene().runs.size()); ++run)
        EXPECT_GE(countWithin(svg, runLook(lightTheme(), run).colour.name(), svg.viewBox), 3) << "in the legend and both charts: " << run;
    EXPECT_TRUE(svg.texts.contains(QStringLiteral("Gradient norm")));
}

TEST(Figure, PdfHasFontsAndTheSizeOfThePage)
{
    const Folder folder;
    const std::string file = folder.path("a.pdf");
    EXPECT_EQ(outputOf({"render", "--legend", "--size", "16x12cm", "-o", file}), "");
    const QByteArray pdf = bytesOf(file);
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.contains("/FontFile2") || pdf.contains("/FontFile3"));
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
    const auto found = box.match(QString::fromLatin1(pdf));
    ASSERT_TRUE(found.hasMatch());
    EXPECT_NEAR(found.captured(1).toDouble(), 16.0 / 2.54 * 72.0, 1.0);
    EXPECT_NEAR(found.captured(2).toDouble(), 12.0 / 2.54 * 72.0, 1.0);
}

/// A reader of PDF complains of a path that is closed and was never begun.
TEST(Figure, PdfBeginsEachPathThatItCloses)
{
    const Folder folder;
    const std::string file = folder.path("a.pdf");
    EXPECT_EQ(outputOf({"render", "--view", "charts", "-o", file}), "");
    QFile pdf(QString::fromStdString(file));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    const QByteArray all = pdf.readAll();
    const QRegularExpression unbegun(QStringLiteral("(gs|Q|q|f|S|n)\\s+h\\s"));
    int pages = 0;
    for (qsizetype at = all.indexOf("stream\n"); at >= 0; at = all.indexOf("stream\n", at + 1)) {
        const QByteArray packed = all.mid(at + 7, all.indexOf("endstream", at + 7) - at - 7);
        if (!packed.startsWith('x')) // not packed, such as what is said of the file
            continue;
        const QString text = QString::fromLatin1(qUncompress(QByteArray("\0\x10\0\0", 4) + packed));
        if (!text.contains(QStringLiteral(" cs ")))
            continue;
        ++pages;
        EXPECT_FALSE(text.contains(unbegun)) << unbegun.match(text).capturedStart();
    }
    EXPECT_EQ(pages, 1);
}

TEST(Figure, PngHasSizeAndResolution)
{
    const Folder folder;
    const std::string file = folder.path("a.png");
    EXPECT_EQ(outputOf({"render", "--view", "both", "--size", "8x6cm", "--dpi", "200", "-o", file}), "");
    const QImage image(QString::fromStdString(file));
    EXPECT_EQ(image.size(), QSize(630, 472));
    EXPECT_EQ(image.dotsPerMeterX(), 7874);
    EXPECT_EQ(image.dotsPerMeterY(), 7874);
}

TEST(Figure, ReliefIsAPictureOfTheGroundWithLinesAndTextOverIt)
{
    const Folder folder;
    const std::string file = folder.path("a.svg");
    EXPECT_EQ(outputOf({"render", "--view", "relief", "--legend", "--caption", "A valley", "--size", "800x500", "-o", file}), "");
    const Svg svg = svgOf(file);
    EXPECT_EQ(svg.images, 1) << "the block";
    const QString texts = svg.texts.join(u' ');
    for (const char* text : {"−4", "x", "y", "A valley"})
        EXPECT_TRUE(texts.contains(QString::fromUtf8(text))) << text;
    for (int run = 0; run < int(defaultScene().runs.size()); ++run)
        EXPECT_GE(countWithin(svg, runLook(lightTheme(), run).colour.name(), svg.viewBox), 2) << run;
}

/// Panels that are scrolled, elided and laid over each other stay within their borders.
TEST(Figure, WindowIsTextAndLinesToo)
{
    const Folder folder;
    const std::string file = folder.path("a.svg");
    EXPECT_EQ(outputOf({"render", "--view", "window", "--size", "1366x768", "-o", file}), "");
    const Svg svg = svgOf(file);
    EXPECT_EQ(svg.viewBox, QRectF(0, 0, 1366, 768));
    const QString texts = svg.texts.join(u'\n');
    for (const char* text : {"Landscape", "Himmelblau", "Momentum", "Gradient norm", "Step"})
        EXPECT_TRUE(texts.contains(QString::fromUtf8(text))) << text;
    for (int run = 0; run < int(defaultScene().runs.size()); ++run)
        EXPECT_GE(countWithin(svg, runLook(lightTheme(), run).colour.name(), svg.viewBox), 4) << "map, list and charts: " << run;
}

TEST(Figure, WindowAtATwofoldResolutionIsLaidOutTheSame)
{
    const Folder folder;
    const auto at = [&](const char* size, const char* dpi) {
        const std::string file = folder.path("a.png");
        outputOf({"render", "--view", "presentation", "--size", size, "--dpi", dpi, "-o", file});
        return QImage(QString::fromStdString(file));
    };
    const QImage coarse = at("1280x720", "96");
    const QImage fine = at("2560x1440", "192");
    ASSERT_EQ(fine.size(), 2 * coarse.size());
    const QImage halved = fine.scaled(coarse.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double difference = 0.0;
    for (int y = 0; y < coarse.height(); ++y)
        for (int x = 0; x < coarse.width(); ++x)
            difference += std::abs(qGray(coarse.pixel(x, y)) - qGray(halved.pixel(x, y)));
    EXPECT_LT(difference / (coarse.width() * coarse.height()), 4.0) << "of 255 levels of grey";
}

/// Twice the resolution is the same picture, finer.
TEST(Figure, ResolutionChangesNothingElse)
{
    const Folder folder;
    const auto at = [&](const char* size, const char* dpi) {
        const std::string file = folder.path("a.png");
        outputOf({"render", "--size", size, "--dpi", dpi, "-o", file});
        return QImage(QString::fromStdString(file));
    };
    const QImage coarse = at("400x300", "96");
    const QImage fine = at("800x600", "192");
    const QImage halved = fine.scaled(coarse.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double difference = 0.0;
    for (int y = 0; y < 300; ++y)
        for (int x = 0; x < 400; ++x)
            difference += std::abs(qGray(coarse.pixel(x, y)) - qGray(halved.pixel(x, y)));
    EXPECT_LT(difference / (300 * 400), 4.0) << "of 255 levels of grey: edges of lines";
}

} // namespace
} // namespace thalweg::app
