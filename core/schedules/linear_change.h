#pragma once

#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <algorithm>
#include <array>

namespace thalweg {

/// The rate goes along a line from one share of η to another, and stays there:
/// ηₜ = η (a + (b − a) min(t, T) / T).
/// Source: PyTorch, torch.optim.lr_scheduler.LinearLR (whose a = 1/3, b = 1, T = 5 warm up)
struct LinearChange {
    static constexpr std::string_view id = "linear";
    static constexpr std::string_view name = "Linear";
    static constexpr std::string_view rule = "ηₜ = η (a + (b − a) min(t, T) / T)";
    static constexpr std::string_view knownFor =
        "The plainest decay, and with a < b a search for the largest stable rate";
    static constexpr std::string_view source = "PyTorch, torch.optim.lr_scheduler.LinearLR";
    static constexpr std::array parameters{
        pace::share("start_factor", "a", "first share", 1.0, "The first rate as a share of η."),
        pace::share("end_factor", "b", "last share", 0.0, "The last rate as a share of η."),
        pace::steps("total_iters", "T", "steps of the change", 300.0, "After so many steps the rate stays."),
        pace::warmup()};

    double startFactor;
    double endFactor;
    double totalSteps;
    double warmup;

    double rate(double lr, double t) const
    {
        return lr * (startFactor + (endFactor - startFactor) * std::min(t, totalSteps) / totalSteps);
    }
};

} // namespace thalweg
