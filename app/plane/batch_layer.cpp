#include "plane/batch_layer.h"

#include "losses/data_surface.h"
#include "model/step_batch.h"
#include "plane/info_card.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kCell = 7.0; ///< pixels between nodes of the grid
constexpr double kPadding = 9.0;
constexpr double kSample = 24.0;
constexpr double kGap = 7.0;
constexpr double kWidth = 1.6;

Grid gridOf(const Objective& loss, const Viewport& viewport, double scale, const std::atomic<bool>& cancelled)
{
    const auto row = [&loss](std::span<const double> xs, double y, std::span<double> out) {
        std::ranges::transform(xs, out.begin(), [&](double x) { return loss.value({x, y}); });
    };
    const auto nodes = [scale](double pixels) { return std::max(2, 1 + int(std::ceil(pixels / (kCell * scale)))); };
    return sample(row, viewport.domain, nodes(viewport.rect.width()), nodes(viewport.rect.height()), &cancelled);
}

} // namespace

BatchLayer::BatchLayer(QObject* parent)
    : QObject(parent), m_task(this, LatestTask<Picture>::Running::Finish, [this](Picture picture) {
          m_picture = std::move(picture);
          emit changed();
      })
{
}

void BatchLayer::request(const std::shared_ptr<const RacedScene>& race, int run, int step, const Viewport& viewport,
                         std::vector<double> levels, double scale)
{
    const bool isOff = run < 0 || !race || !race->surface.model;
    if (viewport.isEmpty() || (isOff && m_request.run < 0))
        return;
    Request next{isOff ? nullptr : race, isOff ? -1 : run, step, viewport, std::move(levels), scale};
    if (next == m_request)
        return;
    m_request = next;
    m_task.request([next = std::move(next)](const std::atomic<bool>& cancelled) { return pictureOf(next, cancelled); });
}

BatchLayer::Picture BatchLayer::pictureOf(const Request& request, const std::atomic<bool>& cancelled)
{
    if (request.run < 0)
        return {};
    const std::vector<Sample> samples = samplesOfStep(*request.race, request.run, request.step);
    const auto* surface = dynamic_cast<const DataSurface*>(request.race->surface.surface.get());
    if (samples.empty() || !surface)
        return {};
    const auto loss = surface->lossOf(samples);
    const Grid grid = gridOf(*loss, request.viewport, request.scale, cancelled);
    return {int(samples.size()), contourLines(grid, request.levels, &cancelled)};
}

void BatchLayer::paint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style, QColor colour) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    colour.setAlphaF(0.75F);
    painter.setPen(QPen(colour, kWidth * style.scale, Qt::SolidLine, Qt::FlatCap));
    for (const ContourLine& line : m_picture.lines) {
        QPolygonF points;
        for (const Point& p : line.points)
            points << viewport.toPixel(p);
        if (line.closed && !points.isEmpty())
            points << points.first();
        painter.drawPolyline(points);
    }
}

void BatchLayer::paintLegend(QPainter& painter, const QRectF& room, const QString& text, const PlaneStyle& style,
                             QColor colour) const
{
    const QFontMetricsF metrics(style.font);
    const double sample = kSample * style.scale;
    QRectF card(0.0, 0.0, std::ceil(2.0 * kPadding + sample + kGap + metrics.horizontalAdvance(text)),
                std::ceil(metrics.height() + kPadding));
    if (card.width() > room.width())
        return;
    card.moveTopRight(room.topRight());
    paintCardGround(painter, card, style);
    painter.setPen(QPen(colour, kWidth * style.scale, Qt::SolidLine, Qt::FlatCap));
    const double x = card.left() + kPadding;
    painter.drawLine(QPointF(x, card.center().y()), QPointF(x + sample, card.center().y()));
    painter.setFont(style.font);
    painter.setPen(style.theme->text);
    painter.drawText(card.adjusted(kPadding + sample + kGap, 0.0, 0.0, 0.0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

} // namespace thalweg::app
