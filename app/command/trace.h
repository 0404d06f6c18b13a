#pragma once

#include "command/output.h"
#include "descent/runs.h"
#include "scene/scene.h"

namespace thalweg::app {

/// Writes every step of every run as CSV: run,optimizer,step,x,y,loss,gx,gy.
/// runs: of the scene, one trajectory for each of its runs.
void writeTrace(const Scene& scene, const std::vector<Trajectory>& runs, Output& out);

} // namespace thalweg::app
