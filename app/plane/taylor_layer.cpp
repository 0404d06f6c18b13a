#include "plane/taylor_layer.h"

#include "contour/contour_lines.h"
#include "plane/critical_mark.h"
#include "plane/info_card.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QVector>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace thalweg::app {

namespace {

constexpr double kCell = 5.0; ///< pixels between nodes of the grid
constexpr double kLeastSpacing = 9.0; ///< pixels between lines, along most of their way
constexpr double kDash = 5.0;
constexpr double kGap = 3.5;
constexpr double kPadding = 9.0;   ///< of the legend, all these at scale 1
constexpr double kSample = 24.0;
constexpr double kLegendGap = 7.0;
constexpr double kLeastRadius = 3.0; ///< pixels of a circle that is still painted

Grid gridOf(const TaylorModel& model, const Viewport& viewport, double scale)
{
    const auto row = [&model](std::span<const double> xs, double y, std::span<double> out) {
        for (std::size_t i = 0; i < xs.size(); ++i)
            out[i] = model.at({xs[i], y});
    };
    const auto nodes = [scale](double pixels) { return std::max(2, 1 + int(std::ceil(pixels / (kCell * scale)))); };
    return sample(row, viewport.domain, nodes(viewport.rect.width()), nodes(viewport.rect.height()));
}

/// The median steepness of a model along lines of one height, in f per pixel.
double steepness(const TaylorModel& model, std::span<const ContourLine> lines, const Viewport& viewport)
{
    std::vector<double> slopes;
    for (const ContourLine& line : lines) {
        for (const Point& p : line.points) {
            const Point slope = model.slope(p);
            slopes.push_back(std::hypot(slope.x * viewport.unitX(), slope.y * viewport.unitY()));
        }
    }
    if (slopes.empty())
        return 0.0;
    const auto middle = slopes.begin() + std::ptrdiff_t(slopes.size() / 2);
    std::ranges::nth_element(slopes, middle);
    return *middle;
}

/// Contour lines without those that would crowd: far from its centre a model may plunge through all levels.
/// levels: ascending. From the centre's height both ways, so that what is near stays.
std::vector<ContourLine> legibleLines(const TaylorModel& model, const Grid& grid, const std::vector<double>& levels,
                                      const Viewport& viewport, double scale)
{
    std::vector<ContourLine> kept;
    const auto take = [&](auto first, auto last) {
        double before = model.value;
        for (auto level = first; level != last; ++level) {
            const auto lines = contourLines(grid, std::vector{*level});
            if (std::fabs(*level - before) < kLeastSpacing * scale * steepness(model, lines, viewport))
                continue;
            kept.insert(kept.end(), lines.begin(), lines.end());
            before = *level;
        }
    };
    const auto above = std::ranges::upper_bound(levels, model.value);
    take(above, levels.end());
    take(std::make_reverse_iterator(above), levels.rend());
    return kept;
}

/// A line as dashes of even length on the screen.
void addDashes(const ContourLine& line, const Viewport& viewport, double scale,
               std::vector<std::pair<Point, Point>>& dashes)
{
    const double period = (kDash + kGap) * scale;
    double phase = 0.0; // within the period
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const Point from = line.points[i - 1];
        const Point way = line.points[i] - from;
        const double length = std::hypot(way.x / viewport.unitX(), way.y / viewport.unitY());
        for (double done = 0.0; done < length;) {
            const bool isInk = phase < kDash * scale;
            const double piece = std::min(length - done, (isInk ? kDash * scale : period) - phase);
            if (isInk)
                dashes.push_back({from + (done / length) * way, from + ((done + piece) / length) * way});
            done += piece;
            phase += piece;
            if (phase >= period)
                phase = 0.0;
        }
    }
}

} // namespace

TaylorLayer::TaylorLayer(QObject* parent)
    : QObject(parent), m_task(this, LatestTask<Picture>::Running::Finish, [this](Picture picture) {
          m_picture = std::move(picture);
          emit changed();
      })
{
}

void TaylorLayer::request(const SurfacePointer& surface, std::optional<Point> centre, const Viewport& viewport,
                          std::vector<double> levels, double scale)
{
    Request next{surface, centre, viewport, std::move(levels), scale};
    const bool isOff = !centre && !m_request.centre;
    if (viewport.isEmpty() || isOff || next == m_request)
        return;
    m_request = next;
    m_task.request([next = std::move(next)](const std::atomic<bool>&) { return pictureOf(next); });
}

TaylorLayer::Picture TaylorLayer::pictureOf(const Request& request)
{
    Picture picture;
    const auto model = request.centre ? TaylorModel::of(*request.surface, *request.centre) : std::nullopt;
    if (!model)
        return picture;
    const double limit = request.viewport.domain.diagonal();
    const double radius = trustRadius(*request.surface, *model, ModelReach::kShare, limit);
    picture.reach = ModelReach{*model, radius, radius == limit};
    const Grid grid = gridOf(*model, request.viewport, request.scale);
    for (const ContourLine& line : legibleLines(*model, grid, request.levels, request.viewport, request.scale))
        addDashes(line, request.viewport, request.scale, picture.dashes);
    return picture;
}

