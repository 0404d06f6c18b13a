#pragma once

#include "schedules/cosine_curve.h"
#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <array>
#include <cmath>

namespace thalweg {

/// Cosine decay again and again: after T₀ steps, then after M T₀, M² T₀, … the rate jumps back to η.
///
/// ηₜ = ηmin + (η − ηmin) (1 + cos(π u / Tᵢ)) / 2 with u the steps since the last jump, Tᵢ = T₀ Mⁱ.
/// Source: I. Loshchilov & F. Hutter, SGDR, ICLR (2017); PyTorch, CosineAnnealingWarmRestarts
struct CosineRestarts {
    static constexpr std::string_view id = "cosine_restarts";
    static constexpr std::string_view name = "Cosine with restarts";
    static constexpr std::string_view rule = "ηₜ = ηmin + (η − ηmin) (1 + cos(π u / Tᵢ)) / 2,  Tᵢ = T₀ Mⁱ";
    static constexpr std::string_view knownFor =
        "Each restart may throw the run into another valley, a better or a worse one";
    static constexpr std::string_view source =
        "I. Loshchilov & F. Hutter, SGDR, ICLR (2017); "
        "PyTorch, torch.optim.lr_scheduler.CosineAnnealingWarmRestarts";
    static constexpr std::array parameters{
        pace::steps("t_0", "T₀", "steps to the first restart", 100.0, "Length of the first descent of the rate."),
        Parameter{.id = "t_mult", .symbol = "M", .name = "growth of the stretches", .initial = 1.0, .min = 1.0,
                  .max = 100.0, .sliderMin = 1.0, .sliderMax = 4.0, .scale = Scale::Linear,
                  .help = "Each stretch is so many times as long as the one before.", .whole = true},
        pace::leastRate(), pace::warmup()};

    double firstStretch;
    double growth;
    double least;
    double warmup;

    double rate(double lr, double t) const
    {
        double stretch = firstStretch;
        if (growth == 1.0)
            t = std::fmod(t, stretch);
        for (; t >= stretch; stretch *= growth)
            t -= stretch;
        return alongCosine(lr, least, t / stretch);
    }
};

} // namespace thalweg
