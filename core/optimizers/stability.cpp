#include "optimizers/stability.h"

#include "optimizers/with_rule.h"

#include <cmath>
#include <limits>

namespace thalweg {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

template <class R> double boundOf(const R&, int) { return kNone; }
double boundOf(const Sgd& rule, int) { return 2.0 / rule.lr - rule.weightDecay; }
double boundOf(const CurvatureEscape& rule, int) { return 2.0 / rule.lr; }

double boundOf(const Momentum& rule, int)
{
    return 2.0 * (1.0 + rule.momentum) / (rule.lr * (1.0 - rule.dampening)) - rule.weightDecay;
}

double boundOf(const LectureMomentum& rule, int) { return 2.0 * (1.0 + rule.lambda) / rule.lr; }

double boundOf(const Nesterov& rule, int)
{
    return 2.0 * (1.0 + rule.momentum) / (rule.lr * (1.0 + 2.0 * rule.momentum)) - rule.weightDecay;
}

double boundOf(Asgd rule, int step)
{
    rule.t = step;
    rule.advance();
    return 2.0 / rule.rate - rule.lambda - rule.weightDecay;
}

} // namespace

std::optional<double> stableCurvature(const OptimizerEntry& entry, std::span<const double> values, double rate,
                                      int step)
{
    const auto bound = withRule<double>(entry.id, values, [&](auto rule) {
        rule.lr = rate;
        return boundOf(rule, step);
    });
    return std::isfinite(bound) ? std::optional(bound) : std::nullopt;
}

} // namespace thalweg
