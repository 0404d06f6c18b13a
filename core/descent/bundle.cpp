#include "descent/bundle.h"

#include "descent/runs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

double quantileOf(std::span<const double> values, double q)
{
    const double place = q * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double share = place - std::floor(place);
    const double from = values[below];
    if (share == 0.0 || from == values[below + 1])
        return from;
    return from + share * (values[below + 1] - from);
}

Band bandOf(std::span<const Trajectory> members, int steps, const std::function<double(const TrajectoryStep&)>& of)
{
    Band band;
    std::vector<double> values(members.size());
    for (int step = 0; step <= steps; ++step) {
        std::ranges::transform(members, values.begin(), [&](const Trajectory& run) {
            const bool gone = run.stop == Stop::Diverged && step > run.lastStep();
            const double value = gone ? kInfinity : of(run.at(step));
            return std::isnan(value) ? kInfinity : value;
        });
        std::ranges::sort(values);
        band.low.push_back(quantileOf(values, 0.1));
        band.median.push_back(quantileOf(values, 0.5));
        band.high.push_back(quantileOf(values, 0.9));
    }
    return band;
}

std::optional<Bundle> computeBundle(const Scene& scene, std::size_t run, const Surface& surface,
                                    const std::atomic<bool>* cancelled, const Surface* testLoss)
{
    Bundle bundle;
    const auto count = static_cast<std::uint32_t>(scene.runs.at(run).repeats);
    bundle.members.reserve(count);
    for (std::uint32_t member = 0; member < count; ++member) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return std::nullopt;
        bundle.members.push_back(computeRun(scene, run, surface, member));
    }
    const auto spread = [&](auto of) { return bandOf(bundle.members, scene.steps, of); };
    bundle.loss = spread(&TrajectoryStep::loss);
    bundle.gradientNorm = spread([](const TrajectoryStep& row) { return norm(row.gradient); });
    if (testLoss)
        bundle.testLoss = spread([&](const TrajectoryStep& row) { return testLoss->value(row.point); });
    return bundle;
}

} // namespace thalweg
