#include "core/diagnosis/labelled_scenes.h"

#include <gtest/gtest.h>

#include <cmath>

/// A verdict does not depend on units: of the loss, of the axes, nor on where the loss has its zero.
namespace thalweg {
namespace {

using tests::Labelled;

/// c · f(θ/s) + b, with powers of two for c and s, so that no rounding tells the two apart.
class Rescaled final : public Objective {
public:
    Rescaled(const Objective& f, double loss, double length, double shift)
        : m_f(f), m_loss(loss), m_length(length), m_shift(shift)
    {
    }
    double value(Point at) const override { return m_loss * m_f.value(inner(at)) + m_shift; }
    Dual<double> firstOrder(Point at) const override
    {
        Dual<double> d = m_f.firstOrder(inner(at));
        const double slope = m_loss / m_length;
        return {m_loss * d.v + m_shift, slope * d.dx, slope * d.dy};
    }
    Dual2<double> secondOrder(Point at) const override
    {
        Dual2<double> d = m_f.secondOrder(inner(at));
        const double slope = m_loss / m_length;
        const double bend = slope / m_length;
        return {m_loss * d.v + m_shift, slope * d.dx, slope * d.dy, bend * d.dxx, bend * d.dxy, bend * d.dyy};
    }
    Dual<Interval> encloseFirst(const Interval& x, const Interval& y) const override { return m_f.encloseFirst(x, y); }
    Dual2<Interval> enclose(const Interval& x, const Interval& y) const override { return m_f.enclose(x, y); }

private:
    Point inner(Point at) const { return (1.0 / m_length) * at; }

    const Objective& m_f;
    double m_loss;
    double m_length;
    double m_shift;
};

struct Units {
    double loss = 1.0;
    double length = 1.0;
    double shift = 0.0;
};

bool isAdaptive(const OptimizerEntry& entry)
{
    return entry.group == OptimizerGroup::Adaptive || entry.id == "lecture_adagrad" || entry.id == "lecture_rmsprop"
           || entry.id == "lecture_adam";
}

/// The run's values in other units: η · s²/c for plain rules, η · s for those that divide by the gradient's size.
std::vector<double> valuesIn(const Units& units, const OptimizerEntry& entry, std::vector<double> values)
{
    if (entry.group == OptimizerGroup::SecondOrder)
        return values;
    values[0] *= isAdaptive(entry) ? units.length : units.length * units.length / units.loss;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (entry.parameters[i].id == "eps")
            values[i] *= units.loss / units.length;
    return values;
}

Verdict verdictIn(const Units& units, const Labelled& labelled)
{
    const Scene scene = tests::sceneOf(labelled);
    const auto resolved = std::get<ResolvedSurface>(resolve(scene.surface));
    const Rescaled f(*resolved.surface, units.loss, units.length, units.shift);
    const OptimizerEntry& entry = *findOptimizer(labelled.optimizer);
    std::vector<Point> noise = gradientNoise(scene.runs[0].noise, {scene.seed, 0, 0}, scene.steps);
    for (Point& n : noise)
        n = (units.loss / units.length) * n;
    const std::vector<double> values = valuesIn(units, entry, scene.runs[0].values);
    const ScheduleChoice& schedule = scene.runs[0].schedule;
    const std::vector<double> rates = findSchedule(schedule.id)->rates(values.front(), schedule.values, scene.steps);
    const Trajectory run = entry.run(f, units.length * scene.start, values, scene.steps, {rates, noise});
    const double s = units.length;
    const Domain& d = scene.domain;
    std::vector<Point> minima = resolved.minima;
    for (Point& p : minima)
        p = s * p;
    return diagnose(run, run.lastStep(), scene.steps, Land(f, {s * d.xmin, s * d.xmax, s * d.ymin, s * d.ymax}, minima))
        .verdict;
}

class Invariance : public testing::TestWithParam<Labelled> {};

TEST_P(Invariance, OfTheVerdict)
{
    const double million = std::ldexp(1.0, 20);
    for (const Units& units : {Units{million, 1.0, 0.0}, Units{1.0 / million, 1.0, 0.0}, Units{1.0, million, 0.0},
                               Units{1.0, 1.0 / million, 0.0}, Units{1.0, 1.0, 1.0}})
        EXPECT_EQ(verdictId(verdictIn(units, GetParam())), verdictId(GetParam().verdict))
            << "loss × " << units.loss << ", axes × " << units.length << ", plus " << units.shift;
}

INSTANTIATE_TEST_SUITE_P(Theory, Invariance, testing::ValuesIn(tests::labelledScenes()), tests::testName);

} // namespace
} // namespace thalweg
