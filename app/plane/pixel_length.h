#pragma once

#include <QPointF>

#include <cmath>

namespace thalweg::app {

/// Of a way in pixels: without hypot's care for numbers that no screen has, for there are thousands in a frame.
inline double length(QPointF way) { return std::sqrt(way.x() * way.x() + way.y() * way.y()); }

} // namespace thalweg::app
