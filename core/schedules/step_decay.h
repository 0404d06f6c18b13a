#pragma once

#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <array>
#include <cmath>

namespace thalweg {

/// The rate falls by a factor every so many steps: ηₜ = η γ^⌊t / T⌋.
/// Source: PyTorch, torch.optim.lr_scheduler.StepLR
struct StepDecay {
    static constexpr std::string_view id = "step";
    static constexpr std::string_view name = "Step decay";
    static constexpr std::string_view rule = "ηₜ = η γ^⌊t / T⌋";
    static constexpr std::string_view knownFor =
        "Fast ground first, fine steps later; the times of the drops must be guessed";
    static constexpr std::string_view source = "PyTorch, torch.optim.lr_scheduler.StepLR";
    static constexpr std::array parameters{
        pace::steps("step_size", "T", "steps between drops", 100.0,
                    "How long each rate lasts. Too short: the rate is gone before the valley is reached."),
        pace::decayFactor(0.1, "The rate is multiplied by it at each drop."), pace::warmup()};

    double stepSize;
    double gamma;
    double warmup;

    double rate(double lr, double t) const { return lr * std::pow(gamma, std::floor(t / stepSize)); }
};

} // namespace thalweg
