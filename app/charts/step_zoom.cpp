#include "charts/step_zoom.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kNarrowest = 8.0;

StepRange kept(StepRange range, int lastStep)
{
    const double last = lastStep;
    const double width = std::min(range.width(), last);
    const double from = std::clamp(range.from, 0.0, last - width);
    return {from, from + width};
}

} // namespace

StepRange zoomed(const StepRange& range, double around, double factor, int lastStep)
{
    const double narrowest = std::min(kNarrowest, double(lastStep));
    const double width = std::clamp(range.width() * factor, narrowest, double(lastStep));
    const double before = (around - range.from) / range.width();
    const double from = around - before * width;
    return kept({from, from + width}, lastStep);
}

StepRange between(double one, double other, int lastStep)
{
    const double middle = 0.5 * (one + other);
    return zoomed({middle - 0.5, middle + 0.5}, middle, std::fabs(other - one), lastStep);
}

StepRange moved(const StepRange& range, double share, int lastStep)
{
    const double way = share * range.width();
    return kept({range.from + way, range.to + way}, lastStep);
}

} // namespace thalweg::app
