#pragma once

#include "losses/sample.h"
#include "numeric/parameter.h"

#include <array>
#include <cstddef>

/// What the generators of the models' data sets have in common.
namespace thalweg::generator {

/// The share that is held back for the test: the first parameter of every model, and the only one that
/// counts for the user's own samples.
inline constexpr Parameter kHeldBack{
    .id = "held_back", .symbol = "test share", .name = "held back", .initial = 0.25, .min = 0.0,
    .max = 0.9, .sliderMin = 0.0, .sliderMax = 0.9, .scale = Scale::Linear,
    .help = "The share of the samples that the runs never see; the test loss is taken over them."};

inline constexpr Parameter kSamples{
    .id = "samples", .symbol = "n", .name = "number of samples", .initial = 80.0, .min = double{kLeastSamples},
    .max = double{kMaxSamples}, .sliderMin = 4.0, .sliderMax = 400.0, .scale = Scale::Logarithmic,
    .help = "Those held back included. Few: the training loss and the test loss differ more.", .whole = true};

/// A number without limits but those of a sample.
constexpr Parameter number(std::string_view id, std::string_view symbol, std::string_view name, double initial,
                           double reach, std::string_view help)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = -1e6, .max = 1e6,
            .sliderMin = -reach, .sliderMax = reach, .scale = Scale::Linear, .help = help};
}

/// A length, 0 or more.
constexpr Parameter length(std::string_view id, std::string_view symbol, std::string_view name, double initial,
                           double longest, std::string_view help)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = 0.0, .max = 1e6,
            .sliderMin = 0.0, .sliderMax = longest, .scale = Scale::Linear, .help = help};
}

constexpr Parameter noise(double initial)
{
    return length("noise", "σ", "noise of the targets", initial, 2.0,
                  "How far a target lies off what the inputs say.");
}

/// The values of a generator's parameters behind kHeldBack and kSamples.
using Values = std::span<const double>;
/// Three standard normal numbers of a sample's own.
using Normals = std::array<double, 3>;

} // namespace thalweg::generator
