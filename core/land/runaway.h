#pragma once

#include "land/land.h"

namespace thalweg {

inline constexpr int kShortestWindow = 5;   ///< steps
inline constexpr double kFarOutside = 1.0;  ///< the domain, in diagonals
inline constexpr double kSpeedingUp = 1.05; ///< way within a window, by that of the window before
inline constexpr double kRunawayExcess = 100.0;

/// The window of a run that has made so many steps: a quarter of them, at least five.
int diagnosisWindow(int steps);

/// Whether a run whose numbers are finite yet runs away: it is more than the domain's diagonal outside and still speeding
/// up, or its loss above the floor is 100 times what it was at first, and doubles within a window. Verdicts, ends and basins
/// all have it from here; see diagnose.h.
/// @param course  its points, the start first; one or more.
/// @param floor   below the last one, if it is known already; finding it takes longer than all the rest.
bool runsAway(std::span<const Point> course, const Land& land, const Floor* floor = nullptr);

} // namespace thalweg
