#pragma once

#include "sweep/second_parameter.h"
#include "sweep/tune.h"

namespace thalweg {

/// A trial of a search of two numbers.
struct PairTrial {
    TuneTrial trial;
    double size = 0.0; ///< of its cell, as a share of a cell of the grid; 0: only of a search along η
};

/// The search for a run's learning rate and one other number.
struct PairTuning {
    SecondParameter parameter{};
    Tuning alone{};                  ///< what the search of the rate alone finds with the same budget
    Tuning slice{};                  ///< the rates at the chosen second value; its best is the choice
    std::vector<PairTrial> trials{}; ///< all, in the order in which they were made
    int columns = 0;                 ///< of the grid: rates evenly over the axis of rates::at()
    int rows = 0;                    ///< values of the second number evenly over its slider
    std::uint64_t evaluations = 0;   ///< gradients that were computed, never more than the budget

    /// The choice; null when all diverged.
    const TuneTrial* chosen() const { return slice.chosen(); }
};

/// The least budget of gradients for a search of two numbers.
std::uint64_t leastPairBudget(const Scene& scene, std::size_t run);

/// Searches the learning rate and a second number of a run of a valid scene that have the least loss after its steps.
///
/// From coarse to fine, all within the budget:
/// 1. The rate alone, as tuneRate() does it with this budget: so the result is never worse than what that finds.
/// 2. A grid, from 1e-5 to 10 for the rate and over the slider of the second number, which is spread as its table
///    says: β and other decay rates by the logarithm of 1 − β, ε and weight decay by their own.
///    From 7 × 5 trials on, with 70 % of what is left, up to 25 × 17.
/// 3. From the grid's best cell, then also from the best rate alone if that is lower: the eight cells around it are
///    tried; the search moves to the lowest one while that helps, else it looks half as far, down to 1/64 of a cell.
/// 4. The rates at the second value that was found, as in 1, with what is left.
///
/// The same scene and budget give the same result. The second value is kept unless another one has
/// a loss that is less by more than a millionth.
/// @param second  of that run, see secondParameters().
/// @param budget  of gradients, at least leastPairBudget().
/// Cancelled: what was tried until then.
/// Source: I. Goodfellow, Y. Bengio, A. Courville, Deep Learning, 2016, 11.4.3 (grids, repeated finer where they were
/// best); T. G. Kolda, R. M. Lewis, V. Torczon, Optimization by Direct Search, SIAM Review 45 (2003) (step 3).
PairTuning tunePair(const Scene& scene, std::size_t run, SecondParameter second, const Surface& surface,
                    std::uint64_t budget, const TuneWatch& watch = {});

} // namespace thalweg
