#pragma once

#include "critical/box.h"
#include "critical/classify.h"
#include "numeric/objective.h"

#include <array>
#include <optional>

/// Proofs about the critical points of one box, by interval Newton methods.
///
/// By the mean value theorem ∇f(q) = ∇f(c) + H(q − c) for every q of a box around c, with a matrix H
/// out of the enclosure [H] of the Hessian over that box. All that follows rests on this line. It
/// needs f twice differentiable in the box, which a bounded [H] implies (see dual.h).
///
/// Enclosures are handled here as a middle and a radius, m ± r; kSlack covers the rounding errors
/// of computing with these.
///
/// Sources: Neumaier, Interval Methods for Systems of Equations (1990), ch. 5; Hansen & Walster,
/// Global Optimization Using Interval Analysis, 2nd ed. (2004), ch. 11.
namespace thalweg {

/// The Hessian of f over a box, shown to be regular there.
///
/// With M the middle of [H] and Y ≈ M⁻¹, every matrix of Y·[H] differs from the identity by at most
/// `error`, entry by entry, and the spectral radius of `error` is below 1. So every matrix of [H] is
/// regular: ∇f is one-to-one in the box, which holds at most one critical point, and the Hessian's
/// eigenvalues have the signs of M's all over the box.
struct RegularHessian {
    Box box;
    std::array<double, 4> inverse; ///< Y, row by row
    std::array<double, 4> error;   ///< E ≥ |Y·H − I|, row by row
    CriticalKind kind;             ///< of the critical point, if the box has one
};

/// Where the critical point is, if the box of that Hessian has one, judged from a point p of it.
///
/// A critical point q has |q − p + s| ≤ E|q − p| with s = Y∇f(p), hence |q − p + s| ≤ E(I − E)⁻¹|s|.
/// If all these q lie in the Hessian's box there is one: Krawczyk's operator maps them into
/// themselves (Brouwer).
/// @return everything if ∇f(p) is unknown.
Box criticalPointNear(Point p, const Dual<Interval>& atP, const RegularHessian& hessian);

/// ∇f on a box as a linear system with uncertain coefficients, 0 = g + H(q − c).
class GradientSystem {
public:
    /// @param part    the box in question, with c as its centre.
    /// @param atC     encloses ∇f at c.
    /// @param over    encloses the Hessian over a box that contains `part`.
    /// nullopt if an enclosure is unbounded.
    static std::optional<GradientSystem> of(const Box& part, Point c, const Dual<Interval>& atC,
                                            const Dual2<Interval>& over);

    /// The Hessian as one of `box`, for which it was enclosed, if it is regular.
    std::optional<RegularHessian> regular(const Box& box) const;

    /// What remains of `part` once every equation, as it stands and multiplied by Y, has been
    /// solved for every variable; empty if it is proved to hold no critical point.
    Box contracted() const;

private:
    struct Uncertain {
        double middle;
        double radius;
        explicit Uncertain(const Interval& a);
        Uncertain(double m, double r) : middle(m), radius(r) {}
    };
    /// 0 = g + a·(x − c.x) + b·(y − c.y)
    struct Equation {
        Uncertain g;
        Uncertain a;
        Uncertain b;
    };
    struct Reach;

    GradientSystem(const Box& part, Point c, const Dual<Interval>& atC,
                   const Dual2<Interval>& over);
    void invert();
    Equation combined(double u, double v) const;

    Box m_part;
    Point m_centre;
    std::array<Equation, 2> m_equations;
    double m_determinant = 0.0;
    std::array<double, 4> m_inverse{};
    std::array<double, 4> m_error{};
    double m_spectralRadius = Interval::kInfinity; ///< of E
};

} // namespace thalweg
