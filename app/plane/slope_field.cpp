#include "plane/slope_field.h"

#include "contour/round_numbers.h"
#include "numeric/eigen2.h"

#include <QLineF>
#include <QPainter>
#include <QVector>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kSpacing = 46.0;
constexpr double kLongest = 0.74; ///< of the spacing
constexpr double kShortest = 3.0; ///< pixels; less is a dot that says nothing
constexpr double kArm = 30.0;     ///< pixels, of usual curvature

/// The multiples of a step within an interval.
std::vector<double> multiples(double low, double high, double step)
{
    std::vector<double> found;
    const double first = std::ceil(low / step);
    for (int i = 0; i <= int((high - low) / step); ++i)
        if (const double value = (first + i) * step; value <= high)
            found.push_back(value);
    return found;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The round height at which usual curvature has arms of the usual length.
double heightFor(double curvature, const Viewport& viewport)
{
    const double way = kArm * std::sqrt(viewport.unitX() * viewport.unitY());
    const double height = 0.5 * curvature * way * way;
    return height > 0.0 && std::isfinite(height) ? nearestRoundStep(height).size() : 1.0;
}

/// Shaft and barbs of an arrow of this length about a point, in pixels.
void addArrow(QVector<QLineF>& lines, QPointF centre, QPointF direction, double length)
{
    const QPointF along = length * direction;
    const QPointF tip = centre + 0.5 * along;
    const QPointF back = -0.32 * along;
    const QPointF side = 0.17 * QPointF(-along.y(), along.x());
    lines << QLineF(centre - 0.5 * along, tip) << QLineF(tip, tip + back + side) << QLineF(tip, tip + back - side);
}

} // namespace

SlopeField::SlopeField(QObject* parent)
    : QObject(parent), m_task(this, LatestTask<Slopes>::Running::Finish, [this](Slopes slopes) {
          m_slopes = std::move(slopes);
          emit changed();
      })
{
}

void SlopeField::request(const SurfacePointer& surface, const Viewport& viewport, double scale)
{
    Request next{surface, viewport, kSpacing * scale};
    if (viewport.isEmpty() || next == m_request)
        return;
    m_request = next;
    m_task.request([next](const std::atomic<bool>&) { return slopesOf(next); });
}

SlopeField::Slopes SlopeField::slopesOf(const Request& request)
{
    Slopes slopes;
    slopes.spacing = request.spacing;
    const Domain& domain = request.viewport.domain;
    const Point step{request.spacing * request.viewport.unitX(), request.spacing * request.viewport.unitY()};
    const auto ys = multiples(domain.ymin, domain.ymax, step.y);
    std::vector<double> curvatures;
    for (const double x : multiples(domain.xmin, domain.xmax, step.x)) {
        for (const double y : ys) {
            const Dual2<double> local = request.surface->secondOrder({x, y});
            for (const double lambda : eigen(local.dxx, local.dxy, local.dyy).values)
                if (std::isfinite(lambda))
                    curvatures.push_back(std::fabs(lambda));
            if (isFinite({local.dx, local.dy}))
                slopes.arrows.push_back({{x, y}, {local.dx, local.dy}, 0.0});
        }
    }
    compressLengths(slopes.arrows);
    slopes.height = heightFor(median(std::move(curvatures)), request.viewport);
    return slopes;
}

void SlopeField::compressLengths(std::vector<Arrow>& arrows)
{
    std::vector<double> sizes;
    for (const Arrow& arrow : arrows)
        sizes.push_back(norm(arrow.gradient));
    const double greatest = sizes.empty() ? 0.0 : *std::ranges::max_element(sizes);
    const double usual = median(std::move(sizes));
    if (!(usual > 0.0))
        return;
    for (Arrow& arrow : arrows)
        arrow.length = std::log1p(norm(arrow.gradient) / usual) / std::log1p(greatest / usual);
}

void SlopeField::paint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const
{
    QVector<QLineF> lines;
    for (const Arrow& arrow : m_slopes.arrows) {
        const QPointF way(-arrow.gradient.x / viewport.unitX(), arrow.gradient.y / viewport.unitY());
        const double size = std::hypot(way.x(), way.y());
        const double length = kLongest * m_slopes.spacing * arrow.length;
        if (size > 0.0 && std::isfinite(size) && length > kShortest && viewport.domain.contains(arrow.at))
            addArrow(lines, viewport.toPixel(arrow.at), way / size, length);
    }
    QColor ink = style.theme->dark ? style.theme->text : style.theme->markDark;
    ink.setAlpha(150);
    painter.setPen(QPen(ink, 1.2 * style.scale, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
}

} // namespace thalweg::app
