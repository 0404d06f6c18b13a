#pragma once

#include "numeric/elementary.h"
#include "numeric/parameter.h"

#include <limits>

/// The hyperparameters that many rules share, each described once, and small helpers of rules.
namespace thalweg::hyper {

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

constexpr Parameter lr(double initial)
{
    return {.id = "lr", .symbol = "η", .name = "learning rate", .initial = initial, .min = 0.0,
            .max = kNoLimit, .sliderMin = 1e-5, .sliderMax = 10.0, .scale = Scale::Logarithmic,
            .help = "Length of a step. Too large: it oscillates or diverges. Too small: it crawls."};
}

constexpr Parameter weightDecay(double initial = 0.0)
{
    return {.id = "weight_decay", .symbol = "w", .name = "weight decay", .initial = initial, .min = 0.0,
            .max = kNoLimit, .sliderMin = 1e-5, .sliderMax = 1.0, .scale = Scale::LogarithmicOrZero,
            .help = "Pulls towards the origin by w·θ. Too large: it settles away from the minimum."};
}

constexpr Parameter eps(double initial)
{
    return {.id = "eps", .symbol = "ε", .name = "denominator offset", .initial = initial, .min = 0.0,
            .max = kNoLimit, .sliderMin = 1e-12, .sliderMax = 1.0, .scale = Scale::LogarithmicOrZero,
            .help = "Keeps the division away from 0. Too large: the rate is no longer adapted."};
}

/// A decay rate in [0, 1): β, α, ρ.
constexpr Parameter decay(std::string_view id, std::string_view symbol, std::string_view name,
                          double initial, std::string_view help)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = 0.0, .max = 1.0,
            .maxExcluded = true, .sliderMin = 0.0, .sliderMax = 0.9999, .scale = Scale::Complement,
            .help = help};
}

constexpr Parameter beta1()
{
    return decay("beta1", "β₁", "first-moment decay", 0.9,
                 "How long the mean gradient remembers. Large: it rolls on and overshoots.");
}

constexpr Parameter beta2(double initial = 0.999)
{
    return decay("beta2", "β₂", "second-moment decay", initial,
                 "How long the mean square remembers. Small: the rate jumps about.");
}

constexpr Parameter momentum(std::string_view id, std::string_view symbol, double initial)
{
    return {.id = id, .symbol = symbol, .name = "momentum", .initial = initial, .min = 0.0, .max = 1.0,
            .sliderMin = 0.0, .sliderMax = 0.999, .scale = Scale::Complement,
            .help = "Share of the last move that goes on. Too large: it swings past the valley."};
}

constexpr Parameter damping()
{
    return {.id = "damping", .symbol = "δ", .name = "damping", .initial = 0.0, .min = 0.0, .max = kNoLimit,
            .sliderMin = 1e-6, .sliderMax = 100.0, .scale = Scale::LogarithmicOrZero,
            .help = "Added to every curvature: shorter steps on flat ground. Large: plain descent by η/δ."};
}

/// Something that is on (1) or off (0), and off at first.
constexpr Parameter flag(std::string_view id, std::string_view name, std::string_view help)
{
    return {.id = id, .symbol = id, .name = name, .initial = 0.0, .min = 0.0, .max = 1.0,
            .scale = Scale::Switch, .help = help};
}

/// The length of a step in units of the axes.
constexpr Parameter length(std::string_view id, std::string_view symbol, std::string_view name, double initial)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = 0.0, .max = kNoLimit,
            .sliderMin = 1e-9, .sliderMax = 100.0, .scale = Scale::LogarithmicOrZero,
            .help = "A bound for the length of one step along an axis."};
}

} // namespace thalweg::hyper

namespace thalweg {

/// numerator / denominator, or 0 where the denominator is exactly 0.
inline double quotientOrZero(double numerator, double denominator)
{
    return denominator == 0.0 ? 0.0 : numerator / denominator;
}

/// g + w θ, the gradient with weight decay. Without decay it is g: the sum would lengthen each step.
template <class T> T decayed(const T& g, double weightDecay, const T& theta)
{
    return weightDecay == 0.0 ? g : g + weightDecay * theta;
}

/// The first value where the condition holds, else the second.
inline double select(bool condition, double yes, double no) { return condition ? yes : no; }

} // namespace thalweg
