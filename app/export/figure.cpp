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

} // namespace

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
