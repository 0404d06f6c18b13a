#pragma once

#include "scene/scene.h"

/// What a scene lets its class see and change: everything that shows or changes it asks here.
namespace thalweg::app {

inline bool showsVerdicts(const Scene& scene) { return !scene.classroom.hides("verdicts"); }

inline bool showsCriticalPoints(const Scene& scene) { return !scene.classroom.hides("critical_points"); }

inline bool showsHyperparameters(const Scene& scene) { return !scene.classroom.hides("hyperparameters"); }

inline bool showsCharts(const Scene& scene) { return !scene.classroom.hides("charts"); }

inline bool isStartLocked(const Scene& scene) { return scene.classroom.locks("start"); }

/// Whether the settings of runs can be changed; otherwise at most their looks can.
inline bool areSettingsLocked(const Scene& scene)
{
    return scene.classroom.locks("hyperparameters") || scene.classroom.locks("runs");
}

} // namespace thalweg::app
