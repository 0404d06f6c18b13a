#pragma once

#include <limits>

/// The thresholds of the rules of diagnose.h, which says what they mean, and why; those of rule 2 are in land/runaway.h.
namespace thalweg::limits {

inline constexpr double kHeldWithin = 0.003;
inline constexpr double kHeldLoosely = 0.05;
inline constexpr double kHeldGradient = 0.25;
inline constexpr double kHeldGradientShare = 0.15;
inline constexpr double kThereExcess = 1e-4;
inline constexpr double kThereWithin = 0.01;
inline constexpr int kPassing = 10;
inline constexpr double kFinalExcess = 1e-2;
inline constexpr double kFinalWithin = 1e-3;
inline constexpr double kNoiseExcess = 5.0;
inline constexpr double kNoiseShare = 0.1;
inline constexpr double kNoiseExcessAtMost = 50.0;
inline constexpr double kTurning = -0.3;
inline constexpr double kLeadingNowhere = 0.2;
inline constexpr double kLargeGradient = 1e-2;
inline constexpr double kNotFalling = 0.8;
inline constexpr double kFlatness = 10.0;
inline constexpr double kFaint = 0.1;
inline constexpr double kVanished = 1e-9;
inline constexpr double kFlatSlope = 1e-6;
inline constexpr double kFlatCurvature = 1e-4;
inline constexpr double kSwungGradient = 0.1;
inline constexpr double kNoiseSeen = 1e-6;
inline constexpr double kMostlySwing = 0.5;
inline constexpr double kBurstSeen = 1e-5;
inline constexpr double kBurstGrowth = 2.0;
inline constexpr double kDwindled = 0.1;
inline constexpr double kPatience = 10.0;   ///< runs' lengths
inline constexpr double kToLoseMost = 4.605170185988092; ///< ln 100: of an excess, to lose 99 %
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace thalweg::limits
