#include "descent/bundle.h"

#include "descent/runs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

double lossAt(const Trajectory& run, int step)
{
    const bool gone = run.stop == Stop::Diverged && step > run.lastStep();
    return gone ? std::numeric_limits<double>::infinity() : run.at(step).loss;
}

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

LossBand lossBand(std::span<const Trajectory> members, int steps)
{
    LossBand band;
    std::vector<double> losses(members.size());
    for (int step = 0; step <= steps; ++step) {
        std::ranges::transform(members, losses.begin(), [step](const Trajectory& run) { return lossAt(run, step); });
        std::ranges::sort(losses);
        band.low.push_back(quantileOf(losses, 0.1));
        band.median.push_back(quantileOf(losses, 0.5));
        band.high.push_back(quantileOf(losses, 0.9));
    }
    return band;
}

std::optional<Bundle> computeBundle(const Scene& scene, std::size_t run, const Surface& surface,
                                    const std::atomic<bool>* cancelled)
{
    Bundle bundle;
    const auto count = static_cast<std::uint32_t>(scene.runs.at(run).repeats);
    bundle.members.reserve(count);
    for (std::uint32_t member = 0; member < count; ++member) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            return std::nullopt;
        bundle.members.push_back(computeRun(scene, run, surface, member));
    }
    bundle.loss = lossBand(bundle.members, scene.steps);
    return bundle;
}

} // namespace thalweg
