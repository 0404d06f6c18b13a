#pragma once

#include "schedules/cosine_curve.h"
#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <array>

namespace thalweg {

/// The rate falls along half a cosine wave, and, as PyTorch's, rises again after it:
/// ηₜ = ηmin + (η − ηmin) (1 + cos(π t / T)) / 2.
/// Source: I. Loshchilov & F. Hutter, SGDR, ICLR (2017); PyTorch, CosineAnnealingLR in closed form
struct CosineDecay {
    static constexpr std::string_view id = "cosine";
    static constexpr std::string_view name = "Cosine";
    static constexpr std::string_view rule = "ηₜ = ηmin + (η − ηmin) (1 + cos(π t / T)) / 2";
    static constexpr std::string_view knownFor =
        "Long at full rate, then gently to rest; T must be the run's length";
    static constexpr std::string_view source =
        "I. Loshchilov & F. Hutter, SGDR, ICLR (2017); PyTorch, torch.optim.lr_scheduler.CosineAnnealingLR";
    static constexpr std::array parameters{
        pace::steps("t_max", "T", "steps of the descent", 300.0,
                    "Steps until the least rate; after them it rises again, for as long."),
        pace::leastRate(), pace::warmup()};

    double steps;
    double least;
    double warmup;

    double rate(double lr, double t) const { return alongCosine(lr, least, t / steps); }
};

} // namespace thalweg
