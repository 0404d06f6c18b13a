#include "critical/constant.h"

#include <cmath>

namespace thalweg {

namespace {

/// Enclosures tell only of where f is defined, so that it is anywhere has to be seen.
bool isDefinedAtSamples(const Objective& f, const Domain& domain)
{
    constexpr int kSide = 32;
    for (int i = 0; i <= kSide; ++i)
        for (int j = 0; j <= kSide; ++j)
            if (!std::isfinite(f.value({domain.xmin + domain.width() * j / kSide,
                                        domain.ymin + domain.height() * i / kSide})))
                return false;
    return true;
}

} // namespace

bool isConstant(const Objective& f, const Domain& domain)
{
    const Dual2<Interval> over = f.enclose({domain.xmin, domain.xmax}, {domain.ymin, domain.ymax});
    for (const Interval& derivative : {over.dx, over.dy, over.dxx, over.dxy, over.dyy})
        if (!derivative.isZero())
            return false;
    return isDefinedAtSamples(f, domain);
}

} // namespace thalweg
