#pragma once

#include <QString>

namespace thalweg {
struct Domain;
}

namespace thalweg::app {

class SceneModel;
class Study;

/// What the plane shows, in sentences, for those who cannot see it: surface, part in view, start, and
/// where each run stands at a step.
QString describePlane(const SceneModel& model, const Study& study, int step, const Domain& visible);

} // namespace thalweg::app
