#pragma once

#include "critical/box.h"
#include "numeric/objective.h"

#include <optional>

namespace thalweg {

/// How often ∇f turns, counterclockwise, along the edges of a box, once the edges are proved to hold no critical
/// point: the sum of the indices of the critical points inside (Poincaré–Hopf). What is inside is then apart from
/// all else, so not a piece of a longer curve; if the sum is not 0 something is inside.
/// nullopt where that cannot be proved, or where f is not twice differentiable throughout the box.
std::optional<int> indexWithin(const Objective& f, const Box& box);

} // namespace thalweg
