#include "charts/quantity.h"

#include "charts/measure.h"

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
    const bool isPlain = (square > kSmall && square < kLarge) || (vector.x == 0.0 && vector.y == 0.0);
    return isPlain ? std::sqrt(square) : norm(vector);
}

// A further quantity is one more entry here, and one more name in QuantityId.
const std::array kQuantities{
    Quantity{.id = QuantityId::Loss,
             .word = "loss",
             .title = QT_TRANSLATE_NOOP("Quantity", "Loss"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "How far down each run is: a line that has stopped falling asks why."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f"),
             .isUsual = true,
             .of = [](const TrajectoryStep& s) { return s.loss; }},
    Quantity{.id = QuantityId::TestLoss,
             .word = "test_loss",
             .title = QT_TRANSLATE_NOOP("Quantity", "Test loss"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "The loss over what the runs do not see: where it rises while the loss falls, "
                                      "a run learns its samples by heart."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f"),
             .isUsual = true,
             .along = testLossAlong},
    Quantity{.id = QuantityId::AboveMinimum,
             .word = "above_minimum",
             .title = QT_TRANSLATE_NOOP("Quantity", "Loss above the minimum"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "f − f_min: a straight line on the logarithmic axis is linear convergence, and "
                                      "its slope is the rate. f_min is the lowest minimum in the domain, or what the "
                                      "best run reached if that is lower."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f"),
             .isLogarithmic = true,
             .along = aboveMinimumAlong},
    Quantity{.id = QuantityId::GradientNorm,
             .word = "gradient_norm",
             .title = QT_TRANSLATE_NOOP("Quantity", "Gradient norm"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "‖g‖: small where the loss no longer falls, there is a critical point; large "
                                      "there, the run oscillates."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f per axis unit"),
             .isUsual = true,
             .of = [](const TrajectoryStep& s) { return lengthOf(s.gradient); }},
    Quantity{.id = QuantityId::StepLength,
             .word = "step_length",
             .title = QT_TRANSLATE_NOOP("Quantity", "Step length"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "‖Δ‖ of the step from here: long steps with a small gradient are momentum or a "
                                      "burst, short ones with a large gradient a rate that is too small."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "axis units"),
             .along = stepLengthAlong},
    Quantity{.id = QuantityId::EffectiveRate,
             .word = "effective_rate",
             .title = QT_TRANSLATE_NOOP("Quantity", "Effective rate"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "|Δᵢ|/|gᵢ|: the rate that plain descent would need for the same move. Level "
                                      "and equal on both axes for SGD; adaptive rules give each axis its own."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "squared axis units per f"),
             .isPerAxis = true,
             .isSetting = true,
             .along = effectiveRateAlong},
    Quantity{.id = QuantityId::FirstMoment,
             .word = "first_moment",
             .title = QT_TRANSLATE_NOOP("Quantity", "First moment"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "m as the rule keeps it, without correction of its bias: what a run remembers "
                                      "of the way it came. Where it has not the gradient's sign, the run rolls "
                                      "uphill. The lecture's m has −η in it already; rules without momentum have no "
                                      "line."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f per axis unit; the lecture's in axis units"),
             .isPerAxis = true,
             .along = firstMomentAlong},
    Quantity{.id = QuantityId::SecondMoment,
             .word = "second_moment",
             .title = QT_TRANSLATE_NOOP("Quantity", "Root of the second moment"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "√v, √Σg² or σ, by which an adaptive rule divides, without correction of its "
                                      "bias. Adagrad's only grows, so the run crawls in the end; where RMSProp's has "
                                      "forgotten, a run may burst."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f per axis unit"),
             .isPerAxis = true,
             .along = secondMomentAlong},
    Quantity{.id = QuantityId::Sharpness,
             .word = "sharpness",
             .title = QT_TRANSLATE_NOOP("Quantity", "Sharpness λ₂"),
             .tip = QT_TRANSLATE_NOOP("Quantity",
                                      "The largest eigenvalue of the Hessian. A run above its dashed line, 2/η for "
                                      "SGD, swings wider and wider. Momentum's line is 2(1 + μ)/η, Nesterov's 2(1 + "
                                      "μ)/(η(1 + 2μ)); adaptive rules and those that use the Hessian have none."),
             .unit = QT_TRANSLATE_NOOP("Quantity", "f per squared axis unit"),
             .along = sharpnessAlong},
};

constexpr std::array kNoAxis{ChartAxis::None};
constexpr std::array kBothAxes{ChartAxis::X, ChartAxis::Y};

} // namespace

std::span<const Quantity> quantities() { return kQuantities; }

const Quantity& quantity(QuantityId id) { return *std::ranges::find(kQuantities, id, &Quantity::id); }

std::span<const ChartAxis> axesOf(const Quantity& quantity)
{
    return quantity.isPerAxis ? std::span<const ChartAxis>(kBothAxes) : std::span<const ChartAxis>(kNoAxis);
}

QString titleOf(const Quantity& quantity, ChartAxis axis)
{
    const QString title = QCoreApplication::translate("Quantity", quantity.title);
    if (axis == ChartAxis::None)
        return title;
    return QCoreApplication::translate("Quantity", "%1, %2")
        .arg(title, axis == ChartAxis::X ? QStringLiteral("x") : QStringLiteral("y"));
}

QString tipOf(const Quantity& quantity)
{
    const QString unit = QCoreApplication::translate("Quantity", quantity.unit);
    return QStringLiteral("<p>%1</p><p>%2</p>")
        .arg(QCoreApplication::translate("Quantity", quantity.tip).toHtmlEscaped(),
             QCoreApplication::translate("Quantity", "In %1.").arg(unit).toHtmlEscaped());
}

bool isOffered(const Quantity& quantity, const RacedScene& race)
{
    return quantity.id != QuantityId::TestLoss || race.surface.testLoss;
}

} // namespace thalweg::app
