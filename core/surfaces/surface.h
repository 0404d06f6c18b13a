#pragma once

#include "kernels/kernels.h"
#include "numeric/geometry.h"
#include "numeric/objective.h"
#include "numeric/parameter.h"
#include "numeric/seeded_dual.h"

#include <array>
#include <functional>
#include <memory>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What every surface offers, and how a formula becomes one.
namespace thalweg {

/// A loss surface: an Objective (value, exact derivatives, enclosures) that can also be evaluated
/// along a row of points, as maps need it. Immutable, so threads may share it.
class Surface : public Objective {
public:
    /// out[i] = f(xs[i], y), for spans of one length.
    virtual void values(std::span<const double> xs, double y, std::span<double> out) const = 0;

    /// Loss and gradient in the first count lanes of a block, and perhaps beyond, from x and y.
    /// @return the lanes below count in which x, y, the loss or a derivative is not finite.
    virtual LaneSet gradients(PointBlock& block, std::size_t count) const
    {
        LaneSet undefined = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const Point at{block.x[i], block.y[i]};
            const Dual<double> local = firstOrder(at);
            block.loss[i] = local.v;
            block.gradientX[i] = local.dx;
            block.gradientY[i] = local.dy;
            if (!isFinite(at) || !std::isfinite(local.v) || !isFinite({local.dx, local.dy}))
                undefined |= LaneSet{1} << i;
        }
        return undefined;
    }

    /// A leap of all lanes, see LeapKernel. @return false, too, where there is no code for that rule.
    virtual bool leap(std::string_view /*rule*/, RuleStorage& /*storage*/, BatchLanes& /*lanes*/,
                      LaneSet /*moving*/, std::size_t /*count*/, int /*steps*/) const
    {
        return false;
    }
};

using SurfacePointer = std::shared_ptr<const Surface>;

/// One line of the catalogue: all that menus, help, the command line and tests need to know.
struct SurfaceEntry {
    std::string_view id;
    std::string_view name;
    std::string_view formula;  ///< in the grammar of typed formulas
    std::string_view knownFor; ///< one line
    std::string_view source;
    Domain domain;                   ///< the usual one
    std::span<const Point> minima;   ///< the global minima, at the initial parameters
    std::span<const Point> notSmooth; ///< points of the domain where no derivative exists
    std::span<const Parameter> parameters;
    std::optional<Point> start; ///< a telling one, if the formula's header names it
    std::optional<double> rate; ///< for plain descent from there, if the curvature does not tell one

    /// Builds the surface. values: one for each parameter, in order, each allowed by problemWith.
    std::function<SurfacePointer(std::span<const double> values)> make;

    std::string_view family{}; ///< under which menus show it; the catalogue knows
};

/// The kernel of a surface of the catalogue at each SimdLevel.
class SurfaceKernels {
public:
    /// @param id  of the catalogue.
    explicit SurfaceKernels(std::string_view id)
    {
        for (const SimdLevel level : availableSimdLevels())
            m_kernels[static_cast<std::size_t>(level)] = kernelsOf(level).surface(id);
    }
    const SurfaceKernel& now() const { return *m_kernels[static_cast<std::size_t>(simdLevel())]; }

private:
    std::array<const SurfaceKernel*, 3> m_kernels{};
};

/// A formula type F of the catalogue as a surface. F has
/// `template <class T> T value(const T& x, const T& y) const` and is an aggregate of its parameters,
/// in the order of its table. Many points go through the kernels of this processor.
template <class F> class FormulaSurface final : public FormulaObjective<F, Surface> {
public:
    explicit FormulaSurface(F formula, std::span<const double> parameters = {})
        : FormulaObjective<F, Surface>(formula), m_parameters(parameters.begin(), parameters.end())
    {
    }

    [[gnu::flatten]] Dual<double> firstOrder(Point at) const override
    {
        using D = SeededDual<double>;
        return this->formula().value(D::variableX(at.x), D::variableY(at.y));
    }
    void values(std::span<const double> xs, double y, std::span<double> out) const override
    {
        m_kernels.now().values(m_parameters.data(), xs.data(), y, out.data(), xs.size());
    }
    LaneSet gradients(PointBlock& block, std::size_t count) const override
    {
        return m_kernels.now().gradients(m_parameters.data(), block, count);
    }
    bool leap(std::string_view rule, RuleStorage& storage, BatchLanes& lanes, LaneSet moving,
              std::size_t count, int steps) const override
    {
        for (const LeapKernel& kernel : m_kernels.now().leaps)
            if (kernel.rule == rule)
                return kernel.run(m_parameters.data(), storage, lanes, moving, count, steps);
        return false;
    }

private:
    std::vector<double> m_parameters;
    SurfaceKernels m_kernels{F::id};
};

/// The catalogue's line for a formula type.
template <class F> SurfaceEntry surface()
{
    SurfaceEntry entry{F::id, F::name, F::formula, F::knownFor, F::source, F::domain, {}, {}, {}, {}, {}, {}};
    if constexpr (requires { F::minima; })
        entry.minima = F::minima;
    if constexpr (requires { F::notSmoothAt; })
        entry.notSmooth = F::notSmoothAt;
    if constexpr (requires { F::start; })
        entry.start = F::start;
    if constexpr (requires { F::rate; })
        entry.rate = F::rate;
    if constexpr (requires { F::parameters; }) {
        entry.parameters = F::parameters;
        entry.make = [](std::span<const double> values) -> SurfacePointer {
            return std::make_shared<FormulaSurface<F>>(
                aggregateFrom<F, F::parameters.size()>(values), values);
        };
    } else {
        entry.make = [](std::span<const double>) -> SurfacePointer {
            return std::make_shared<FormulaSurface<F>>(F{});
        };
    }
    return entry;
}

} // namespace thalweg
