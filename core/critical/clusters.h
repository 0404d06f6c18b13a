#pragma once

#include "critical/box.h"

#include <cstddef>
#include <vector>

namespace thalweg {

/// Boxes that are connected, and the box around them all.
struct Cluster {
    std::vector<Box> boxes;
    Box hull;
};

/// Covers boxes by at most `most` rectangles and sorts these into connected clusters.
///
/// Rectangles that share a whole edge are joined. When there are still too many, those with their centres in one cell of a grid over `all` are merged
/// into their hull, with the finest grid (cells are halved) that does. So a curve stays a chain of
/// rectangles that follows it.
/// @param margin  boxes count as connected up to this distance along each axis.
std::vector<Cluster> clustered(std::vector<Box> boxes, const Box& all, std::size_t most,
                               Point margin);

} // namespace thalweg
