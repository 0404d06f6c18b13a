#pragma once

#include "critical/box.h"
#include "numeric/objective.h"

#include <vector>

namespace thalweg {

/// Newton's method on ∇f = 0 in plain floating point, from a start until steps no longer shrink.
/// Not a proof. It stops before it would go farther away than one and a half sizes of the box.
Point polished(const Objective& f, Point start, const Box& box);

/// Where Newton's method ends from the centre and the corners of a small box, as far as ∇f shrank
/// on the way and the end lies in the box. Empty where f is not twice differentiable in the box.
std::vector<Point> endsWithin(const Objective& f, const Box& box);

/// Whether all of at least five points lie within a fifth of the box of each other.
bool agree(const std::vector<Point>& points, const Box& box);

} // namespace thalweg
