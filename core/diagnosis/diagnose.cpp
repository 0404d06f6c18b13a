#include "diagnosis/diagnose.h"

#include "diagnosis/motion.h"
#include "numeric/eigen2.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

// Thresholds; diagnose.h says what they mean, and why.
constexpr int kShortestWindow = 5;
constexpr double kFarOutside = 1.0;
constexpr double kRunawayExcess = 100.0;
constexpr double kHeldWithin = 0.003;
constexpr double kHeldLoosely = 0.05;
constexpr double kHeldGradient = 0.25;
constexpr double kHeldGradientShare = 0.15;
constexpr double kThereExcess = 1e-4;
constexpr double kThereWithin = 0.01;
constexpr int kPassing = 10;
constexpr double kFinalExcess = 1e-2;
constexpr double kFinalWithin = 1e-3;
constexpr double kNoiseReach = 0.15;
constexpr double kNoiseExcess = 5.0;
constexpr double kNoiseShare = 0.1;
constexpr double kNoiseExcessAtMost = 50.0;
constexpr double kTurning = -0.3;
constexpr double kLeadingNowhere = 0.2;
constexpr double kLargeGradient = 1e-2;
constexpr double kNotFalling = 0.8;
constexpr double kFlatness = 10.0;
constexpr double kFaint = 0.1;
constexpr double kVanished = 1e-9;
constexpr double kFlatSlope = 1e-6;
constexpr double kFlatCurvature = 1e-4;
constexpr double kSwungGradient = 0.1;
constexpr double kNoiseSeen = 1e-6;
constexpr double kMostlySwing = 0.5;
constexpr double kDwindled = 0.1;
constexpr double kPatience = 10.0;   ///< runs' lengths
constexpr double kToLoseMost = 2.13; ///< √(0.99 · ln 100)
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Looks at one run at one step, and answers the rules' questions.
class Examination {
public:
    Examination(const Trajectory& run, int step, int steps, const Land& land);

    Diagnosis result();

private:
    Stretch lately(int length) const { return {&m_run, std::max(0, m_step - length), m_step}; }
    Stretch before(int length) const { return {&m_run, std::max(0, m_step - 2 * length), m_step - length}; }
    Stretch before() const { return before(m_window); }
    const TrajectoryStep& now() const { return m_run.at(m_step); }
    bool hasWindows() const { return m_step >= 2 * kShortestWindow; }

    double excess(double loss) const { return std::max(0.0, loss - m_floor.value); }
    double excessLately() const { return excess(meanLoss(lately(m_window))); }
    double excessBefore() const { return excess(meanLoss(before())); }
    double shareLost(int window) const;
    double stepsNeeded(int window) const;
    double stepsNeeded() const { return stepsNeeded(m_window); }
    double latestWorst(int length) const;
    double farthestLately(Point from, int length) const;
    double turning() const { return straightness(lately(m_window)); }
    double flatness() const;
    double steepness() const;
    double bend() const;
    bool hasVanished() const;
    bool isStuck() const { return excess(now().loss) <= 1e-12 * (now().loss - m_land.lowest().value); }
    bool isOnFlatGround(bool isInBowl) const;

    bool endsHere() const { return m_step == m_run.lastStep(); }
    bool isOutOfBounds() const;
    bool isRunningAway() const;
    bool isHeldAt(const Stationary& p) const;
    bool hasArrivedAt(const Stationary& p) const;
    bool isOnNoiseFloor() const;
    bool isKeptByNoise() const;
    bool hasLevelledOff() const;
    bool isSlow() const { return hasWindows() && stepsNeeded() > kPatience * m_steps; }
    bool isSlowNowToo() const;
    bool hasNoise() const;
    bool isRising() const { return -shareLost(m_window) * kPatience * m_steps > kToLoseMost; }
    bool hasStoppedFalling() const;
    bool isSwungUp() const;
    bool hasRunOutOfRate() const;
    bool swings() const;
    double noiseExcess() const;

    std::optional<Stationary> place() const;
    std::optional<Stationary> bowlOfNoise() const;

    Diagnosis diverged();
    Diagnosis heldAt(const Stationary& p);
    Diagnosis arrivedAt(const Stationary& p);
    Diagnosis onNoiseFloor(const Stationary& p);
    Diagnosis oscillating();
    Diagnosis plateau();
    Diagnosis crawling();
    Diagnosis as(Verdict verdict);
    void add(std::string_view name, double value) { m_result.evidence.push_back({name, value}); }
    void addRates();

    const Trajectory& m_run;
    int m_step;
    double m_steps;
    const Land& m_land;
    int m_window;
    Floor m_floor;
    double m_largestGradient = 0.0;
    double m_largestExcess = 0.0;
    Diagnosis m_result;
};

