#include "critical/areas.h"

#include <algorithm>

namespace thalweg {

namespace {

bool touch(const Domain& a, const Domain& b)
{
    const double x = 1e-9 * (a.width() + b.width()); // rounding errors do not part neighbours
    const double y = 1e-9 * (a.height() + b.height());
    return a.xmin <= b.xmax + x && b.xmin <= a.xmax + x && a.ymin <= b.ymax + y && b.ymin <= a.ymax + y;
}

} // namespace

std::size_t areaCount(const CriticalSearch& found)
{
    std::size_t count = 0;
    for (std::vector<Domain> rest = found.unresolved; !rest.empty(); ++count) {
        std::vector<Domain> area{rest.back()};
        rest.pop_back();
        for (std::size_t i = 0; i < area.size(); ++i) {
            const Domain here = area[i];
            const auto apart = [&here](const Domain& other) { return !touch(here, other); };
            const auto near = std::partition(rest.begin(), rest.end(), apart);
            area.insert(area.end(), near, rest.end());
            rest.erase(near, rest.end());
        }
    }
    return count;
}

} // namespace thalweg
