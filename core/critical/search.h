#pragma once

#include "critical/classify.h"
#include "numeric/geometry.h"
#include "numeric/objective.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <vector>

namespace thalweg {

/// A point where ∇f = 0.
struct CriticalPoint {
    CriticalKind kind = CriticalKind::Degenerate;
    Point at;
    double value = 0.0;
    std::array<double, 2> eigenvalues{}; ///< of the Hessian, ascending
    std::array<Point, 2> eigenvectors{}; ///< unit, first nonzero component positive
    bool certified = false; ///< proved: it exists, is alone nearby, and is of this kind

    friend bool operator==(const CriticalPoint&, const CriticalPoint&) = default;
};

/// What a search found, and what it could not decide.
struct CriticalSearch {
    std::vector<CriticalPoint> points; ///< by kind, then by value
    std::vector<Domain> unresolved;    ///< cover whatever is neither excluded nor certified
    bool complete = false;             ///< proved: the domain holds no other critical point
    std::size_t boxes = 0;             ///< how many were examined
    bool cancelled = false;
};

struct CriticalOptions {
    std::size_t boxBudget = 60'000;               ///< at about a microsecond each
    std::size_t unresolvedLimit = 400;            ///< rectangles at most
    const std::atomic<bool>* cancelled = nullptr; ///< owned by the caller; true ends the search
};

/// Finds all critical points of f in a domain, with proof.
///
/// Branch and bound: a box is dropped when an enclosure of ∇f over it leaves out 0, settled when
/// an interval Newton test proves that it holds exactly one critical point, otherwise halved.
/// Large boxes come first, so that what is left when the budget is spent is as small as can be.
///
/// When the budget is spent, local searches from many places look for points in what is left (see
/// second_search.h). Those that can be proved are listed, while the areas around them stay unresolved.
///
/// `unresolved` covers what is neither: degenerate points, curves or areas of critical points,
/// points where f is not smooth. An isolated degenerate point is listed too, not certified, inside
/// its unresolved rectangle; of a curve no point is listed.
///
/// A certified point that lies within rounding errors of the domain's edge counts as inside.
/// Positions are good to rounding errors, about 1e-15 · the condition of the Hessian.
/// @throws std::invalid_argument when the domain is not finite, or not wider than 0.
/// Sources: see interval_newton.h; Kearfott, Rigorous Global Search: Continuous Problems (1996).
CriticalSearch findCriticalPoints(const Objective& f, const Domain& domain,
                                  const CriticalOptions& options = {});

} // namespace thalweg
