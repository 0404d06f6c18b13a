#pragma once

#include "scene/formula_surface.h"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// Runs of the catalogue's optimizers for the theory tests.
namespace thalweg::test {

using Setting = std::pair<std::string_view, double>;

/// The hyperparameters' initial values, but for those given.
inline std::vector<double> valuesOf(const OptimizerEntry& optimizer, std::initializer_list<Setting> settings)
{
    std::vector<double> values = initialValues(optimizer.parameters);
    for (const auto& [id, value] : settings)
        values[indexOf(optimizer.parameters, id).value()] = value;
    return values;
}

inline SurfacePointer typed(std::string_view formula, std::vector<double> values = {})
{
    return std::get<ResolvedSurface>(resolveFormula(formula, values)).surface;
}

inline SurfacePointer listed(std::string_view id)
{
    return findSurface(id)->make(initialValues(findSurface(id)->parameters));
}

/// One optimizer, set up.
struct Runner {
    const OptimizerEntry& optimizer;
    std::vector<double> values;

    Runner(std::string_view id, std::initializer_list<Setting> settings)
        : optimizer(*findOptimizer(id)), values(valuesOf(optimizer, settings))
    {
    }
    Trajectory operator()(const Surface& surface, Point start, int steps, const Conditions& conditions = {}) const
    {
        return optimizer.run(surface, start, values, steps, conditions);
    }
};

/// The first row at which the condition holds; −1 if none.
template <class Condition> int firstRow(const Trajectory& run, Condition condition)
{
    for (int k = 0; k <= run.lastStep(); ++k)
        if (condition(run.at(k)))
            return k;
    return -1;
}

} // namespace thalweg::test
