#include "plane/curvature_cross.h"

#include "numeric/eigen2.h"

#include <QLineF>
#include <QPainter>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kLongest = 110.0; ///< pixels
constexpr double kTick = 4.0;
constexpr double kPinRadius = 5.0;

/// Half of an axis of the cross, in pixels from its middle.
struct Arm {
    QPointF way;
    bool isCut = false;
};

Arm armOf(Point direction, double curvature, double height, const Viewport& viewport, double longest)
{
    const double length = std::sqrt(2.0 * height / std::fabs(curvature)); // ∞ without curvature
    const QPointF unit(direction.x / viewport.unitX(), -direction.y / viewport.unitY());
    const double pixels = std::hypot(unit.x(), unit.y());
    const bool isCut = !(length * pixels <= longest);
    return {unit * (isCut ? longest / pixels : length), isCut};
}

void paintArm(QPainter& painter, QPointF centre, const Arm& arm, const QPen& pen)
{
    painter.setPen(pen);
    painter.drawLine(centre, centre + arm.way);
    const double length = std::hypot(arm.way.x(), arm.way.y());
    if (arm.isCut || length == 0.0)
        return;
    const QPointF side = kTick * pen.widthF() / length * QPointF(-arm.way.y(), arm.way.x()) * 0.5;
    QPen tick = pen;
    tick.setStyle(Qt::SolidLine);
    painter.setPen(tick);
    painter.drawLine(centre + arm.way - side, centre + arm.way + side);
}

} // namespace

void paintCurvatureCross(QPainter& painter, Point at, const Dual2<double>& local, double height,
                         const Viewport& viewport, const PlaneStyle& style)
{
    const Eigen2 axes = eigen(local.dxx, local.dxy, local.dyy);
    if (!std::isfinite(axes.values[0]) || !std::isfinite(axes.values[1]))
        return;
    const QPointF centre = viewport.toPixel(at);
    const double width = 1.6 * style.scale;
    for (const bool isHalo : {true, false}) {
        for (std::size_t i = 0; i < 2; ++i) {
            Arm arm = armOf(axes.vectors[i], axes.values[i], height, viewport, kLongest * style.scale);
            QPen pen(isHalo ? style.theme->halo : style.theme->dark ? style.theme->text : style.theme->markDark,
                     isHalo ? 2.4 * width : width, Qt::SolidLine, Qt::FlatCap);
            if (axes.values[i] < 0.0 && !isHalo)
                pen.setDashPattern({3.0, 2.0});
            paintArm(painter, centre, arm, pen);
            arm.way = -arm.way;
            paintArm(painter, centre, arm, pen);
        }
    }
}

void paintPin(QPainter& painter, QPointF at, const PlaneStyle& style)
{
    const double r = kPinRadius * style.scale;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.theme->halo, 4.0 * style.scale));
    painter.drawEllipse(at, r, r);
    painter.setBrush(style.theme->accent);
    painter.setPen(QPen(style.theme->card, 1.6 * style.scale));
    painter.drawEllipse(at, r, r);
}

} // namespace thalweg::app
