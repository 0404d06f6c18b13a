#pragma once

#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <array>
#include <cmath>

namespace thalweg {

/// The rate falls by the same factor at every step: ηₜ = η γᵗ.
/// All steps together are at most η/(1 − γ) times the gradient long: too small a γ strands the run.
/// Source: PyTorch, torch.optim.lr_scheduler.ExponentialLR
struct ExponentialDecay {
    static constexpr std::string_view id = "exponential";
    static constexpr std::string_view name = "Exponential decay";
    static constexpr std::string_view rule = "ηₜ = η γᵗ";
    static constexpr std::string_view knownFor =
        "Settles quickly; when γ is too small it stops before it has arrived";
    static constexpr std::string_view source = "PyTorch, torch.optim.lr_scheduler.ExponentialLR";
    static constexpr std::array parameters{
        pace::decayFactor(0.99, "The rate is multiplied by it at each step. 0.99: down to 37 % in 100 steps."),
        pace::warmup()};

    double gamma;
    double warmup;

    double rate(double lr, double t) const { return lr * std::pow(gamma, t); }
};

} // namespace thalweg
