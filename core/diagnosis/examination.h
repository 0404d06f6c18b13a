#pragma once

#include "diagnosis/motion.h"
#include "land/land.h"

#include <algorithm>
#include <optional>

namespace thalweg {

/// What tells that a run has come to a bowl: its worst steps of the last ones.
struct Approach {
    double farthest = 0.0;          ///< from the bowl, in diagonals of the domain
    std::optional<double> excess{}; ///< by the largest of the run; nothing where the place alone decides
};

/// Looks at one run at one step, and answers the questions of the rules; diagnose.h states both.
///
/// A window W is the last quarter of the steps made, and at least five steps; the window before it is as long. The
/// excess is the loss above the floor: above what the run could come down to from where it is.
class Examination {
public:
    /// The trajectory and the land must outlive it.
    Examination(const Trajectory& run, int step, int steps, const Land& land);

    int step() const { return m_step; }
    int window() const { return m_window; }
    const TrajectoryStep& now() const { return m_run.at(m_step); }
    const Land& land() const { return m_land; }
    const Floor& floor() const { return m_floor; }
    Stretch lately(int length) const { return {&m_run, std::max(0, m_step - length), m_step}; }
    Stretch lately() const { return lately(m_window); }
    Stretch before(int length) const { return {&m_run, std::max(0, m_step - 2 * length), m_step - length}; }
    Stretch before() const { return before(m_window); }
    Stretch firstStep() const { return {&m_run, 0, std::min(m_step, 1)}; }
    bool hasWindows() const;

    // How much there is to lose, and how fast it goes.
    double excess(double loss) const { return std::max(0.0, loss - m_floor.value); }
    double excessLately() const { return excess(meanLoss(lately())); }
    double excessBefore() const { return excess(meanLoss(before())); }
    double stepsNeeded() const { return stepsNeeded(m_window); } ///< at the present pace, to lose 99 %
    double stepsNeededNow() const;                               ///< at that of the last few steps
    double noiseExcess() const;
    double turning() const { return straightness(lately()); }
    double flatness() const;
    double steepness() const;

    // Where it is.
    std::optional<Stationary> place() const;
    std::optional<Stationary> bowlOfNoise() const;
    std::optional<Stationary> bowlOfSwing() const;
    bool isUndefinedAtStart() const;
    bool isOutOfBounds() const;
    bool lacksDerivative() const;
    bool isOnTip() const { return m_land.isTip(now().point); }
    std::optional<Point> pole() const;
    bool isRunningAway() const;
    bool isHeldAt(const Stationary& p) const;
    std::optional<Approach> arrivalAt(const Stationary& p) const; ///< nothing: it has not arrived there
    bool isOnFlatGround(bool isInBowl) const;

    // How it moves.
    bool isOnNoiseFloor() const;
    bool isKeptByNoise() const;
    bool isSlow() const;
    bool isSlowNowToo() const;
    bool isRising() const;
    bool hasStoppedFalling() const;
    bool isSwungUp() const;
    std::optional<double> burst(const Stationary& p) const;
    bool hasRunOutOfRate() const;
    bool swings() const;
    bool standsStill() const;
    double shareOfRate() const; ///< η of this step by the greatest so far
    bool hasLostItsRate() const;

private:
    double shareLost(int window) const;
    double slackening(int window) const;
    double stepsNeeded(int window) const;
    double latestWorst(int length) const;
    double farthestLately(Point from, int length) const;
    double bend() const;
    bool endsHere() const { return m_step == m_run.lastStep(); }
    struct Stays {
        int first = -1;     ///< step at the end of the first one, if any
        int highest = -1;   ///< step of the greatest loss after that
        int departures = 0; ///< of stays that ended, how many
    };
    Stays staysAt(const Stationary& p, Stretch recent) const;
    bool isSwingingUp() const;
    bool hasVanished() const;
    bool isStuck() const { return excess(now().loss) <= 1e-12 * (now().loss - m_land.lowest().value); }
    bool hasLevelledOff() const;
    bool hasNoise() const;

    const Trajectory& m_run;
    int m_step;
    double m_steps;
    const Land& m_land;
    int m_window;
    Floor m_floor;
    double m_largestGradient = 0.0;
    double m_largestExcess = 0.0;
};

} // namespace thalweg
