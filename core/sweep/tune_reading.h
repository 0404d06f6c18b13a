#pragma once

#include "sweep/tune_pair.h"

/// What a search for a rate tells besides its best value.
namespace thalweg {

/// Where the chosen value lies in what was searched.
enum class SearchEnd { Within, Lowest, Highest };

/// Whether the best rate is the lowest or the highest one that was tried, so that a better one may lie beyond.
/// Within when nothing was found.
SearchEnd endOf(const Tuning& tuning);

/// Whether the chosen second value lies at an end of its slider. Within for a switch, and when nothing was found.
SearchEnd secondEndOf(const PairTuning& tuning, const Parameter& parameter);

struct RateRange {
    double low = 0.0;
    double high = 0.0;
};

/// The neighbouring trials around the best one whose loss L is as good within one per cent, L − L* ≤ |L*|/100, when
/// the highest of them is at least half as much again as the lowest: otherwise nothing.
std::optional<RateRange> asGood(const Tuning& tuning);

} // namespace thalweg
