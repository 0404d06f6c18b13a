#include "diagnosis/examination.h"
#include "diagnosis/limits.h"
#include "land/runaway.h"

#include <cmath>

/// How a run goes to and fro: the questions of rule 5, and of bursts.
namespace thalweg {

using namespace limits;

bool Examination::swings() const
{
    const Stretch stretch = lately(2 * m_window);
    if (!hasWindows() || gradientScatter(stretch) < kSwungGradient * gradientRms(stretch))
        return false;
    const bool returns = !hasNoise() && progress(stretch) <= kLeadingNowhere; // noise wanders, too
    return (turning() <= kTurning || returns) && gradientRms(lately()) >= kLargeGradient * m_largestGradient;
}

/// Whether no quarter of the run was much higher than the last one: a swing without a period may
/// be lower now by chance.
bool Examination::hasStoppedFalling() const
{
    double lowest = excessBefore();
    for (int quarter = 2; quarter <= 3 && m_step >= (quarter + 1) * m_window; ++quarter)
        lowest = std::min(lowest, excess(meanLoss({&m_run, m_step - (quarter + 1) * m_window, m_step - quarter * m_window})));
    return excessLately() >= kNotFalling * lowest;
}

/// Whether it goes to and fro, that makes up most of what is left to lose, and it grows no smaller: from window to
/// window, or from half a window to the next, for some rules swing in bursts.
bool Examination::isSwungUp() const
{
    const Objective& f = m_land.objective();
    const int half = m_window / 2;
    const double latest = swingLoss(lately(half), f);
    if (turning() > kTurning || hasNoise() || latest < kMostlySwing * excess(meanLoss(lately(half))))
        return false;
    return latest >= std::sqrt(kNotFalling) * swingLoss(before(half), f)
           || swingLoss(lately(), f) >= kNotFalling * swingLoss(before(), f);
}

/// What became of it within a stretch after it had been at a bowl for ten steps.
Examination::Stays Examination::staysAt(const Stationary& p, Stretch recent) const
{
    Stays stays;
    int quiet = 0;
    for (int step = recent.first; step <= recent.last; ++step) {
        const TrajectoryStep& row = m_run.at(step);
        const bool isLow = excess(row.loss) <= kThereExcess * m_largestExcess;
        if (!isLow && quiet >= kPassing)
            ++stays.departures;
        quiet = isLow && distance(row.point, p.at) <= kThereWithin * m_land.diagonal() ? quiet + 1 : 0;
        if (stays.first < 0 && quiet == kPassing)
            stays.first = stays.highest = step;
        if (stays.first >= 0 && row.loss > m_run.at(stays.highest).loss)
            stays.highest = step;
    }
    return stays;
}

/// Whether its excess doubles within a few steps to and fro, and is large enough to be seen.
bool Examination::isSwingingUp() const
{
    const double grown = excess(meanLoss(lately(kShortestWindow)));
    return grown >= kBurstSeen * m_largestExcess && grown >= kBurstGrowth * excess(meanLoss(before(kShortestWindow)))
           && straightness(lately(kPassing)) <= kTurning;
}

/// The greatest excess to which its steps, to and fro, carried it after it had come to a bowl, or do so now; nothing when
/// they do not, it has settled since, or a schedule has lowered the rate. Where gradients have been small for long an
/// adaptive rule's σ is small, and its steps outgrow the bowl: it is driven away, meets large gradients, comes back, and so on.
std::optional<double> Examination::burst(const Stationary& p) const
{
    const Stretch recent = lately(2 * m_window);
    const Stays stays = staysAt(p, recent);
    if (!hasWindows() || stays.first < 0 || noiseRms(recent) > 0.0)
        return std::nullopt;
    const bool hasSettled = latestWorst(kPassing) <= kNoiseSeen * m_largestExcess;
    const bool wasAway = (stays.departures > 1 || (stays.departures == 1 && !hasSettled))
                         && now().lr >= 0.5 * m_run.at(stays.highest).lr
                         && straightness({&m_run, stays.first, stays.highest}) <= kTurning;
    return wasAway || isSwingingUp() ? std::optional(excess(m_run.at(stays.highest).loss)) : std::nullopt;
}

/// The bowl about which it swings, whose curvature decides how: on one side of it f may be much less curved than on the
/// other. Only one with a Hessian, between the ends of its swings.
std::optional<Stationary> Examination::bowlOfSwing() const
{
    const Stretch stretch = lately();
    const Point middle = meanPoint(stretch);
    double swing = 0.0;
    for (const TrajectoryStep& row : stretch.rows())
        swing = std::max(swing, distance(row.point, middle));
    const auto p = m_land.stationaryNear(middle, std::min(swing, kHeldLoosely * m_land.diagonal()));
    const bool isCurved = p && p->shape == Shape::Bowl && std::isfinite(m_land.objective().secondOrder(p->at).dxx);
    return isCurved ? p : std::nullopt;
}

} // namespace thalweg
