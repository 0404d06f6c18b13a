#pragma once

#include "numeric/geometry.h"
#include "numeric/parameter.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

/// Noise in the gradient, as training on mini-batches has it.
namespace thalweg {

/// Both coordinates of every gradient are off by a normal number of mean 0 and deviation s/√B, as is
/// the mean of B samples' gradients that scatter by s. No noise at s = 0.
struct Noise {
    static constexpr std::array parameters{
        Parameter{.id = "sigma", .symbol = "s", .name = "noise of one sample", .initial = 0.0, .min = 0.0,
                  .max = std::numeric_limits<double>::infinity(), .sliderMin = 1e-3, .sliderMax = 100.0,
                  .scale = Scale::LogarithmicOrZero,
                  .help = "How far the gradient of one sample is off, in each coordinate."},
        Parameter{.id = "batch", .symbol = "B", .name = "batch size", .initial = 1.0, .min = 1.0,
                  .max = std::numeric_limits<double>::infinity(), .sliderMin = 1.0, .sliderMax = 4096.0,
                  .scale = Scale::Logarithmic,
                  .help = "Samples of a mini-batch. Large: smooth and sure. Small: noisy, leaves sharp minima.",
                  .whole = true}};

    double sigma = 0.0; ///< s ≥ 0, in units of the gradient
    double batch = 1.0; ///< B ≥ 1

    double deviation() const;

    friend bool operator==(const Noise&, const Noise&) = default;
};

/// Which random numbers: those of a scene's seed, of a run by its place in the scene, and of a member
/// of its bundle. Streams that differ in any of the three have nothing in common.
struct NoiseStream {
    std::uint64_t seed = 1;
    std::uint32_t run = 0;
    std::uint32_t member = 0;
};

/// The noise of the gradient at each of a run's steps; empty when there is none.
///
/// Step t takes one Philox block: the key is the seed (low word, high word), the counter is
/// (t, run, member, 0); the block's first two words, low word first, make the x coordinate, the last two y.
/// So a longer run begins as a shorter one does, and what s and B are changes only the scale.
std::vector<Point> gradientNoise(const Noise& noise, const NoiseStream& stream, int steps);

} // namespace thalweg
