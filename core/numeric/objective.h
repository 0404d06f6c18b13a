#pragma once

#include "numeric/dual.h"
#include "numeric/geometry.h"
#include "numeric/interval.h"

#include <utility>

/// What a search or a proof needs to know of a function f(x, y), and no more.
namespace thalweg {

/// A function of the plane with exact derivatives, at points and over boxes.
///
/// Bad input does not throw. Where f is undefined, values and derivatives at points are NaN; over
/// boxes an enclosure covers the part of the box where f is defined, and is empty if there is none.
class Objective {
public:
    virtual ~Objective() = default;

    /// f at a point.
    virtual double value(Point at) const = 0;

    /// f and its gradient at a point.
    virtual Dual<double> firstOrder(Point at) const = 0;

    /// f, its gradient and its Hessian at a point.
    virtual Dual2<double> secondOrder(Point at) const = 0;

    /// Encloses f and its gradient over the box x × y, rounding errors included.
    virtual Dual<Interval> encloseFirst(const Interval& x, const Interval& y) const = 0;

    /// Encloses f, its gradient and its Hessian over the box x × y, rounding errors included.
    /// Second derivatives are unbounded if f is not twice differentiable everywhere in the box.
    virtual Dual2<Interval> enclose(const Interval& x, const Interval& y) const = 0;

protected:
    Objective() = default;
    Objective(const Objective&) = default;
    Objective& operator=(const Objective&) = default;
};

/// An Objective made of one formula: F offers `template <class T> T value(const T&, const T&)`,
/// static or const, and is copied. Base may be a class that asks for more than an Objective.
template <class F, class Base = Objective> class FormulaObjective : public Base {
public:
    explicit FormulaObjective(F formula = {}) : m_formula(std::move(formula)) {}

    double value(Point at) const override { return m_formula.value(at.x, at.y); }
    Dual<double> firstOrder(Point at) const override { return on<Dual<double>>(at.x, at.y); }
    Dual2<double> secondOrder(Point at) const override { return on<Dual2<double>>(at.x, at.y); }
    Dual<Interval> encloseFirst(const Interval& x, const Interval& y) const override
    {
        return on<Dual<Interval>>(x, y);
    }
    Dual2<Interval> enclose(const Interval& x, const Interval& y) const override
    {
        return on<Dual2<Interval>>(x, y);
    }

protected:
    const F& formula() const { return m_formula; }

private:
    template <class D, class T> D on(const T& x, const T& y) const
    {
        return m_formula.value(D::variableX(x), D::variableY(y));
    }

    F m_formula;
};

} // namespace thalweg
