#pragma once

#include "plane/basin_map.h"
#include "plane/map_picture.h"
#include "relief/camera.h"
#include "relief/height_scale.h"

#include <cmath>
#include <memory>
#include <optional>
#include <vector>

namespace thalweg::app {

/// Which landscape a relief is of.
struct FieldRequest {
    MapRequest map; ///< of the map beside it: the same scale of colours, the same levels of contours
    bool logHeight = false;
    BasinMapPointer basins{}; ///< whose colours it has instead; null: none

    friend bool operator==(const FieldRequest&, const FieldRequest&) = default;
};

/// Whether a cell with these corners is split along the diagonal from its lower left to its upper right corner: where
/// that is the flatter one. a, b: the lower ones; c, d: the upper ones.
inline bool splitsUp(float a, float b, float c, float d) { return !(std::fabs(b - c) < std::fabs(a - d)); }

/// Half sides of the block for a domain, the longer one 1: at equal scales, unless it is very long.
QSizeF blockHalf(const Domain& domain);

/// A landscape as nodes of a grid, and what belongs to each: its height, its place in the scales of colours and of
/// contours, its slope. Never changed once it is made, so threads may share it.
struct HeightField {
    static constexpr int kNodes = 62'500; ///< about how many a view needs

    FieldRequest request;
    FieldScale colours;
    HeightScale scale;
    std::vector<float> levels; ///< of the contours, as places in the scale of the loss, ascending

    int columns = 0;
    int rows = 0;
    // A value for each node; row 0 at ymin, column 0 at xmin.
    std::vector<float> heights;  ///< 0 … 1; NaN: a hole
    std::vector<char> isCut;     ///< beyond the scale of heights
    std::vector<float> colour;   ///< 0 … 1: place in the table of colours
    std::vector<float> contour;  ///< place in the scale of the loss, 0 … 1
    std::vector<float> slopeX;   ///< d height / d x in the block, at an exaggeration that makes it 1 high
    std::vector<float> slopeY;

    std::size_t index(int column, int row) const
    {
        return std::size_t(row) * std::size_t(columns) + std::size_t(column);
    }
    const Domain& domain() const { return request.map.domain; }
    /// Whether colours are of a few kinds, with nothing between them.
    bool isPlain() const { return request.basins || colours.field() == MapField::Signs; }
    QSizeF half() const { return blockHalf(domain()); }

    /// Height of the ground, 0 … 1, as the triangles have it; NaN over holes and beside the domain.
    double heightAt(Point at) const;

    /// The place over a point, z from 0 to lift.
    Spot spotAt(Point at, double lift) const;
    Spot spotAt(Point at, double lift, double height) const;
    Point pointBelow(Spot spot) const;

    /// Where a line of sight first meets the surface; nothing where it misses it.
    std::optional<Point> hit(const Projection::Ray& ray, double lift) const;

private:
    bool isOpenAt(Point at) const;
    Point groundAt(const Projection::Ray& ray, double t) const;
    double clearance(const Projection::Ray& ray, double lift, double t) const; ///< above the ground; NaN over holes
    double meeting(const Projection::Ray& ray, double lift, double above, double below) const;
};

using HeightFieldPointer = std::shared_ptr<const HeightField>;

/// nodes: about how many; at least 2 a side.
HeightFieldPointer heightField(const FieldRequest& request, int nodes, const std::atomic<bool>& cancelled);

} // namespace thalweg::app
