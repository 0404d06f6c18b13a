#include "sweep/tune_reading.h"

#include <cmath>

namespace thalweg {

SearchEnd endOf(const Tuning& tuning)
{
    if (!tuning.best || tuning.trials.size() < 2)
        return SearchEnd::Within;
    if (*tuning.best == 0)
        return SearchEnd::Lowest;
    return *tuning.best + 1 == tuning.trials.size() ? SearchEnd::Highest : SearchEnd::Within;
}

SearchEnd secondEndOf(const PairTuning& tuning, const Parameter& parameter)
{
    if (!tuning.chosen() || parameter.scale == Scale::Switch)
        return SearchEnd::Within;
    const double position = toSlider(parameter, tuning.chosen()->second);
    if (position <= 0.0)
        return SearchEnd::Lowest;
    return position >= 1.0 ? SearchEnd::Highest : SearchEnd::Within;
}

std::optional<RateRange> asGood(const Tuning& tuning)
{
    constexpr double kMargin = 0.01;
    constexpr double kWorthSaying = 1.5;
    if (!tuning.best)
        return std::nullopt;
    const double least = tuning.chosen()->loss;
    const auto isGood = [&](std::size_t place) {
        const TuneTrial& trial = tuning.trials[place];
        return !trial.diverged && trial.loss - least <= kMargin * std::fabs(least);
    };
    std::size_t low = *tuning.best;
    while (low > 0 && isGood(low - 1))
        --low;
    std::size_t high = *tuning.best;
    while (high + 1 < tuning.trials.size() && isGood(high + 1))
        ++high;
    const RateRange range{tuning.trials[low].rate, tuning.trials[high].rate};
    return range.high >= kWorthSaying * range.low ? std::optional(range) : std::nullopt;
}

} // namespace thalweg
