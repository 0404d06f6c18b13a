#include "diagnosis/diagnose.h"

#include "diagnosis/examination.h"
#include "numeric/eigen2.h"

#include <cmath>

namespace thalweg {

namespace {

/// Goes through the rules in their order, and gives the evidence of the one that holds.
class Report {
public:
    explicit Report(const Examination& run) : m_run(run) {}

    Diagnosis result();

private:
    Diagnosis diverged();
    Diagnosis heldAt(const Stationary& p);
    Diagnosis arrivedAt(const Stationary& p, const Approach& approach);
    Diagnosis withoutDerivative();
    Diagnosis onNoiseFloor(const Stationary& p);
    Diagnosis oscillating(const std::optional<Stationary>& bowl);
    Diagnosis bursting(const Stationary& p, double burst);
    Diagnosis plateau();
    Diagnosis crawling();
    Diagnosis descending();
    Diagnosis as(Verdict verdict);
    void add(std::string_view name, double value) { m_result.evidence.push_back({name, value}); }
    void addRates();
    void addStandstill();

    const Examination& m_run; ///< outlives it
    Diagnosis m_result;
};

Diagnosis Report::as(Verdict verdict)
{
    m_result.verdict = verdict;
    m_result.step = m_run.step();
    return std::move(m_result);
}

void Report::addRates()
{
    const Point rate = effectiveRate(m_run.lately());
    const Point first = effectiveRate(m_run.firstStep());
    add("rate_x", rate.x);
    add("rate_y", rate.y);
    if (first.x > 0.0)
        add("rate_share_x", rate.x / first.x);
    if (first.y > 0.0)
        add("rate_share_y", rate.y / first.y);
}

/// What keeps it from moving though there is a slope: a schedule that has taken the rate away, or a rule that makes no
/// step here, as Newton's does along directions without curvature.
void Report::addStandstill()
{
    if (m_run.hasLostItsRate()) {
        add("lr", m_run.now().lr);
        add("lr_share", m_run.shareOfRate());
    } else if (m_run.standsStill() && norm(m_run.now().gradient) > 0.0) {
        add("step_length", 0.0);
    }
}

Diagnosis Report::diverged()
{
    if (m_run.isUndefinedAtStart()) {
        add("undefined_at_start", 1.0);
        return as(Verdict::Diverged);
    }
    m_result.obstacle = m_run.pole();
    add("distance", distanceOutside(m_run.land().domain(), m_run.now().point));
    if (m_run.hasWindows() && meanStepLength(m_run.before()) > 0.0)
        add("growth", meanStepLength(m_run.lately()) / meanStepLength(m_run.before()));
    return as(Verdict::Diverged);
}

Diagnosis Report::heldAt(const Stationary& p)
{
    m_result.critical = p.at;
    add("distance", distance(m_run.now().point, p.at));
    if (p.shape == Shape::Flat)
        return as(Verdict::Plateau);
    const Dual2<double> d = m_run.land().objective().secondOrder(p.at);
    m_result.direction = eigen(d.dxx, d.dxy, d.dyy).vectors[0];
    return as(p.shape == Shape::Saddle ? Verdict::Saddle : Verdict::Maximum);
}

Diagnosis Report::arrivedAt(const Stationary& p, const Approach& approach)
{
    m_result.critical = p.at;
    add("distance", distance(m_run.now().point, p.at));
    add("distance_share", approach.farthest);
    if (approach.excess)
        add("excess_share", *approach.excess);
    add("excess", m_run.excess(m_run.now().loss));
    return as(Verdict::Converged);
}

/// It cannot go on, however it fared until here, so the rules that judge its motion do not apply.
Diagnosis Report::withoutDerivative()
{
    if (m_run.isOnTip())
        return arrivedAt({m_run.now().point, Shape::Bowl}, {});
    m_result.obstacle = m_run.now().point;
    add("no_derivative", 1.0);
    return as(Verdict::Descending);
}

Diagnosis Report::onNoiseFloor(const Stationary& p)
{
    m_result.critical = p.at;
    add("excess", m_run.excessLately());
    add("noise", noiseRms(m_run.lately()) / std::sqrt(2.0));
    add("noise_excess", m_run.noiseExcess());
    add("distance", distance(m_run.now().point, p.at));
    return as(Verdict::NoiseFloor);
}

Diagnosis Report::bursting(const Stationary& p, double burst)
{
    add("distance", distance(m_run.now().point, p.at));
    add("burst", burst);
    return oscillating(p);
}

Diagnosis Report::oscillating(const std::optional<Stationary>& bowl)
{
    const Stretch stretch = m_run.lately();
    const Point along = mainDirection(stretch);
    const Dual2<double> d = m_run.land().objective().secondOrder(bowl ? bowl->at : meanPoint(stretch));
    const double curvature = along.x * along.x * d.dxx + 2.0 * along.x * along.y * d.dxy + along.y * along.y * d.dyy;
    m_result.direction = along;
    if (bowl)
        m_result.critical = bowl->at;
    add("rate", effectiveRateAlong(stretch, along));
    add("lambda_along", curvature);
    if (curvature > 0.0)
        add("two_over_lambda", 2.0 / curvature);
    add("turning", m_run.turning());
    add("excess", m_run.excessLately());
    return as(Verdict::Oscillating);
}

Diagnosis Report::plateau()
{
    if (m_run.flatness() >= 1.0)
        add("flatness", m_run.flatness());
    add("steepness", m_run.steepness());
    add("excess", m_run.excess(m_run.now().loss));
    add("steps_needed", m_run.stepsNeeded());
    addStandstill();
    return as(Verdict::Plateau);
}

Diagnosis Report::crawling()
{
    add("steps_needed", m_run.hasRunOutOfRate() ? m_run.stepsNeededNow() : m_run.stepsNeeded());
    add("excess", m_run.excess(m_run.now().loss));
    addRates();
    addStandstill();
    return as(Verdict::Crawling);
}

Diagnosis Report::descending()
{
    const Floor& floor = m_run.floor();
    if (floor.isFar) {
        add("no_minimum", 1.0);
        if (!floor.isBottomless)
            add("excess", m_run.excess(m_run.now().loss));
    }
    return as(Verdict::Descending);
}

Diagnosis Report::result()
{
    add("loss", m_run.now().loss);
    add("gradient_norm", norm(m_run.now().gradient));
    const Dual2<double> d = m_run.land().objective().secondOrder(m_run.now().point);
    const auto [low, high] = eigen(d.dxx, d.dxy, d.dyy).values;
    if (std::isfinite(low) && std::isfinite(high)) {
        add("lambda_min", low);
        add("lambda_max", high);
    }
    const auto p = m_run.place();
    const auto bowl = m_run.bowlOfNoise();
    const bool isInBowl = p && p->shape == Shape::Bowl && isFinite(m_run.now().point);
    const auto arrival = isInBowl ? m_run.arrivalAt(*p) : std::nullopt;
    if (const auto burst = isInBowl ? m_run.burst(*p) : std::nullopt)
        return bursting(*p, *burst);
    if (arrival && !(bowl && m_run.isKeptByNoise()))
        return arrivedAt(*p, *arrival);
    if (m_run.lacksDerivative())
        return withoutDerivative();
    if (m_run.isOutOfBounds() || m_run.isRunningAway())
        return diverged();
    if (p && p->shape != Shape::Bowl && m_run.isHeldAt(*p))
        return heldAt(*p);
    if (bowl && m_run.isOnNoiseFloor())
        return onNoiseFloor(*bowl);
    if (m_run.swings() && (m_run.isSlow() || m_run.hasStoppedFalling() || m_run.isSwungUp()))
        return oscillating(m_run.bowlOfSwing());
    if (m_run.isOnFlatGround(p && p->shape == Shape::Bowl))
        return plateau();
    if (!m_run.isSlowNowToo() && !m_run.hasRunOutOfRate())
        return descending();
    const bool goesDown = m_run.floor().isBottomless && !m_run.hasRunOutOfRate() && !m_run.standsStill();
    return m_run.isRising() || goesDown ? descending() : crawling();
}

} // namespace

Diagnosis diagnose(const Trajectory& run, int step, int steps, const Land& land)
{
    return Report(Examination(run, step, steps, land)).result();
}

Diagnosis withNoiseSet(Diagnosis diagnosis, double deviation)
{
    const double seen = diagnosis.find("noise").value_or(0.0);
    if (!(deviation > 0.0) || !(seen > 0.0))
        return diagnosis;
    for (auto& [name, value] : diagnosis.evidence) {
        if (name == "noise")
            value = deviation;
        else if (name == "noise_excess")
            value *= std::pow(deviation / seen, 2);
    }
    return diagnosis;
}

} // namespace thalweg
