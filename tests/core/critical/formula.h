#pragma once

#include "critical/search.h"
#include "numeric/objective.h"

#include <algorithm>
#include <utility>

namespace thalweg::tests {

/// A generic lambda (x, y) → f as the formula of a FormulaObjective.
template <class F> struct Formula {
    F f;
    template <class T> T value(const T& x, const T& y) const { return f(x, y); }
};

template <class F> FormulaObjective<Formula<F>> objective(F f)
{
    return FormulaObjective<Formula<F>>(Formula<F>{std::move(f)});
}

inline int count(const CriticalSearch& found, CriticalKind kind)
{
    return static_cast<int>(std::count_if(found.points.begin(), found.points.end(),
                                          [&](const CriticalPoint& p) { return p.kind == kind; }));
}

inline bool isListed(const CriticalSearch& found, Point p, double within)
{
    return std::any_of(found.points.begin(), found.points.end(),
                       [&](const CriticalPoint& c) { return distance(c.at, p) <= within; });
}

inline bool isUnresolved(const CriticalSearch& found, Point p)
{
    return std::any_of(found.unresolved.begin(), found.unresolved.end(),
                       [&](const Domain& d) { return d.contains(p); });
}

inline double unresolvedArea(const CriticalSearch& found)
{
    double area = 0.0;
    for (const Domain& d : found.unresolved)
        area += d.width() * d.height();
    return area;
}

} // namespace thalweg::tests
