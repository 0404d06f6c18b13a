#pragma once

#include "diagnosis/verdict.h"
#include "land/land.h"
#include "scene/scene.h"

#include <string_view>
#include <vector>

namespace thalweg {

/// A run to be helped, with all that is known of it.
struct Patient {
    const Scene& scene;
    std::size_t run = 0;
    const Trajectory& trajectory;
    const Diagnosis& diagnosis;
    const Surface& surface;
    const Land& land;
};

/// The remedies for a diagnosis, the likeliest first; none for a run that has no need, nor for one whose start has no loss.
///
/// | id            | offered for                              | the remedied run                                           |
/// | ------------- | ---------------------------------------- | ---------------------------------------------------------- |
/// | escape        | saddle, maximum                          | starts 1 % of the diagonal along +u, the eigenvector of    |
/// | escape_back   |                                          | the lowest eigenvalue, from where it is held; along −u     |
/// | noise         | saddle, maximum, plateau                 | noise in the gradient, as of small batches                 |
/// | momentum      | saddle, plateau, crawling of plain rules | heavy ball, β = 0.9, at its own rate while that is stable   |
/// | lower_rate    | oscillating, diverged                    | half of what theory still allows in the steepest direction |
/// | tuned_rate    | oscillating, diverged, crawling, plateau | the best of 13 rates                                       |
/// | adaptive      | oscillating, crawling, plateau           | Adam at the best of 13 rates                               |
/// | steady_rate   | crawling, plateau by a schedule          | the same without its schedule, which has no rate left      |
/// | forgetting    | crawling Adagrad                         | RMSProp at the best of 13 rates                            |
/// | decay         | oscillating, noise_floor                 | the rate falls along a cosine to 0                         |
/// | warm_up       | diverged                                 | the rate grows to its value over a fifth of the run        |
/// | larger_batch  | noise_floor                              | 16 times the batch, a quarter of the noise                 |
/// | cross_entropy | plateau of softmax with squared error    | the same start and runs beside it, under the other loss    |
std::vector<std::string_view> remediesFor(const Patient& patient);

/// The patient's scene with the remedied run added at the end, where it changes no other's noise; for cross_entropy, with the
/// other loss as the landscape beside it. Rates are searched for with runs of the scene's length.
/// @param id  one of remediesFor(patient).
Scene withRemedy(const Patient& patient, std::string_view id);

/// How a remedied run did beside the one that it should help.
struct Help {
    double lossBefore = 0.0; ///< at the end; the mean of the last tenth of the steps
    double lossAfter = 0.0;
    bool helped = false;
    bool isBottomless = false; ///< it left a saddle or a maximum down a slope without a floor: nothing is left to arrive at
};

/// Whether a remedy helped: the numbers of the remedied run stayed finite, and where the failing one diverged it need
/// do no more than that, elsewhere it must end lower by at least half of what the failing run stood above the lowest
/// loss in sight: of both ends, and of the floors below them, if there are. Away from a saddle or a maximum, down a slope without a floor,
/// is help in any case, even where its numbers grow beyond all bounds: that is the surface's doing.
Help compare(const Trajectory& failing, Verdict before, const Trajectory& remedied, const Land& land);

} // namespace thalweg
