#pragma once

#include "losses/models.h"

#include <cstdint>

/// Where samples come from, and how they are parted.
namespace thalweg {

/// Generated samples of a model.
///
/// Sample i takes its normal numbers from two Philox blocks: the key is the seed, the counters are
/// (i, 0, 0, 2³² − 1) and (i, 1, 0, 2³² − 1). So more samples begin as fewer do, and other values of the
/// parameters move the same samples.
/// @param values  one for each of the model's parameters, allowed.
std::vector<Sample> generatedSamples(const ModelEntry& model, std::span<const double> values, std::uint64_t seed);

/// Holds the share of the samples back, rounded to the nearest number of them, that a shuffle by the seed puts
/// first; at least one stays to learn from. Both parts keep the samples' order.
/// @param samples  at least one.  @param heldBack  from 0 to 1.
DataSet parted(std::span<const Sample> samples, double heldBack, std::uint64_t seed);

} // namespace thalweg
