#pragma once

#include "numeric/parameter.h"

#include <limits>

/// The parameters that several schedules share, each described once.
namespace thalweg::pace {

inline constexpr double kNoLimit = std::numeric_limits<double>::infinity();

/// A number of steps, at least 1.
constexpr Parameter steps(std::string_view id, std::string_view symbol, std::string_view name, double initial,
                          std::string_view help)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = 1.0, .max = kNoLimit,
            .sliderMin = 1.0, .sliderMax = 10'000.0, .scale = Scale::Logarithmic, .help = help, .whole = true};
}

constexpr Parameter warmup()
{
    return {.id = "warmup", .symbol = "W", .name = "warm-up steps", .initial = 0.0, .min = 0.0, .max = kNoLimit,
            .sliderMin = 1.0, .sliderMax = 1'000.0, .scale = Scale::LogarithmicOrZero,
            .help = "Steps in which the rate first rises from almost 0. Tames the burst of a run's start.",
            .whole = true};
}

/// A factor from 0 to 1 by which the rate falls.
constexpr Parameter decayFactor(double initial, std::string_view help)
{
    return {.id = "gamma", .symbol = "γ", .name = "decay factor", .initial = initial, .min = 0.0, .max = 1.0,
            .sliderMin = 0.0, .sliderMax = 0.9999, .scale = Scale::Complement, .help = help};
}

/// A rate as a multiple of the run's own.
constexpr Parameter share(std::string_view id, std::string_view symbol, std::string_view name, double initial,
                          std::string_view help)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = 0.0, .max = kNoLimit,
            .sliderMin = 1e-4, .sliderMax = 10.0, .scale = Scale::LogarithmicOrZero, .help = help};
}

constexpr Parameter leastRate()
{
    return {.id = "eta_min", .symbol = "ηmin", .name = "least rate", .initial = 0.0, .min = 0.0,
            .max = kNoLimit, .sliderMin = 1e-6, .sliderMax = 1.0, .scale = Scale::LogarithmicOrZero,
            .help = "Where the rate comes down to; a rate, not a share of η."};
}

/// A divisor of a rate.
constexpr Parameter divisor(std::string_view id, std::string_view symbol, std::string_view name, double initial,
                            std::string_view help)
{
    return {.id = id, .symbol = symbol, .name = name, .initial = initial, .min = 0.0, .max = kNoLimit,
            .minExcluded = true, .sliderMin = 1.0, .sliderMax = 1e5, .scale = Scale::Logarithmic, .help = help};
}

} // namespace thalweg::pace
