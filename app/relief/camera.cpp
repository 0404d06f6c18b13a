#include "relief/camera.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace thalweg::app {

namespace {

double radians(double degrees) { return degrees * std::numbers::pi / 180.0; }

} // namespace

Camera Camera::turned(double azimuthBy, double tiltBy) const
{
    Camera next = *this;
    next.azimuth = std::remainder(azimuth + azimuthBy, 360.0);
    next.tilt = std::clamp(tilt + tiltBy, kLeastTilt, kMostTilt);
    return next;
}

Camera Camera::withExaggeration(double factor) const
{
    Camera next = *this;
    next.exaggeration = std::clamp(factor, kLeastExaggeration, kMostExaggeration);
    return next;
}

Projection::Projection(const Camera& camera, QSizeF half, const QRectF& room)
    : m_camera(camera), m_half(half), m_room(room), m_target{0.0, 0.0, 0.5 * kLift * camera.exaggeration}
{
    const double a = radians(camera.azimuth);
    const double t = radians(camera.tilt);
    const Spot away{-std::sin(a), std::cos(a), 0.0};
    m_right = {std::cos(a), std::sin(a), 0.0};
    m_up = std::sin(t) * away + Spot{0.0, 0.0, std::cos(t)};
    m_towards = -std::cos(t) * away + Spot{0.0, 0.0, std::sin(t)};
    fit();
    m_unit = m_fit * camera.zoom;
    m_middle = m_centre + m_fit * camera.pan;
}

/// By the cylinder round the block, so that it keeps its size while it is turned.
void Projection::fit()
{
    const double radius = std::hypot(m_half.width(), m_half.height());
    const double t = radians(m_camera.tilt);
    const double far = radius * std::cos(t);
    const double low = 0.5 * lift() * std::sin(t);
    const auto enlarged = [](double size, double nearer) { return size * kDistance / (kDistance - nearer); };
    const double side = radius * std::sin(t);
    const double up = 0.5 * lift() * std::cos(t);
    // What reaches farthest down is the front's foot or its top; farthest up, the top of the back or of the front.
    const double down = std::max(enlarged(side + up, far - low), enlarged(side - up, far + low));
    const double top = std::max(enlarged(side + up, low - far), enlarged(up - side, low + far));
    const double wide = radius * kDistance / std::sqrt((kDistance - low) * (kDistance - low) - far * far);
    m_fit = std::min(m_room.width() / (2.0 * wide), m_room.height() / (down + top));
    m_centre = m_room.center() + QPointF(0.0, 0.5 * m_fit * (top - down));
}

QPointF Projection::toPixel(Spot spot) const
{
    const Spot from = spot - m_target;
    const double size = m_unit * kDistance / (kDistance - dot(from, m_towards));
    return m_middle + size * QPointF(dot(from, m_right), -dot(from, m_up));
}

Projection::Ray Projection::rayThrough(QPointF pixel) const
{
    const QPointF aside = (pixel - m_middle) / m_unit;
    const Spot eye = m_target + kDistance * m_towards;
    return {eye, m_target + aside.x() * m_right + -aside.y() * m_up - eye};
}

Projection Projection::scaled(double factor) const
{
    return {m_camera, m_half, QRectF(factor * m_room.topLeft(), factor * m_room.size())};
}

Camera Projection::zoomed(QPointF pixel, double factor) const
{
    Camera next = m_camera;
    next.zoom = std::clamp(m_camera.zoom * factor, Camera::kLeastZoom, Camera::kMostZoom);
    const QPointF fixed = (pixel - m_centre) / m_fit;
    next.pan = fixed - next.zoom / m_camera.zoom * (fixed - m_camera.pan);
    return next;
}

Camera Projection::zoomed(double factor) const
{
    Camera next = zoomed(m_middle, factor);
    if (next.zoom < 1.0) // a small block belongs into the room's middle
        next.pan *= std::min(1.0, factor);
    return next;
}

/// Some of the block's middle stays in the room.
Camera Projection::panned(QPointF pixels) const
{
    Camera next = m_camera;
    next.pan += pixels / m_fit;
    const double x = next.zoom + 0.5 * m_room.width() / m_fit;
    const double y = next.zoom + 0.5 * m_room.height() / m_fit;
    next.pan = {std::clamp(next.pan.x(), -x, x), std::clamp(next.pan.y(), -y, y)};
    return next;
}

} // namespace thalweg::app
