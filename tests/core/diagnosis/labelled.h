#pragma once

#include "descent/runs.h"
#include "diagnosis/diagnose.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace thalweg::tests {

/// A scene of one run whose verdict is known beforehand, by what is known about the scene.
struct Labelled {
    std::string name;
    std::string f; ///< id of a surface, which "id:name=value" may set one parameter of, or a formula
    Domain domain;
    Point start;
    std::string optimizer;
    std::vector<std::pair<std::string, double>> values;
    int steps = 300;
    Verdict verdict = Verdict::Descending;
    double noise = 0.0; ///< deviation of the gradient's noise
    std::string schedule = "constant"; ///< at its initial values
};

inline void PrintTo(const Labelled& labelled, std::ostream* out) { *out << labelled.name; }

/// Names a test after its scene.
inline std::string testName(const testing::TestParamInfo<Labelled>& scene)
{
    return std::string(verdictId(scene.param.verdict)) + "_" + scene.param.name;
}

inline Scene sceneOf(const Labelled& labelled)
{
    Scene scene;
    const std::string id = labelled.f.substr(0, labelled.f.find(':'));
    if (const SurfaceEntry* entry = findSurface(id)) {
        scene.surface = {id, {}, initialValues(entry->parameters)};
        if (id != labelled.f)
            scene.surface.values.front() = std::stod(labelled.f.substr(labelled.f.find('=') + 1));
    } else {
        scene.surface = {{}, labelled.f};
    }
    scene.domain = labelled.domain;
    scene.start = labelled.start;
    scene.steps = labelled.steps;
    const OptimizerEntry& optimizer = *findOptimizer(labelled.optimizer);
    RunChoice run = newRun(optimizer, scene);
    for (const auto& [parameter, value] : labelled.values) {
        const auto it = std::ranges::find(optimizer.parameters, parameter, &Parameter::id);
        run.values.at(static_cast<std::size_t>(it - optimizer.parameters.begin())) = value;
    }
    run.noise.sigma = labelled.noise;
    run.schedule = {labelled.schedule, initialValues(findSchedule(labelled.schedule)->parameters)};
    scene.runs = {run};
    return scene;
}

/// The run's diagnosis at a step; at its end if none is given.
inline Diagnosis diagnosed(const Scene& scene, int step = 1 << 30)
{
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Land land(*surface.surface, scene.domain, surface.minima);
    return diagnose(computeRun(scene, 0, *surface.surface), step, scene.steps, land);
}

} // namespace thalweg::tests
