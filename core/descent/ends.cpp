#include "descent/ends.h"

#include <algorithm>

namespace thalweg {

namespace {

void include(MembersEnd& mean, double loss, double testLoss)
{
    ++mean.members;
    const auto add = [&](double& average, double value) {
        average = mean.members == 1 ? value : average + (value - average) / static_cast<double>(mean.members);
    };
    add(mean.loss, loss);
    add(mean.testLoss, testLoss);
}

} // namespace

BundleEnds endsOf(std::span<const LastPoint> members, std::span<const CriticalPoint> critical,
                  const Objective* testLoss, double within)
{
    BundleEnds ends;
    for (const CriticalPoint& point : critical)
        if (point.kind == CriticalKind::Minimum)
            ends.minima.push_back({point.at, {}});
    for (const LastPoint& last : members) {
        if (last.stop == Stop::Diverged || last.stop == Stop::NotDefined) {
            ++ends.diverged;
            continue;
        }
        const double test = testLoss ? testLoss->value(last.point) : std::numeric_limits<double>::quiet_NaN();
        include(ends.all, last.loss, test);
        const auto away = [&](const BundleEnds::AtMinimum& m) { return distance(m.minimum, last.point); };
        const auto nearest = std::ranges::min_element(ends.minima, {}, away);
        if (nearest != ends.minima.end() && away(*nearest) <= within)
            include(nearest->end, last.loss, test);
    }
    return ends;
}

BundleEnds endsOf(std::span<const Trajectory> members, std::span<const CriticalPoint> critical,
                  const Objective* testLoss)
{
    std::vector<LastPoint> ends;
    for (const Trajectory& member : members)
        ends.push_back({member.steps.back().point, member.steps.back().loss, member.stop});
    return endsOf(ends, critical, testLoss);
}

} // namespace thalweg
