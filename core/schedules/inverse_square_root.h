#pragma once

#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <array>
#include <cmath>

namespace thalweg {

/// The rate falls like 1/√t: ηₜ = η √(τ / (τ + t)), half of η after 3τ steps.
/// With warm-up of τ − 1 steps it is the Transformer's schedule, η min(n/τ, √(τ/n)) for n = t + 1.
/// Source: A. Vaswani et al., Attention Is All You Need, NeurIPS (2017), sect. 5.3
struct InverseSquareRoot {
    static constexpr std::string_view id = "inverse_sqrt";
    static constexpr std::string_view name = "Inverse square root";
    static constexpr std::string_view rule = "ηₜ = η √(τ / (τ + t))";
    static constexpr std::string_view knownFor =
        "Needs no end of the run; falls slowly enough never to strand, too slowly to settle soon";
    static constexpr std::string_view source = "A. Vaswani et al., NeurIPS (2017), sect. 5.3";
    static constexpr std::array parameters{
        pace::steps("timescale", "τ", "timescale", 10.0, "After three times as many steps the rate has halved."),
        pace::warmup()};

    double timescale;
    double warmup;

    double rate(double lr, double t) const { return lr * std::sqrt(timescale / (timescale + t)); }
};

} // namespace thalweg
