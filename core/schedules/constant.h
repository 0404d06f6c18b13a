#pragma once

#include "schedules/schedule.h"
#include "schedules/schedule_parameters.h"

#include <array>

namespace thalweg {

/// The rate stays what it is: ηₜ = η, to the last bit.
/// Source: PyTorch, no scheduler
struct ConstantRate {
    static constexpr std::string_view id = "constant";
    static constexpr std::string_view name = "Constant";
    static constexpr std::string_view rule = "ηₜ = η";
    static constexpr std::string_view knownFor =
        "Easy to reason about; with noise it never settles, at best it hovers";
    static constexpr std::string_view source = "PyTorch, no scheduler";
    static constexpr std::array parameters{pace::warmup()};

    double warmup;

    double rate(double lr, double) const { return lr; }
};

} // namespace thalweg
