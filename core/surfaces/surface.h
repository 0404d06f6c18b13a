#pragma once

#include "numeric/geometry.h"
#include "numeric/objective.h"
#include "numeric/parameter.h"

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
};

/// A formula type F as a surface. F has `template <class T> T value(const T& x, const T& y) const`
/// and is an aggregate of its parameters, in the order of its table.
template <class F> class FormulaSurface final : public FormulaObjective<F, Surface> {
public:
    using FormulaObjective<F, Surface>::FormulaObjective;

    void values(std::span<const double> xs, double y, std::span<double> out) const override
    {
        for (std::size_t i = 0; i < xs.size(); ++i)
            out[i] = this->formula().value(xs[i], y);
    }
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
                aggregateFrom<F, F::parameters.size()>(values));
        };
    } else {
        entry.make = [](std::span<const double>) -> SurfacePointer {
            return std::make_shared<FormulaSurface<F>>(F{});
        };
    }
    return entry;
}

} // namespace thalweg