Examination::Examination(const Trajectory& run, int step, int steps, const Land& land)
    : m_run(run), m_step(std::clamp(step, 0, run.lastStep())), m_steps(std::max(steps, 1)), m_land(land),
      m_window(std::max(kShortestWindow, m_step / 4)), m_floor(land.floorBelow(now().point))
{
    for (const TrajectoryStep& row : Stretch{&run, 0, m_step}.rows()) {
        m_largestGradient = std::max(m_largestGradient, norm(row.gradient));
        m_largestExcess = std::max(m_largestExcess, excess(row.loss));
    }
}

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

double Examination::stepsNeeded(int window) const
{
    const double share = shareLost(window);
    return share > 0.0 ? kToLoseMost / share : kInfinity;
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

/// At a kink that is a minimum a run has come to its end, elsewhere it has lost its gradient.
bool Examination::isOutOfBounds() const
{
    return endsHere() && m_run.stop != Stop::StepLimit;
}

bool Examination::isRunningAway() const
{
    const double out = distanceOutside(m_land.domain(), now().point) / m_land.diagonal();
    if (!hasWindows())
        return out > 1e3;
    const bool speedsUp = meanStepLength(lately(m_window)) > 1.05 * meanStepLength(before());
    if (out > kFarOutside && speedsUp)
        return true;
    const double first = excess(m_run.steps.front().loss);
    return first > 0.0 && excessLately() > kRunawayExcess * first && excessLately() > 2.0 * excessBefore();
}

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

bool Examination::hasArrivedAt(const Stationary& p) const
{
    const int length = std::clamp(m_step / 10, kShortestWindow, 50);
    if (m_run.stop == Stop::NotDifferentiable && endsHere())
        return distance(p.at, now().point) <= kFinalWithin * m_land.diagonal();
    const int latest = std::min(length, kPassing);
    const double diagonal = m_land.diagonal();
    return (latestWorst(latest) <= kThereExcess * m_largestExcess
            && farthestLately(p.at, latest) <= kThereWithin * diagonal)
           || (latestWorst(length) <= kFinalExcess * m_largestExcess
               && farthestLately(p.at, length) <= kFinalWithin * diagonal && !swings());
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
    const Stretch stretch = lately(std::max(m_window, 20));
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
    const double error = std::hypot(meanLossError(lately(m_window)), meanLossError(before()));
    return meanLoss(before()) - meanLoss(lately(m_window)) <= 3.0 * error;
}

/// A run that leaves a plateau or a saddle is slow over W for a while, but no longer at the end of it.
bool Examination::isSlowNowToo() const
{
    return isSlow() && (hasNoise() || stepsNeeded(kShortestWindow) > kPatience * m_steps);
}

bool Examination::hasNoise() const
{
    const Stretch stretch = lately(m_window);
    return noiseRms(stretch) >= kNoiseShare * gradientRms(stretch) && noiseRms(stretch) > 0.0;
}

bool Examination::swings() const
{
    const Stretch stretch = lately(2 * m_window);
    if (!hasWindows() || gradientScatter(stretch) < kSwungGradient * gradientRms(stretch))
        return false;
    const bool returns = !hasNoise() && progress(stretch) <= kLeadingNowhere; // noise wanders, too
    return (turning() <= kTurning || returns) && gradientRms(lately(m_window)) >= kLargeGradient * m_largestGradient;
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
           || swingLoss(lately(m_window), f) >= kNotFalling * swingLoss(before(), f);
}

/// Whether the steps have dwindled within the window, though the gradient has not: a schedule's doing.
bool Examination::hasRunOutOfRate() const
{
    const Stretch latest = lately(kShortestWindow);
    const Stretch window = lately(m_window);
    return hasWindows() && !hasNoise() && meanStepLength(latest) <= kDwindled * meanStepLength(window)
           && gradientRms(latest) >= 0.5 * gradientRms(window) && stepsNeeded(kShortestWindow) > kPatience * m_steps;
}

/// How many times smaller the gradient is than the loss above the floor over the distance to it.
double Examination::flatness() const
{
    const Floor goal = isStuck() ? m_land.lowest() : m_floor;
    const double slope = gradientRms(lately(m_window));
    const double drop = now().loss - goal.value;
    const double way = distance(now().point, goal.at);
    if (!(drop > 0.0) || !(way > 0.0))
        return 0.0;
    return slope > 0.0 ? drop / way / slope : kInfinity;
}

/// The gradient as a share of the domain's relief over its diagonal.
double Examination::steepness() const
{
    const double drop = gradientRms(lately(m_window)) * m_land.diagonal();
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

Diagnosis Examination::as(Verdict verdict)
{
    m_result.verdict = verdict;
    m_result.step = m_step;
    return std::move(m_result);
}

void Examination::addRates()
{
    const Point rate = effectiveRate(lately(m_window));
    const Point first = effectiveRate({&m_run, 0, std::min(m_step, 1)});
    add("rate_x", rate.x);
    add("rate_y", rate.y);
    if (first.x > 0.0)
        add("rate_share_x", rate.x / first.x);
    if (first.y > 0.0)
        add("rate_share_y", rate.y / first.y);
}

Diagnosis Examination::diverged()
{
    if (m_run.lastStep() == 0 && !std::isfinite(now().loss)) {
        add("undefined_at_start", 1.0);
        return as(Verdict::Diverged);
    }
    add("distance", distanceOutside(m_land.domain(), now().point));
    if (hasWindows() && meanStepLength(before()) > 0.0)
        add("growth", meanStepLength(lately(m_window)) / meanStepLength(before()));
    return as(Verdict::Diverged);
}

Diagnosis Examination::heldAt(const Stationary& p)
{
    m_result.critical = p.at;
    add("distance", distance(now().point, p.at));
    if (p.shape == Shape::Flat)
        return as(Verdict::Plateau);
    const Dual2<double> d = m_land.objective().secondOrder(p.at);
    m_result.direction = eigen(d.dxx, d.dxy, d.dyy).vectors[0];
    return as(p.shape == Shape::Saddle ? Verdict::Saddle : Verdict::Maximum);
}

Diagnosis Examination::arrivedAt(const Stationary& p)
{
    m_result.critical = p.at;
    add("distance", distance(now().point, p.at));
    add("excess", excess(now().loss));
    return as(Verdict::Converged);
}

Diagnosis Examination::onNoiseFloor(const Stationary& p)
{
    m_result.critical = p.at;
    add("excess", excessLately());
    add("noise", noiseRms(lately(m_window)) / std::sqrt(2.0));
    add("noise_excess", noiseExcess());
    add("distance", distance(now().point, p.at));
    return as(Verdict::NoiseFloor);
}

Diagnosis Examination::oscillating()
{
    const Stretch stretch = lately(m_window);
    const Point along = mainDirection(stretch);
    const Dual2<double> d = m_land.objective().secondOrder(meanPoint(stretch));
    const double curvature = along.x * along.x * d.dxx + 2.0 * along.x * along.y * d.dxy + along.y * along.y * d.dyy;
    m_result.direction = along;
    add("rate", effectiveRateAlong(stretch, along));
    add("lambda_along", curvature);
    if (curvature > 0.0)
        add("two_over_lambda", 2.0 / curvature);
    add("turning", turning());
    add("excess", excessLately());
    return as(Verdict::Oscillating);
}

Diagnosis Examination::plateau()
{
    if (flatness() >= 1.0)
        add("flatness", flatness());
    add("steepness", steepness());
    add("excess", excess(now().loss));
    add("steps_needed", stepsNeeded());
    return as(Verdict::Plateau);
}

Diagnosis Examination::crawling()
{
    add("steps_needed", hasRunOutOfRate() ? stepsNeeded(kShortestWindow) : stepsNeeded());
    add("excess", excess(now().loss));
    addRates();
    return as(Verdict::Crawling);
}

/// The stationary point at or near which the run is now.
std::optional<Stationary> Examination::place() const
{
    return m_land.stationaryNear(now().point, kHeldLoosely * m_land.diagonal());
}

Diagnosis Examination::result()
{
    add("loss", now().loss);
    add("gradient_norm", norm(now().gradient));
    const Dual2<double> d = m_land.objective().secondOrder(now().point);
    const auto [low, high] = eigen(d.dxx, d.dxy, d.dyy).values;
    if (std::isfinite(low) && std::isfinite(high)) {
        add("lambda_min", low);
        add("lambda_max", high);
    }
    const auto p = place();
    const auto bowl = bowlOfNoise();
    const bool hasArrived = p && p->shape == Shape::Bowl && hasArrivedAt(*p) && isFinite(now().point);
    if (hasArrived && !(bowl && isKeptByNoise()))
        return arrivedAt(*p);
    if (isOutOfBounds() || isRunningAway())
        return diverged();
    if (p && p->shape != Shape::Bowl && isHeldAt(*p))
        return heldAt(*p);
    if (bowl && isOnNoiseFloor())
        return onNoiseFloor(*bowl);
    if (swings() && (isSlow() || hasStoppedFalling() || isSwungUp()))
        return oscillating();
    if (isOnFlatGround(p && p->shape == Shape::Bowl))
        return plateau();
    if (!isSlowNowToo() && !hasRunOutOfRate())
        return as(Verdict::Descending);
    return isRising() || m_floor.isBottomless ? as(Verdict::Descending) : crawling();
}

} // namespace

Diagnosis diagnose(const Trajectory& run, int step, int steps, const Land& land)
{
    return Examination(run, step, steps, land).result();
}

} // namespace thalweg
