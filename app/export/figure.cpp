#include "export/figure.h"

#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "export/figure_legend.h"
#include "export/picture_ratio.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "panels/fonts.h"
#include "plane/plane_view.h"
#include "relief/relief_view.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr double kMargin = 12.0;
constexpr double kChartsShare = 0.36; ///< of the height, below a plane
constexpr double kLeastCharts = 110.0;
constexpr QSizeF kLeastView(140.0, 100.0); ///< of one map, and of one chart

/// Takes a strip off the bottom of a rectangle.
QRectF takeBottom(QRectF& from, double height)
{
    const double top = from.bottom() - std::min(height, from.height());
    const QRectF strip(QPointF(from.left(), top), from.bottomRight());
    from.setBottom(top);
    return strip;
}

template <class View>
void paintView(QPainter& painter, View& view, const QRectF& area, const FigureChoice& choice, BasinDrafts* drafts)
{
    painter.save();
    painter.translate(area.topLeft());
    view.renderTo(&painter, area.size().toSize(), pictureRatio(painter, choice, area.size()), drafts);
    painter.restore();
}

void paintPlane(QPainter& painter, const FigureViews::Plane& plane, QRectF area, const FigureViews& views,
                const FigureChoice& choice)
{
    if (!plane.title.isEmpty()) {
        const QFont font = boldened(views.font);
        const double line = 1.6 * QFontMetricsF(font).height();
        painter.setFont(font);
        painter.setPen(views.theme.text);
        painter.drawText(QRectF(area.left() + kMargin, area.top(), area.width(), line), Qt::AlignVCenter, plane.title);
        area.setTop(area.top() + line);
    }
    paintView(painter, *plane.view, area, choice, views.drafts);
}

void paintPlanes(QPainter& painter, const FigureViews& views, const QRectF& area, const FigureChoice& choice)
{
    QRectF part(area.topLeft(), QSizeF(area.width() / double(views.planes.size()), area.height()));
    for (const FigureViews::Plane& plane : views.planes) {
        paintPlane(painter, plane, part, views, choice);
        part.moveLeft(part.right());
    }
}

void paintCharts(QPainter& painter, const FigureViews& views, const QRectF& area)
{
    views.charts->prepare();
    const std::vector<ChartView*>& shown = views.charts->charts();
    const double width = area.width() / double(shown.size());
    for (std::size_t i = 0; i < shown.size(); ++i) {
        ChartPicture picture = shown[i]->picture(); // a copy: that on the screen stays as it is
        picture.setPlace({}); // all in one row
        picture.setSize(QSizeF(width, area.height()).toSize(), ChartPicture::kFineLines);
        painter.save();
        painter.translate(area.left() + double(i) * width, area.top());
        picture.paintAsLines(painter, views.playback.step());
        painter.restore();
    }
}

void paintViews(QPainter& painter, const FigureViews& views, const FigureChoice& choice, QRectF area)
{
    using enum FigureChoice::Content;
    const FigureChoice::Content content = choice.content;
    if (content == Charts)
        return paintCharts(painter, views, area);
    if (content == PlaneAndCharts || content == ReliefAndCharts)
        paintCharts(painter, views, takeBottom(area, std::max(kLeastCharts, kChartsShare * area.height())));
    if (content == Relief || content == ReliefAndCharts)
        paintView(painter, *views.relief, area, choice, views.drafts);
    else
        paintPlanes(painter, views, area, choice);
}

bool hasCharts(FigureChoice::Content content)
{
    using enum FigureChoice::Content;
    return content == Charts || content == PlaneAndCharts || content == ReliefAndCharts;
}

bool hasMap(FigureChoice::Content content) { return content != FigureChoice::Content::Charts; }

/// As many views as stand beside each other in the longest row.
double columnsOf(const FigureViews& views, FigureChoice::Content content)
{
    using enum FigureChoice::Content;
    const qsizetype maps = content == Plane || content == PlaneAndCharts ? views.planes.size() : 1;
    const qsizetype charts = hasCharts(content) ? qsizetype(views.charts->charts().size()) : 0;
    return double(std::max(hasMap(content) ? maps : 1, charts));
}

/// The legend and the caption with their margins.
double textHeight(const FigureViews& views, const FigureChoice& choice, double pageWidth)
{
    const double width = pageWidth - 2.0 * kMargin;
    const auto entries = legendEntries(views);
    double height = 0.0;
    if (!choice.caption.isEmpty())
        height += captionHeight(choice.caption, width, views.font) + kMargin;
    if (choice.legend && !entries.isEmpty())
        height += legendHeight(entries, width, views.font) + kMargin;
    return height;
}

} // namespace

std::optional<QSizeF> leastSize(const FigureViews& views, const FigureChoice& choice)
{
    const bool hasText = !choice.caption.isEmpty() || (choice.legend && !legendEntries(views).isEmpty());
    if (choice.content == FigureChoice::Content::Window || (!hasText && !hasCharts(choice.content)))
        return std::nullopt;
    const double width = std::max(choice.layout().width(), kLeastView.width() * columnsOf(views, choice.content));
    double height = kLeastView.height();
    if (hasMap(choice.content) && hasCharts(choice.content))
        height += kLeastCharts;
    return QSizeF(width, height + textHeight(views, choice, width));
}

bool hasRoom(const FigureViews& views, const FigureChoice& choice)
{
    constexpr double kRounding = 0.5;
    const auto least = leastSize(views, choice);
    const QSizeF size = choice.layout();
    return !least || (size.width() >= least->width() - kRounding && size.height() >= least->height() - kRounding);
}

void paintFigure(QPainter& painter, const FigureViews& views, const FigureChoice& choice)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF area({}, choice.layout());
    painter.fillRect(area.adjusted(0.0, 0.0, 1.0, 1.0), views.theme.card); // pixels may end a fraction beyond
    const double width = area.width() - 2.0 * kMargin;
    const auto strip = [&](double height) {
        return takeBottom(area, height + kMargin).adjusted(kMargin, 0.0, -kMargin, -kMargin);
    };
    if (!choice.caption.isEmpty())
        paintCaption(painter, strip(captionHeight(choice.caption, width, views.font)), choice.caption, views);
    const auto entries = legendEntries(views);
    if (choice.legend && !entries.isEmpty())
        paintLegend(painter, strip(legendHeight(entries, width, views.font)), entries, views);
    paintViews(painter, views, choice, area);
}

} // namespace thalweg::app
