#pragma once

#include "numeric/geometry.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <functional>
#include <optional>

class QWidget;

namespace thalweg::app {

class PlaneView;
class ReliefView;

/// A view of the landscape, as far as guesses need to know it.
struct GuessGround {
    QWidget* view = nullptr;                                ///< never null; whoever made it owns it
    std::function<std::optional<QPointF>(Point)> pixelOf{}; ///< nothing for what is not in view
    std::function<std::optional<Point>(QPointF)> pointAt{}; ///< nothing beside the ground
    std::function<std::optional<QLineF>(Point, Point)> lineBetween{}; ///< the part in view
    std::function<QRectF()> room{};                         ///< where it may be painted
    bool isQuiet = false; ///< it is to tell nothing under the mouse, as that would lie below the guesses
};

/// The views outlive what is made of them.
GuessGround groundOf(PlaneView& plane);
GuessGround groundOf(ReliefView& relief);

} // namespace thalweg::app
