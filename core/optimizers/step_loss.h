#pragma once

#include "numeric/eigen2.h"
#include "numeric/objective.h"

#include <cmath>
#include <cstddef>
#include <optional>

namespace thalweg {

/// What the steps of a run see in place of the surface, such as the loss of a mini-batch each.
class StepObjectives {
public:
    virtual ~StepObjectives() = default;

    /// What step t sees, counted from 0; valid until the next call.
    virtual const Objective& at(std::size_t t) = 0;

protected:
    StepObjectives() = default;
    StepObjectives(const StepObjectives&) = default;
    StepObjectives& operator=(const StepObjectives&) = default;
};

/// The loss as one step sees it: f(θ) + n·θ with the step's noise n, so that every gradient of the step
/// is off by the same n, as all gradients of one mini-batch are, and the Hessian is that of f. f is the
/// surface, or what the step sees in its place.
class StepLoss {
public:
    explicit StepLoss(const Objective& f, Point noise = {}) : m_f(f), m_noise(noise) {}

    Point noise() const { return m_noise; }

    /// What the step sees of a gradient of f. Without noise it is that, to the last bit.
    Point seen(Point gradient) const { return m_noise == Point{} ? gradient : gradient + m_noise; }

    /// The gradient at a point, or nothing where it is not finite.
    std::optional<Point> gradient(Point at) const
    {
        const Dual<double> local = m_f.firstOrder(at);
        const Point g = seen({local.dx, local.dy});
        return isFinite(g) ? std::optional(g) : std::nullopt;
    }

    /// Eigenvalues and eigenvectors of the Hessian at a point, or nothing where it is not finite.
    std::optional<Eigen2> curvature(Point at) const
    {
        const Dual2<double> local = m_f.secondOrder(at);
        const Eigen2 result = eigen(local.dxx, local.dxy, local.dyy);
        return std::isfinite(result.values[0]) && std::isfinite(result.values[1]) ? std::optional(result) : std::nullopt;
    }

private:
    const Objective& m_f;
    Point m_noise;
};

} // namespace thalweg
