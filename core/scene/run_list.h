#pragma once

#include "scene/scene.h"

#include <cstddef>

namespace thalweg {

/// Puts a run into the list. What other runs refer to stays what they refer to.
void insertRun(Scene& scene, std::size_t at, RunChoice run);

/// Takes a run out of the list. A run that was meant to cure it stays, as one that cures nothing.
void eraseRun(Scene& scene, std::size_t at);

} // namespace thalweg
