#pragma once

#include "model/scene_model.h"

#include <functional>

namespace thalweg::app {

/// How one of two landscapes is changed. Each says why not, if so.
struct LandEdits {
    std::function<SceneModel::Refusal(const SurfaceEntry&)> choose;
    std::function<SceneModel::Refusal(const QString& formula)> type;
    std::function<SceneModel::Refusal(std::size_t parameter, double value)> setValue;
    std::function<void()> endGesture;
    std::function<void()> close; ///< leaves the other one alone; empty for the first
};

/// Of the first landscape of a model, which brings its domain, start and rates along.
LandEdits editsOfFirst(SceneModel& model);

/// Of the second, which shares those of the first.
LandEdits editsOfSecond(SceneModel& model);

} // namespace thalweg::app
