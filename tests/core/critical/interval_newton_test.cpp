#include "critical/interval_newton.h"
#include "formula.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

using tests::objective;

std::optional<GradientSystem> systemOf(const Objective& f, const Box& box)
{
    const Point c = box.centre();
    return GradientSystem::of(box, c, f.encloseFirst(c.x, c.y), f.enclose(box.x, box.y));
}

Box nearCentre(const Objective& f, const Box& box, const RegularHessian& hessian)
{
    const Point c = box.centre();
    return criticalPointNear(c, f.encloseFirst(c.x, c.y), hessian);
}

bool holds(const Box& box, Point p) { return box.nearest(p) == p; }

/// Constant Hessian: any box is regular, and the first step is exact.
TEST(IntervalNewton, SolvesAQuadraticAtOnce)
{
    const auto booth = objective(
        [](const auto& x, const auto& y) { return square(x + 2.0 * y - 7.0) + square(2.0 * x + y - 5.0); });
    const Box box{{-10.0, 10.0}, {-10.0, 10.0}};
    const auto hessian = systemOf(booth, box)->regular(box);
    ASSERT_TRUE(hessian.has_value());
    EXPECT_EQ(hessian->kind, CriticalKind::Minimum);
    const Box near = nearCentre(booth, box, *hessian);
    EXPECT_TRUE(holds(near, {1.0, 3.0}));
    EXPECT_LT(near.x.width(), 1e-11);
    EXPECT_LT(near.y.width(), 1e-11);
}

TEST(IntervalNewton, KnowsTheKindsOfRegularHessians)
{
    const Box box{{-1.0, 1.0}, {-1.0, 1.0}};
    const auto kind = [&](const auto& f) { return systemOf(objective(f), box)->regular(box)->kind; };
    EXPECT_EQ(kind([](const auto& x, const auto& y) { return square(x) + square(y); }), CriticalKind::Minimum);
    EXPECT_EQ(kind([](const auto& x, const auto& y) { return -square(x) - square(y); }), CriticalKind::Maximum);
    EXPECT_EQ(kind([](const auto& x, const auto& y) { return x * y; }), CriticalKind::Saddle);
}

TEST(IntervalNewton, RefusesHessiansThatMayBeSingular)
{
    const Box box{{-1.0, 1.0}, {-1.0, 1.0}};
    const auto isRegular = [&](const auto& f) { return systemOf(objective(f), box)->regular(box).has_value(); };
    EXPECT_FALSE(isRegular([](const auto& x, const auto& y) { return square(x + y); }));
    EXPECT_FALSE(isRegular([](const auto& x, const auto& y) { return power(x, 3) + square(y); }));
    EXPECT_FALSE(isRegular([](const auto& x, const auto& y) { return cos(2.0 * x) + square(y); }));
    EXPECT_TRUE(isRegular([](const auto& x, const auto& y) { return cos(x) + square(y); }));
}

TEST(IntervalNewton, NeedsBoundedEnclosures)
{
    const Box box{{-1.0, 1.0}, {-1.0, 1.0}};
    EXPECT_FALSE(systemOf(objective([](const auto& x, const auto& y) { return abs(x) + square(y); }), box));
    EXPECT_FALSE(systemOf(objective([](const auto& x, const auto& y) { return pow(x, 2.5) + y; }), box));
    const auto f = objective([](const auto& x, const auto& y) { return square(x) + square(y); });
    const auto hessian = systemOf(f, box)->regular(box);
    const Box anywhere = criticalPointNear({0.0, 0.0}, Dual<Interval>(Interval::entire(), Interval::entire(), 0.0), *hessian);
    EXPECT_FALSE(anywhere.x.isBounded());
}

/// Products of entries would under- or overflow; below 1e-200 enclosures themselves say nothing.
TEST(IntervalNewton, IsIndependentOfTheScaleOfTheHessian)
{
    const Box box{{-1.0, 1.0}, {-1.0, 1.0}};
    const auto isRegular = [&box](double scale) {
        const auto f = objective([scale](const auto& x, const auto& y) { return scale * (square(x) + square(y) + x * y); });
        return systemOf(f, box)->regular(box).has_value();
    };
    for (const double scale : {1e-180, 1e-170, 1e-101, 1.0, 1e101, 1e170, 1e290})
        EXPECT_TRUE(isRegular(scale)) << scale;
    EXPECT_FALSE(isRegular(1e-205));
}

TEST(IntervalNewton, ContractsTowardsTheSolution)
{
    const auto f = objective([](const auto& x, const auto& y) { return power(x, 4) + square(x - 0.4) + square(y) + x * y; });
    const Box box{{-2.0, 2.0}, {-2.0, 2.0}};
    const Box rest = systemOf(f, box)->contracted();
    EXPECT_FALSE(rest.isEmpty());
    EXPECT_TRUE(box.encloses(rest));
    EXPECT_LT(rest.x.width() * rest.y.width(), 0.9 * 16.0);
}

TEST(IntervalNewton, ContractsALineOfMinimaAcrossOnly)
{
    const auto f = objective([](const auto& x, const auto& y) { return square(x - 0.25) + 0.0 * y; });
    const Box rest = systemOf(f, {{-2.0, 3.0}, {-1.0, 2.0}})->contracted();
    EXPECT_TRUE(rest.x.mayContain(0.25));
    EXPECT_LT(rest.x.width(), 1e-12);
    EXPECT_EQ(rest.y, Interval(-1.0, 2.0));
}

TEST(IntervalNewton, ProvesThatABoxHoldsNothing)
{
    const auto f = objective([](const auto& x, const auto& y) { return square(x) + square(y) + x * y; });
    EXPECT_TRUE(systemOf(f, {{0.5, 1.0}, {-1.0, 1.0}})->contracted().isEmpty());
    const auto steep = objective([](const auto& x, const auto& y) { return sin(x) + 2.0 * x + y; });
    EXPECT_TRUE(systemOf(steep, {{-9.0, 9.0}, {-9.0, 9.0}})->contracted().isEmpty());
}

} // namespace
} // namespace thalweg
