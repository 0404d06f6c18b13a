#include "critical/constant.h"

namespace thalweg {

bool isConstant(const Objective& f, const Domain& domain)
{
    const Dual2<Interval> over = f.enclose({domain.xmin, domain.xmax}, {domain.ymin, domain.ymax});
    for (const Interval& derivative : {over.dx, over.dy, over.dxx, over.dxy, over.dyy})
        if (!derivative.isZero())
            return false;
    return true;
}

} // namespace thalweg