void TaylorLayer::paint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const
{
    if (!m_picture.reach)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintLines(painter, viewport, style);
    paintCircle(painter, viewport, style);
    paintStationaryPoint(painter, viewport, style);
}

QString TaylorLayer::circleText() { return tr("off by at most %1 %").arg(qRound(100.0 * ModelReach::kShare)); }

/// Of the legend's part about the circle.
double TaylorLayer::circleWidth(const PlaneStyle& style)
{
    const QFontMetricsF metrics(style.font);
    return 3.0 * kLegendGap + metrics.height() + metrics.horizontalAdvance(circleText());
}

QSizeF TaylorLayer::legendSize(const QString& text, const PlaneStyle& style, double room) const
{
    const QFontMetricsF metrics(style.font);
    const double plain = 2.0 * kPadding + kSample * style.scale + kLegendGap + metrics.horizontalAdvance(text);
    const double whole = plain + circleWidth(style);
    const bool fits = hasCircle() && std::ceil(whole) <= room;
    return {std::ceil(fits ? whole : plain), std::ceil(metrics.height() + kPadding)};
}

void TaylorLayer::paintLegend(QPainter& painter, const QRectF& card, const QString& text, const PlaneStyle& style) const
{
    const QFontMetricsF metrics(style.font);
    paintCardGround(painter, card, style);
    QPen dash(style.theme->model, 2.0 * style.scale, Qt::SolidLine, Qt::FlatCap);
    dash.setDashPattern({kDash / 2.0, kGap / 2.0});
    painter.setPen(dash);
    const double y = card.center().y();
    double x = card.left() + kPadding;
    painter.drawLine(QPointF(x, y), QPointF(x + kSample * style.scale, y));
    x += kSample * style.scale + kLegendGap;
    painter.setFont(style.font);
    painter.setPen(style.theme->text);
    const auto write = [&](const QString& words) {
        const QRectF room(x, card.top(), metrics.horizontalAdvance(words) + 1.0, card.height());
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, words);
        x = room.right() - 1.0;
    };
    write(text);
    if (x + circleWidth(style) > card.right())
        return;
    const double size = metrics.height();
    x += 2.0 * kLegendGap;
    painter.setPen(QPen(style.theme->model, 2.0 * style.scale));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(x + 0.5 * size, y), 0.36 * size, 0.36 * size);
    x += size + kLegendGap;
    painter.setPen(style.theme->secondText);
    write(circleText());
}

void TaylorLayer::paintLines(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const
{
    QVector<QLineF> lines;
    lines.reserve(qsizetype(m_picture.dashes.size()));
    for (const auto& [from, to] : m_picture.dashes)
        lines << QLineF(viewport.toPixel(from), viewport.toPixel(to));
    painter.setPen(QPen(style.theme->model, 1.2 * style.scale, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
}

/// With the model's centre.
void TaylorLayer::paintCircle(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const
{
    const ModelReach& reach = *m_picture.reach;
    const QPointF centre = viewport.toPixel(reach.model.centre);
    const double rx = reach.radius / viewport.unitX();
    const double ry = reach.radius / viewport.unitY();
    painter.setBrush(Qt::NoBrush);
    if (hasCircle() && std::max(rx, ry) >= kLeastRadius) {
        painter.setPen(QPen(style.theme->halo, 4.0 * style.scale));
        painter.drawEllipse(centre, rx, ry);
        painter.setPen(QPen(style.theme->model, 2.0 * style.scale));
        painter.drawEllipse(centre, rx, ry);
    }
    painter.setPen(QPen(style.theme->halo, 1.5 * style.scale));
    painter.setBrush(style.theme->model);
    painter.drawEllipse(centre, 3.5 * style.scale, 3.5 * style.scale);
}

/// Ringed, so that it is not taken for one of the surface's own.
void TaylorLayer::paintStationaryPoint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const
{
    const TaylorModel& model = m_picture.reach->model;
    const auto bottom = model.stationaryPoint();
    if (!bottom || !viewport.domain.contains(*bottom))
        return;
    const QPointF at = viewport.toPixel(*bottom);
    const double size = metrics::kMarkSize * style.scale;
    painter.setPen(QPen(style.theme->model, 2.0 * style.scale));
    painter.setBrush(style.theme->halo);
    painter.drawEllipse(at, 0.85 * size, 0.85 * size);
    paintCriticalMark(painter, *style.theme, model.kind(), at, 0.8 * size);
}

} // namespace thalweg::app
