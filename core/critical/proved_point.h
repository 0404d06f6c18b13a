#pragma once

#include "critical/interval_newton.h"

#include <optional>
#include <vector>

namespace thalweg {

/// A critical point that was proved to exist.
struct ProvedPoint {
    Point at;
    Box enclosure; ///< holds the point, which `at` approximates to rounding errors
    Box alone;     ///< holds no other critical point
    CriticalKind kind;
};

/// Locates the one critical point that criticalPointNear() found to lie in `near`.
/// nullopt if f or its derivatives are not finite there in plain floating point.
std::optional<ProvedPoint> located(const Objective& f, const Box& near,
                                   const RegularHessian& hessian);

/// Tries to prove that there is a critical point at p, in boxes around it that become smaller, the
/// first of which reaches as far as given along each axis.
std::optional<ProvedPoint> provedAt(const Objective& f, Point p, Point reach);

/// The same points, each once. Two enclosures that overlap hold the same point if one lies where
/// the other's point is alone. If that cannot be said, which has not been seen to happen, the
/// second is left out, and the place is added to `doubtful`.
std::vector<ProvedPoint> distinct(std::vector<ProvedPoint> points, std::vector<Box>& doubtful);

} // namespace thalweg
