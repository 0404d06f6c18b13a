#pragma once

#include "critical/search.h"
#include "optimizers/descend.h"

#include <limits>
#include <span>

namespace thalweg {

/// The lowest value of a surface that is known, to measure from: f − f_min.
struct LowestKnown {
    enum class Source {
        Nothing, ///< value is NaN
        Minimum, ///< a minimum that was found or is known
        Run      ///< no minimum is as low as this run came
    };
    double value = std::numeric_limits<double>::quiet_NaN();
    Source source = Source::Nothing;

    friend bool operator==(const LowestKnown&, const LowestKnown&) = default;
};

/// The lowest of the minima, or what a run reached if that is lower by more than rounding, 1e-12 of the
/// larger of both values and 1. Runs that diverged do not count: they may fall for ever.
/// @param critical  such as the certified search lists them; only its minima count.
/// @param known     further minima, such as the tip of a cone; of those, f is evaluated.
LowestKnown lowestKnown(const Objective& f, std::span<const CriticalPoint> critical, std::span<const Point> known,
                        std::span<const Trajectory> runs);

} // namespace thalweg
