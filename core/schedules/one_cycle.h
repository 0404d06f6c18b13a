#pragma once

#include "schedules/cosine_curve.h"
#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <algorithm>
#include <array>

namespace thalweg {

/// One cycle: up from η/d to η in a share p of the T steps, down to η/(d D) in the rest, along cosines.
///
/// As PyTorch's with two phases, whose peak is at step p T − 1 and whose end at T − 1; momentum is not
/// cycled, and beyond the end the last rate stays. A peak before step 0 is past already.
/// Source: L. N. Smith & N. Topin, Super-Convergence (2019); PyTorch, torch.optim.lr_scheduler.OneCycleLR
struct OneCycle {
    static constexpr std::string_view id = "one_cycle";
    static constexpr std::string_view name = "One cycle";
    static constexpr std::string_view rule = "η/d up to η at p T, then down to η/(d D) at T, along cosines";
    static constexpr std::string_view knownFor =
        "A large rate in the middle crosses flat ground; useless unless T is the run's length";
    static constexpr std::string_view source =
        "L. N. Smith & N. Topin (2019); PyTorch, torch.optim.lr_scheduler.OneCycleLR";
    static constexpr std::array parameters{
        pace::steps("total_steps", "T", "steps of the cycle", 300.0, "After so many steps the last rate stays."),
        Parameter{.id = "pct_start", .symbol = "p", .name = "share of the rise", .initial = 0.3, .min = 0.0,
                  .max = 1.0, .sliderMin = 0.0, .sliderMax = 1.0, .scale = Scale::Linear,
                  .help = "How much of the cycle the rate rises."},
        pace::divisor("div_factor", "d", "divisor of the first rate", 25.0, "The first rate is η divided by it."),
        pace::divisor("final_div_factor", "D", "divisor of the last rate", 1e4,
                      "The last rate is the first one divided by it."),
        pace::warmup()};

    double totalSteps;
    double riseShare;
    double firstDivisor;
    double lastDivisor;
    double warmup;

    double rate(double lr, double t) const
    {
        const double peak = riseShare * totalSteps - 1.0;
        const double end = totalSteps - 1.0;
        const double first = lr / firstDivisor;
        if (t <= peak)
            return alongCosine(first, lr, peak > 0.0 ? t / peak : 1.0);
        return alongCosine(lr, first / lastDivisor, t < end ? (t - peak) / (end - peak) : 1.0);
    }
};

} // namespace thalweg
