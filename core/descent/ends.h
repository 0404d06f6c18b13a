#pragma once

#include "critical/search.h"
#include "optimizers/descend.h"

#include <limits>
#include <span>
#include <vector>

/// Where the members of a bundle end, and what they are worth there.
namespace thalweg {

/// Some members of a bundle, by their last points.
struct MembersEnd {
    std::size_t members = 0;
    double loss = std::numeric_limits<double>::quiet_NaN();     ///< their mean; NaN of none
    double testLoss = std::numeric_limits<double>::quiet_NaN(); ///< the same; NaN without a test loss, too
};

struct BundleEnds {
    struct AtMinimum {
        Point minimum;
        MembersEnd end;
    };
    std::vector<AtMinimum> minima; ///< every minimum that is given, in its order
    MembersEnd all;                ///< that did not diverge, near a minimum or not
    std::size_t diverged = 0;
};

/// Where a member came to.
struct LastPoint {
    Point point;
    double loss = 0.0;
    Stop stop = Stop::StepLimit;
};

/// Counts each member of a bundle at the minimum that is nearest to its last point, and takes the mean loss and test
/// loss of the last points. Members that diverged, or left where the surface is defined, are counted apart.
/// @param critical  such as the certified search lists them; only its minima count.
/// @param testLoss  null when there is none.
/// @param within    a member farther than this from every minimum counts in `all` only.
BundleEnds endsOf(std::span<const LastPoint> members, std::span<const CriticalPoint> critical,
                  const Objective* testLoss, double within = std::numeric_limits<double>::infinity());
BundleEnds endsOf(std::span<const Trajectory> members, std::span<const CriticalPoint> critical,
                  const Objective* testLoss);

} // namespace thalweg
