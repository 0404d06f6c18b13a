#pragma once

#include "sweep/trial_runner.h"

#include <optional>
#include <vector>

namespace thalweg {

/// The search for a run's learning rate.
struct Tuning {
    std::vector<TuneTrial> trials{};   ///< all that were made, by ascending rate
    std::optional<std::size_t> best{}; ///< of these: the least loss; nothing when all diverged
    double resolution = 1.0;           ///< the neighbours of the best are this factor away, or less
    std::uint64_t evaluations = 0;     ///< gradients that were computed, never more than the budget

    const TuneTrial* chosen() const { return best ? &trials[*best] : nullptr; }
};

/// The axis on which rates are searched: so many decades from the lowest on.
namespace rates {
inline constexpr double kLowest = 1e-5;
inline constexpr double kDecades = 6.0;
inline constexpr double kFarLow = 1e-10; ///< as far as a search goes whose best rate is at an end
inline constexpr double kFarHigh = 1e5;

/// The rate at a share of the axis; beyond its ends for shares outside 0 … 1.
double at(double share);
double shareOf(double rate);
} // namespace rates

/// Rates of one run, each tried once, all else as the runner has it.
class RateSearch {
public:
    /// known: trials that were made already, which count.
    explicit RateSearch(TrialRunner& runner, double second = 0.0, std::vector<TuneTrial> known = {});

    /// Tries so many rates evenly over the whole axis, as far as the budget goes; none twice.
    void coarse(std::uint64_t count);
    /// Tries rates beside the best one until its neighbours are a thousandth away.
    void fine();

    Tuning result() const;

private:
    void attempt(double rate);
    std::optional<std::size_t> best() const;
    double distance(std::size_t place) const;
    double refinement(std::size_t place) const;
    std::optional<double> beyond(std::size_t place) const;

    TrialRunner& m_runner;
    double m_second;
    std::vector<TuneTrial> m_trials;
};

} // namespace thalweg
