#include "critical/classify.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

CriticalKind classify(const Eigen::Matrix2d& hessian, double flat)
{
    const auto [low, high] = eigen(hessian(0, 0), hessian(0, 1), hessian(1, 1)).values;
    const double zero = flat * std::max(std::fabs(low), std::fabs(high));
    if (!hessian.allFinite() || !(std::fabs(low) > zero) || !(std::fabs(high) > zero))
        return CriticalKind::Degenerate;
    if (low > 0.0)
        return CriticalKind::Minimum;
    return high < 0.0 ? CriticalKind::Maximum : CriticalKind::Saddle;
}

} // namespace thalweg
