#include "charts/quantity.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace thalweg::app {

namespace {

/// As norm() does, without its care for overflow where there is no need: charts take lengths of
/// millions of gradients.
double lengthOf(Point vector)
{
    constexpr double kSmall = 1e-280;
    constexpr double kLarge = 1e280;
    const double square = vector.x * vector.x + vector.y * vector.y;
    return square > kSmall && square < kLarge ? std::sqrt(square) : norm(vector);
}

// A further quantity is one more line here, and one more name in QuantityId.
const std::array kQuantities{
    Quantity{QuantityId::Loss, QT_TRANSLATE_NOOP("Quantity", "Loss"),
             [](const TrajectoryStep& s) { return s.loss; }},
    Quantity{QuantityId::TestLoss, QT_TRANSLATE_NOOP("Quantity", "Test loss"), nullptr},
    Quantity{QuantityId::GradientNorm, QT_TRANSLATE_NOOP("Quantity", "Gradient norm"),
             [](const TrajectoryStep& s) { return lengthOf(s.gradient); }},
};

} // namespace

std::span<const Quantity> quantities() { return kQuantities; }

const Quantity& quantity(QuantityId id)
{
    return *std::ranges::find(kQuantities, id, &Quantity::id);
}

QString titleOf(const Quantity& quantity)
{
    return QCoreApplication::translate("Quantity", quantity.title);
}

} // namespace thalweg::app
