#pragma once

#include "scene/scene.h"

namespace thalweg {

/// The same scene with its two landscapes in each other's place: what is computed from a scene's surface is then
/// computed from the second one. Done twice, it is the scene itself; one with a single landscape stays as it is.
Scene withLandscapesSwapped(Scene scene);

/// Whether two landscapes are the same surface, perhaps with other parameters or other samples: the same entry of the
/// catalogue, the same formula as typed, or the loss of the same model. Their values then can be compared.
bool areOfOneKind(const SurfaceChoice& a, const SurfaceChoice& b);

} // namespace thalweg
