#pragma once

#include <QWheelEvent>

namespace thalweg::app {

/// How far a wheel was turned, in notches; a touchpad gives fractions.
inline double wheelNotches(const QWheelEvent& event)
{
    constexpr double kNotch = 120.0;
    constexpr double kPixelsPerNotch = 60.0; // of a touchpad
    if (!event.pixelDelta().isNull())
        return event.pixelDelta().y() / kPixelsPerNotch;
    return event.angleDelta().y() / kNotch;
}

} // namespace thalweg::app
