#include "critical/areas.h"

#include <algorithm>
#include <numeric>

namespace thalweg {

namespace {

bool touch(const Domain& a, const Domain& b)
{
    const double x = 1e-9 * (a.width() + b.width()); // rounding errors do not part neighbours
    const double y = 1e-9 * (a.height() + b.height());
    return a.xmin <= b.xmax + x && b.xmin <= a.xmax + x && a.ymin <= b.ymax + y && b.ymin <= a.ymax + y;
}

Domain rectangleAround(const Domain& a, const Domain& b)
{
    return {std::min(a.xmin, b.xmin), std::max(a.xmax, b.xmax), std::min(a.ymin, b.ymin), std::max(a.ymax, b.ymax)};
}

} // namespace

std::vector<Domain> unresolvedAreas(const CriticalSearch& found)
{
    std::vector<Domain> areas;
    for (std::vector<Domain> rest = found.unresolved; !rest.empty();) {
        std::vector<Domain> area{rest.back()};
        rest.pop_back();
        for (std::size_t i = 0; i < area.size(); ++i) {
            const Domain here = area[i];
            const auto apart = [&here](const Domain& other) { return !touch(here, other); };
            const auto near = std::partition(rest.begin(), rest.end(), apart);
            area.insert(area.end(), near, rest.end());
            rest.erase(near, rest.end());
        }
        areas.push_back(std::accumulate(area.begin(), area.end(), area.front(), rectangleAround));
    }
    return areas;
}

} // namespace thalweg
