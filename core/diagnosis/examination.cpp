#include "diagnosis/examination.h"

#include "descent/hover.h"
#include "diagnosis/limits.h"
#include "land/runaway.h"
#include "numeric/eigen2.h"

#include <cmath>
#include <limits>

namespace thalweg {

using namespace limits;

Examination::Examination(const Trajectory& run, int step, int steps, const Land& land)
    : m_run(run), m_step(std::clamp(step, 0, run.lastStep())), m_steps(std::max(steps, 1)), m_land(land),
      m_window(diagnosisWindow(m_step)), m_floor(land.floorBelow(now().point))
{
    for (const TrajectoryStep& row : Stretch{&run, 0, m_step}.rows()) {
        m_largestGradient = std::max(m_largestGradient, norm(row.gradient));
        m_largestExcess = std::max(m_largestExcess, excess(row.loss));
    }
}

bool Examination::hasWindows() const { return m_step >= 2 * kShortestWindow; }

bool Examination::isSlow() const { return hasWindows() && stepsNeeded() > kPatience * m_steps; }

bool Examination::isRising() const { return -shareLost(m_window) * kPatience * m_steps > kToLoseMost; }

bool Examination::isUndefinedAtStart() const { return m_run.lastStep() == 0 && !std::isfinite(now().loss); }

double Examination::stepsNeededNow() const { return stepsNeeded(kShortestWindow); }

/// The share of the excess that is lost per step: ln of the means of two windows, W apart.
double Examination::shareLost(int window) const
{
    const double last = excess(meanLoss(lately(window)));
    const double earlier = excess(meanLoss(before(window)));
    const double rounding = 1e-15 * std::fabs(m_floor.value);
    if (last <= rounding)
        return kInfinity;
    return std::log(earlier / last) / window;
}

/// How the pace shrinks with the excess: the p of de/dt = −c eᵖ, from the means of three stretches in a row
/// that fill the last two windows. 0 where the
/// pace stays what it is or even grows, 1 where it shrinks as the excess does or faster; with noise this, for
/// differences of differences are but noise.
double Examination::slackening(int window) const
{
    const int length = 2 * window / 3;
    if (hasNoise())
        return 1.0;
    const double last = excess(meanLoss(lately(length)));
    const double middle = excess(meanLoss(before(length)));
    const double first = excess(meanLoss({&m_run, m_step - 3 * length, m_step - 2 * length}));
    if (!(first > middle) || !(middle > last))
        return 1.0;
    const double shrinking = std::log((first - middle) / (middle - last));
    return std::clamp(shrinking / std::log((first + middle) / (middle + last)), 0.0, 1.0);
}

double Examination::stepsNeeded(int window) const
{
    const double share = shareLost(window);
    if (!(share > 0.0))
        return kInfinity;
    const double q = 1.0 - slackening(window);
    return q > 1e-3 ? -std::expm1(-q * kToLoseMost) * window / std::expm1(q * share * window) : kToLoseMost / share;
}

double Examination::latestWorst(int length) const
{
    double worst = 0.0;
    for (const TrajectoryStep& row : lately(length).rows())
        worst = std::max(worst, excess(row.loss));
    return worst;
}

double Examination::farthestLately(Point from, int length) const
{
    double farthest = 0.0;
    for (const TrajectoryStep& row : lately(length).rows())
        farthest = std::max(farthest, distance(row.point, from));
    return farthest;
}

bool Examination::isOutOfBounds() const
{
    return endsHere() && (m_run.stop == Stop::Diverged || m_run.stop == Stop::NotDefined);
}

/// Whether it ended because the loss, finite as it is, has no derivative here.
bool Examination::lacksDerivative() const { return endsHere() && m_run.stop == Stop::NotDifferentiable; }

/// Where its next step led, if that is not far outside: then it is the loss that is not finite there, not the run.
std::optional<Point> Examination::pole() const
{
    const auto& beyond = m_run.beyond;
    const bool isNear = endsHere() && beyond && distanceOutside(m_land.domain(), *beyond) <= kFarOutside * m_land.diagonal();
    return isNear ? beyond : std::nullopt;
}

bool Examination::isRunningAway() const { return runsAway(pointsOf(lately(m_step)), m_land, &m_floor); }

bool Examination::isHeldAt(const Stationary& p) const
{
    constexpr int kLast = 10;
    const double diagonal = m_land.diagonal();
    const double slope = norm(now().gradient);
    const double away = farthestLately(p.at, std::min(kLast, m_window)) / diagonal;
    if (away <= kHeldWithin && slope <= kHeldGradient * m_land.steepestAround(p.at, kHeldLoosely * diagonal))
        return true;
    return away <= kHeldLoosely && slope <= kHeldGradientShare * m_largestGradient;
}

std::optional<Approach> Examination::arrivalAt(const Stationary& p) const
{
    const double diagonal = m_land.diagonal();
    if (lacksDerivative()) {
        const Approach place{distance(p.at, now().point) / diagonal};
        return place.farthest <= kFinalWithin ? std::optional(place) : std::nullopt;
    }
    const auto over = [&](int length) {
        const double excess = latestWorst(length);
        return Approach{farthestLately(p.at, length) / diagonal, excess > 0.0 ? excess / m_largestExcess : 0.0};
    };
    const int length = std::clamp(m_step / 10, kShortestWindow, 50);
    const Approach there = over(std::min(length, kPassing));
    if (there.excess <= kThereExcess && there.farthest <= kThereWithin)
        return there;
    const Approach settled = over(length);
    return settled.excess <= kFinalExcess && settled.farthest <= kFinalWithin && !swings() ? std::optional(settled)
                                                                                           : std::nullopt;
}

/// ησ²/2 with the rate that the rule really has: the larger of what single steps and what their sums tell, for
/// momentum spreads a step over many.
double Examination::noiseExcess() const
{
    const Stretch stretch = lately(std::max(m_window, 20));
    Point moved;
    Point seen;
    for (const TrajectoryStep& row : stretch.moves()) {
        moved = moved + row.update;
        seen = seen + row.gradient + row.noise;
    }
    const double sums = norm(seen) > 0.0 ? norm(moved) / norm(seen) : 0.0;
    const Point rates = effectiveRate(stretch);
    const double rate = std::max({rates.x, rates.y, sums});
    return 0.5 * rate * 0.5 * std::pow(noiseRms(stretch), 2); // σ² is half of both coordinates' square
}

std::optional<Stationary> Examination::bowlOfNoise() const
{
    const Stretch stretch = lately(hoverSteps(m_step));
    if (noiseRms(stretch) == 0.0)
        return std::nullopt;
    const double reach = kNoiseReach * m_land.diagonal();
    const Point mean = meanPoint(stretch);
    for (const Point from : {mean, m_floor.at}) {
        const auto p = m_land.stationaryNear(from, reach);
        if (p && p->shape == Shape::Bowl && distance(p->at, mean) <= reach)
            return p;
    }
    return std::nullopt;
}

bool Examination::isOnNoiseFloor() const
{
    if (!hasWindows())
        return false;
    return excessLately() <= kNoiseExcess * noiseExcess() || isKeptByNoise();
}

/// Whether the excess no longer falls, and the noise is what holds it up.
bool Examination::isKeptByNoise() const
{
    return hasWindows() && hasNoise() && (isSlow() || hasLevelledOff())
           && excessLately() <= kNoiseExcessAtMost * noiseExcess() && excessLately() > kNoiseSeen * m_largestExcess;
}

/// Whether the loss lost no more lately than chance may explain: three times the error of the difference of two
/// means (of four parts each, so twice would be exceeded by chance in one run of twenty).
bool Examination::hasLevelledOff() const
{
    const double error = std::hypot(meanLossError(lately()), meanLossError(before()));
    return meanLoss(before()) - meanLoss(lately()) <= 3.0 * error;
}

/// A run that leaves a plateau or a saddle is slow over W for a while, but no longer at the end of it.
bool Examination::isSlowNowToo() const
{
    return isSlow() && (hasNoise() || stepsNeededNow() > kPatience * m_steps);
}

bool Examination::hasNoise() const
{
    const Stretch stretch = lately();
    return noiseRms(stretch) >= kNoiseShare * gradientRms(stretch) && noiseRms(stretch) > 0.0;
}

/// Whether the steps have dwindled within the window, though the gradient has not: a schedule's doing.
bool Examination::hasRunOutOfRate() const
{
    const Stretch latest = lately(kShortestWindow);
    const Stretch window = lately();
    return hasWindows() && !hasNoise() && meanStepLength(latest) <= kDwindled * meanStepLength(window)
           && gradientRms(latest) >= 0.5 * gradientRms(window) && stepsNeededNow() > kPatience * m_steps;
}

/// Whether its last steps were none at all.
bool Examination::standsStill() const
{
    return hasWindows() && meanStepLength(lately(kShortestWindow)) == 0.0;
}

double Examination::shareOfRate() const
{
    double greatest = 0.0;
    for (const TrajectoryStep& row : Stretch{&m_run, 0, m_step}.rows())
        greatest = std::max(greatest, row.lr);
    return greatest > 0.0 ? now().lr / greatest : 1.0;
}

/// Whether a schedule has taken most of the rate away.
bool Examination::hasLostItsRate() const { return shareOfRate() <= kDwindled; }

/// How many times smaller the gradient is than the loss above the floor over the distance to it.
double Examination::flatness() const
{
    const Floor goal = isStuck() ? m_land.lowest() : m_floor;
    const double slope = gradientRms(lately());
    const double drop = now().loss - goal.value;
    const double way = distance(now().point, goal.at);
    if (!(drop > 0.0) || !(way > 0.0))
        return 0.0;
    return slope > 0.0 ? drop / way / slope : kInfinity;
}

/// The gradient as a share of the domain's relief over its diagonal.
double Examination::steepness() const
{
    const double drop = gradientRms(lately()) * m_land.diagonal();
    return drop > 0.0 ? drop / m_land.relief() : 0.0;
}

/// The larger curvature as a share of the domain's relief over its diagonal's square; infinite where there is none.
double Examination::bend() const
{
    const Dual2<double> d = m_land.objective().secondOrder(now().point);
    const auto [low, high] = eigen(d.dxx, d.dxy, d.dyy).values;
    const double drop = std::max(std::fabs(low), std::fabs(high)) * std::pow(m_land.diagonal(), 2);
    return std::isfinite(drop) ? (drop > 0.0 ? drop / m_land.relief() : 0.0) : kInfinity;
}

/// Whether neither slope nor curvature is left to tell of the domain's heights.
bool Examination::hasVanished() const
{
    return steepness() <= kVanished || (steepness() <= kFlatSlope && bend() <= kFlatCurvature);
}

bool Examination::isOnFlatGround(bool isInBowl) const
{
    if (!hasWindows())
        return false;
    const bool hasNothingToLose = excess(now().loss) <= kVanished * m_land.relief();
    if (!isInBowl && hasVanished() && (hasNothingToLose || isSlowNowToo() || isStuck()))
        return true;
    return flatness() >= kFlatness && steepness() <= kFaint && (isSlowNowToo() || isStuck());
}

/// The stationary point at or near which the run is now.
std::optional<Stationary> Examination::place() const
{
    return m_land.stationaryNear(now().point, kHeldLoosely * m_land.diagonal());
}

} // namespace thalweg
