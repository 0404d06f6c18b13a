#include "optimizers/step_cost.h"

#include "optimizers/with_rule.h"

#include <algorithm>

namespace thalweg {

namespace {

constexpr int kHessian = 2;

template <class R> int costOf(const R&, const TrajectoryStep&) { return 1; }
int costOf(const Sam&, const TrajectoryStep&) { return 2; }
int costOf(const Newton&, const TrajectoryStep&) { return 1 + kHessian; }
int costOf(const SaddleFreeNewton&, const TrajectoryStep&) { return 1 + kHessian; }
int costOf(const CurvatureEscape& rule, const TrajectoryStep& row)
{
    return norm(row.seen) <= rule.threshold ? 1 + kHessian : 1;
}

} // namespace

int gradientEvaluations(const OptimizerEntry& entry, std::span<const double> values, const TrajectoryStep& row)
{
    return withRule<int>(entry.id, values, [&row](const auto& rule) { return costOf(rule, row); });
}

std::uint64_t gradientEvaluations(const OptimizerEntry& entry, std::span<const double> values, const Trajectory& run)
{
    return withRule<std::uint64_t>(entry.id, values, [&run](const auto& rule) {
        std::uint64_t sum = 0;
        for (std::size_t row = 0; row + 1 < run.steps.size(); ++row)
            sum += static_cast<std::uint64_t>(costOf(rule, run.steps[row]));
        return sum;
    });
}

std::optional<Arrival> arrivalAt(const OptimizerEntry& entry, std::span<const double> values, const Trajectory& run,
                                 double target)
{
    const auto row = std::ranges::find_if(run.steps, [target](const TrajectoryStep& s) { return s.loss <= target; });
    if (row == run.steps.end())
        return std::nullopt;
    return withRule<Arrival>(entry.id, values, [&](const auto& rule) {
        Arrival arrival{int(row - run.steps.begin()), 0};
        for (auto step = run.steps.begin(); step != row; ++step)
            arrival.evaluations += costOf(rule, *step);
        return arrival;
    });
}

} // namespace thalweg
