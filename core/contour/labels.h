#pragma once

#include "numeric/geometry.h"

#include <cstddef>
#include <span>
#include <vector>

namespace thalweg {

/// A contour line as it is drawn, and the size that its label would have. All lengths are in
/// pixels, or in whatever unit the drawing has; y may point up or down.
struct DrawnLine {
    double level = 0.0;
    bool closed = false; ///< the first point follows the last
    std::vector<Point> points;
    double labelWidth = 0.0;
    double labelHeight = 0.0;
};

/// Where a label goes: text drawn horizontally, centred on a point of the line.
struct LabelPlace {
    std::size_t line = 0; ///< index among the lines given
    Point centre;

    friend bool operator==(const LabelPlace&, const LabelPlace&) = default;
};

/// How many labels, and how much room they want.
struct LabelRules {
    int perLevel = 2;
    int total = 10;
    double margin = 6.0;  ///< to the plot's edge, to what is to be avoided, to other labels
    double apart = 160.0; ///< between labels of the same level
};

/// Chooses places for a few labels on contour lines.
///
/// Every so many levels one is labelled, such that those chosen spread over all and their
/// numbers are short. On their lines the straightest, flattest and emptiest places are taken,
/// best first. A line shorter than three times its label's width or eight times its height gets
/// none, nor does a place where the line bends sharply or the label would lie on a crowd of
/// other lines. The same lines always get the same labels.
/// @param lines  points may lie outside the plot; a line with a point that is not finite gets no
///               label.
/// @param plot   the drawing's rectangle; labels lie inside it.
/// @param avoid  rectangles that stay free: legends, marks.
std::vector<LabelPlace> placeLabels(std::span<const DrawnLine> lines, const Domain& plot,
                                    std::span<const Domain> avoid = {},
                                    const LabelRules& rules = {});

} // namespace thalweg
