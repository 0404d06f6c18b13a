#pragma once

#include <cstddef>
#include <vector>

/// What losses over data are made of.
namespace thalweg {

/// One observation: one or two inputs, and what a model should answer to them.
struct Sample {
    double x1 = 0.0;
    double x2 = 0.0; ///< 0 for models of one input
    double y = 0.0;  ///< the target; a label is 0 or 1

    friend bool operator==(const Sample&, const Sample&) = default;
};

/// Samples to learn from, and others to see how well it went: each in the order of their source.
struct DataSet {
    std::vector<Sample> train; ///< at least one
    std::vector<Sample> test;  ///< held back; perhaps none

    friend bool operator==(const DataSet&, const DataSet&) = default;
};

inline constexpr std::size_t kLeastSamples = 2;
inline constexpr std::size_t kMaxSamples = 5'000;
inline constexpr double kGreatestSample = 1e12; ///< of inputs and targets, in magnitude

} // namespace thalweg
