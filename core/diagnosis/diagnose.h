#pragma once

#include "diagnosis/verdict.h"
#include "land/land.h"
#include "optimizers/descend.h"

namespace thalweg {

/// Tells what is the matter with a run at one of its steps.
///
/// Everything is measured against the run itself or the domain – losses by how far they lie above the floor of
/// the valley, gradients by the largest that the run has met, lengths by the domain's diagonal D – so a loss that
/// is multiplied, shifted, or drawn on axes stretched together gets the same verdict.
///
/// With W = a quarter of the steps made so far (at least 5), e the loss above the floor (Land::floorBelow of the
/// point) and p the stationary point near it, the rules are, in this order:
///
/// 1. converged    p is a bowl, and for the last tenth of the steps e ≤ 10⁻² of the largest within 0.1 % of D and
///                 without swings as in 5; or for the last ten e ≤ 10⁻⁴ within 1 % of D. (At e = 10⁻⁴ the gradient is
///                 a hundredth of the largest. A swing of P steps passes that in P/300, so only a slow one could be
///                 mistaken.) Unless noise is what keeps it there, as in 4, or its steps, to and fro, carry it away
///                 again, which is oscillating: within the last half of the steps, at no more than twice today's rate, it
///                 left a stay there (of ten steps with e ≤ 10⁻⁴ within 1 % of D), more than once or without having come to
///                 e ≤ 10⁻⁶ since; or after a stay e doubles within five steps and is 10⁻⁵ of the largest by now. A run
///                 that ended for want of a derivative has converged if p is where it ended, or if f is nowhere lower
///                 on a circle of 0.1 % of D around its end. If it has not, it is descending, as in 7.
/// 2. diverged     it ended with a number that is not finite, or where f is missing, be it at the start; or it is
///                 more than D outside the domain and still speeding up; or e is 100 times what it was at first, and
///                 doubles within W.
/// 3. saddle, maximum, plateau   p is a saddle, a dome, or flat, and the last steps stayed by it: within 0.3 % of D,
///    where the gradient is at most a quarter of what it is 5 % of D away; or within 5 % of D with a gradient of at most
///    15 % of the largest.
/// 4. noise_floor  its gradients have noise, its mean place is near a bowl, and its mean e is within 5 times ησ²/2,
///                 what noise of deviation σ holds up at an effective rate η; or e no longer falls – it is slow, as
///                 in 6, or lost less over W than three times what chance may explain –, the noise is at least a
///                 tenth of the gradient, e is within 50 times that, and more than 10⁻⁶ of the largest: less is a
///                 thousandth of the way it came, which no picture shows.
/// 5. oscillating  the steps turn back (cosine of neighbours ≤ −0.3 on average) or, without noise, lead nowhere (≤
///                 0.2 of the way made), and the gradient does as well (its scatter is at least a tenth of it; where
///                 weight decay or a tiny rate holds a run still, it trembles by less), is at least a hundredth of
///                 the largest, and e falls too slowly, as in 6, or is at least 0.8 of its mean in
///                 each earlier quarter of the run; or, if they turn back, most of e is what the motion to and fro
///                 holds up (swingLoss), and that has not fallen below 0.8 within W: the rest may still fall, but e
///                 cannot.
/// 6. If e falls so slowly, over W and – without noise – over the last 5 steps, too, that it would take more than ten
///    times the run's steps to lose 99 % of it:
///    plateau      the gradient is at least 10 times smaller than e over the distance to the floor – a convex
///                 valley's cannot be smaller than that quotient at all – and at most a tenth of the domain's relief
///                 over D; or p is no bowl, and the gradient is 10⁻⁹ of that, or 10⁻⁶ while no curvature is more than
///                 10⁻⁴ of the relief over D²: flat ground on the scale of the picture. At whatever pace, once e is
///                 10⁻⁹ of the relief: a saturated loss has no more to lose. Also where rounding hides that
///                 the ground falls at all;
///    crawling     otherwise, unless the loss rises, and no slower than that. Also if e falls so slowly over the last 5 steps alone, and these
///                 are at most a tenth as long as those of W while the gradient is at least half as large: the
///                 schedule has no rate left, and that is the present pace.
/// 7. descending   all else; also down a slope that has no floor, as long as it moves. And a run that ended on its way
///                 for want of a derivative, at a kink or a jump that is no minimum: its numbers are finite and it does
///                 not run away; it does not swing or crawl any more, for it cannot go on; and its gradient has not
///                 vanished, as on a plateau, but does not exist. No rate cures that, so there are no remedies.
///
/// "How long it would take": with r = ln(e₁/e₂)/W the share of e lost per step, from the means e₁ and e₂ of the last two
/// windows, a pace that shrinks as e does needs ln(100)/r, a pace that stays needs 0.99 W/(e₁/e₂ − 1). Which, the run tells:
/// de/dt = −c eᵖ with the p that three stretches in a row, 2W/3 each, show, no less than 0 and no more than 1, takes
/// W (1 − 0.01¹⁻ᵖ)/((e₁/e₂)¹⁻ᵖ − 1) steps. Plain descent in a bowl has p = 1, a rule of constant steps ½ there and 0 on a
/// slope. Under noise p is 1.
///
/// Evidence, by name, in units of f and the axes: always `loss`, `gradient_norm`, `lambda_min`, `lambda_max` (of the
/// Hessian at the point, where it is finite), and, where they speak for the verdict,
/// `excess` (e), `distance` (to p), of one that has converged `distance_share` and `excess_share` (the worst of the last
/// steps, of D and of the largest e; no excess where a run ended for want of a derivative), `steps_needed`, `rate_x`,
/// `rate_y` (effective), `rate_share_x`, `rate_share_y` (of the first step's), `rate` (effective, along the direction),
/// `two_over_lambda` (along it), `lambda_along` (at the minimum about which it swings, else at the mean of its last steps),
/// `turning` (the mean cosine), `burst` (the greatest e to which a run was carried from a minimum where it had been), `flatness` (how many times too small the gradient is), `steepness` (the gradient as a share of the
/// domain's relief over D), `noise` (σ of a coordinate), `noise_excess` (ησ²/2), `growth`, of one that
/// hardly moves `lr` (η at this step) and `lr_share` (of the run's greatest) where a schedule has taken nine tenths of it or
/// more, or `step_length` (0) where the rule itself makes no step in spite of a gradient, `undefined_at_start` (1: f has
/// no finite value at the start, so no step was made), `no_derivative` (1: it ended where f has a value but no derivative,
/// or lacks what else its rule needs), and, of one that is on its way, `no_minimum` (1: downhill from here
/// there is none, the ground falls far beyond the domain; with e where it does so less and less).
///
/// @param step   0 … run.lastStep(); a larger one counts as the last.
/// @param steps  that the whole run is allowed.
Diagnosis diagnose(const Trajectory& run, int step, int steps, const Land& land);

/// The same for a run whose noise is set, and not known from its gradients alone: `noise` is the setting, and
/// `noise_excess` what that holds up.
/// @param deviation  s/√B of each coordinate; 0 where none is set, or batches of data add noise of their own.
Diagnosis withNoiseSet(Diagnosis diagnosis, double deviation);

} // namespace thalweg
