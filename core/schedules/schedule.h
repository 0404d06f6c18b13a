#pragma once

#include "numeric/parameter.h"

#include <concepts>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace thalweg {

/// A schedule is an aggregate of its parameters, the last of them `warmup`. rate() gives the learning
/// rate of a step, from the run's own rate η and the number t = 0, 1, … of steps since the warm-up.
template <class S>
concept Schedule = requires(const S schedule) {
    { schedule.rate(0.1, 0.0) } -> std::convertible_to<double>;
    { schedule.warmup } -> std::convertible_to<double>;
};

/// The rate ηₜ of the step from row t, with warm-up of W steps: it rises linearly to where the schedule
/// starts, (t + 1)/(W + 1) · rate(η, 0) while t < W, and is rate(η, t − W) from then on.
/// PyTorch's SequentialLR of LinearLR(start_factor = 1/(W + 1), total_iters = W) and the schedule.
template <Schedule S> double rateAt(const S& schedule, double lr, double t)
{
    if (t < schedule.warmup)
        return (t + 1.0) / (schedule.warmup + 1.0) * schedule.rate(lr, 0.0);
    return schedule.rate(lr, t - schedule.warmup);
}

/// One line of the catalogue: all that menus, sliders, the command line and tests need to know.
struct ScheduleEntry {
    std::string_view id;
    std::string_view name;
    std::string_view rule;     ///< the rate as a formula
    std::string_view knownFor; ///< one line: what it is good and bad at
    std::string_view source;
    std::span<const Parameter> parameters;

    /// The rate of each row of a run: steps + 1 of them, the last for the step that would follow.
    /// values: one for each parameter, in order, each allowed.
    std::function<std::vector<double>(double lr, std::span<const double> values, int steps)> rates;
};

/// The catalogue's line for a schedule.
template <Schedule S> ScheduleEntry schedule()
{
    return {S::id, S::name, S::rule, S::knownFor, S::source, S::parameters,
            [](double lr, std::span<const double> values, int steps) {
                const auto schedule = aggregateFrom<S, S::parameters.size()>(values);
                std::vector<double> rates(static_cast<std::size_t>(steps) + 1);
                for (std::size_t t = 0; t < rates.size(); ++t)
                    rates[t] = rateAt(schedule, lr, static_cast<double>(t));
                return rates;
            }};
}

} // namespace thalweg
