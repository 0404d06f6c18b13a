#include "critical/areas.h"
#include "critical/frame.h"
#include "critical/search.h"
#include "formula.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

/// What is found where the budget of boxes runs out, or where points cannot be proved.
namespace thalweg {
namespace {

using tests::count;
using tests::isListed;
using tests::isUnresolved;
using tests::objective;

constexpr double kPi = std::numbers::pi;

Domain upTo(double edge) { return {-edge, edge, -edge, edge}; }

template <class F> CriticalSearch search(F f, double edge)
{
    return findCriticalPoints(objective(f), upTo(edge));
}

CriticalSearch searchOf(const std::string& id, double edge)
{
    const SurfaceEntry& entry = *findSurface(id);
    return findCriticalPoints(*entry.make(initialValues(entry.parameters)), upTo(edge));
}

int degenerate(const CriticalSearch& found) { return count(found, CriticalKind::Degenerate); }

// Large domains -----------------------------------------------------------------------------------

/// All nine, of the kinds that a small domain proves them to be.
TEST(SecondSearch, FindsGoldsteinPriceInLargeDomains)
{
    const CriticalSearch expected = searchOf("goldstein_price", 10.0);
    ASSERT_TRUE(expected.complete);
    ASSERT_EQ(expected.points.size(), 9u);
    for (const double edge : {15.0, 20.0, 30.0, 100.0, 1000.0}) {
        SCOPED_TRACE(edge);
        const CriticalSearch found = searchOf("goldstein_price", edge);
        EXPECT_EQ(found.points.size(), 9u);
        EXPECT_FALSE(found.complete);
        EXPECT_FALSE(found.unresolved.empty());
        for (const CriticalPoint& p : found.points) {
            EXPECT_TRUE(p.certified);
            EXPECT_TRUE(isListed(expected, p.at, 1e-9)) << p.at.x << ", " << p.at.y;
        }
        for (const CriticalKind kind :
             {CriticalKind::Minimum, CriticalKind::Saddle, CriticalKind::Maximum})
            EXPECT_EQ(count(found, kind), count(expected, kind));
    }
}

TEST(SecondSearch, FindsTheEndOfTheSpiralInLargeDomains)
{
    for (const double edge : {20.0, 50.0, 100.0}) {
        const CriticalSearch found = searchOf("spiral_valley", edge);
        ASSERT_EQ(found.points.size(), 1u) << edge;
        EXPECT_EQ(found.points[0].kind, CriticalKind::Minimum);
        EXPECT_TRUE(found.points[0].certified);
        EXPECT_LT(norm(found.points[0].at), 1e-12);
        EXPECT_FALSE(found.complete);
    }
}

TEST(SecondSearch, FindsBealesMinimumInLargeDomains)
{
    for (const double edge : {1e3, 1e6}) {
        const CriticalSearch found = searchOf("beale", edge);
        EXPECT_TRUE(isListed(found, {3.0, 0.5}, 1e-9)) << edge;
        EXPECT_EQ(degenerate(found), 0);
    }
}

/// Points far from the origin, and a domain that does not hold it.
TEST(SecondSearch, IsNotBoundToTheOrigin)
{
    const auto moved = [](const auto& x, const auto& y) {
        const auto u = x - 53.0;
        const auto v = y + 61.0;
        return (1.0
                + square(u + v + 1.0)
                      * (19.0 - 14.0 * u + 3.0 * square(u) - 14.0 * v + 6.0 * u * v
                         + 3.0 * square(v)))
               * (30.0
                  + square(2.0 * u - 3.0 * v)
                        * (18.0 - 32.0 * u + 12.0 * square(u) + 48.0 * v - 36.0 * u * v
                           + 27.0 * square(v)));
    };
    for (const Domain& d : {upTo(100.0), Domain{20.0, 90.0, -90.0, -20.0}}) {
        const CriticalSearch found = findCriticalPoints(objective(moved), d);
        EXPECT_EQ(found.points.size(), 9u);
        EXPECT_TRUE(isListed(found, {53.0, -62.0}, 1e-9));
    }
}

// Degenerate points -------------------------------------------------------------------------------

/// One estimate, in every domain that holds the point.
template <class F> void expectOne(F f, Point p, double within, std::initializer_list<double> edges)
{
    for (const double edge : edges) {
        SCOPED_TRACE(edge);
        const CriticalSearch found = search(f, edge);
        EXPECT_EQ(degenerate(found), 1);
        EXPECT_EQ(found.points.size(), 1u);
        EXPECT_TRUE(isListed(found, p, within));
        EXPECT_TRUE(isUnresolved(found, p));
        EXPECT_FALSE(found.complete);
        for (const CriticalPoint& c : found.points)
            EXPECT_FALSE(c.certified);
    }
}

TEST(SecondSearch, EstimatesAQuarticOnTheDiagonal)
{
    expectOne([](const auto& x, const auto& y) { return power(x + y - 1.0, 4) + square(x - y); },
              {0.5, 0.5}, 1e-5, {2.0, 3.0, 5.0, 8.0, 10.0, 20.0, 100.0});
}

TEST(SecondSearch, EstimatesWhereParabolasTouch)
{
    expectOne([](const auto& x, const auto& y) { return (y - square(x)) * (y - 3.0 * square(x)); },
              {0.0, 0.0}, 1e-4, {1.0, 2.0, 3.0, 5.0, 10.0, 100.0});
}

TEST(SecondSearch, EstimatesAPointOfRoundingErrors)
{
    expectOne(
        [](const auto& x, const auto& y) {
            return exp(x) - x - square(x) / 2.0 - power(x, 3) / 6.0 + square(y);
        },
        {0.0, 0.0}, 1e-4, {1.0, 2.0, 5.0, 10.0});
}

TEST(SecondSearch, EstimatesTheEndOfAVeryFlatFloor)
{
    expectOne([](const auto& x, const auto& y) { return square(y - square(x)) + power(x, 8); },
              {0.0, 0.0}, 0.02, {1.0, 2.0, 5.0, 10.0});
}

TEST(SecondSearch, EstimatesAFold)
{
    expectOne([](const auto& x, const auto& y) { return power(x - 0.3, 3) + square(y); },
              {0.3, 0.0}, 1e-5, {1.0, 2.0, 5.0, 20.0});
}

TEST(SecondSearch, EstimatesEveryDegeneratePointOfARow)
{
    const auto row = [](const auto& x, const auto& y) { return 1.0 - cos(x) + power(y, 4); };
    for (const auto& [edge, expected] :
         {std::pair{2.0, 1}, {5.0, 3}, {10.0, 7}, {20.0, 13}, {40.0, 25}}) {
        const CriticalSearch found = search(row, edge);
        EXPECT_EQ(degenerate(found), expected) << edge;
        EXPECT_EQ(int(found.points.size()), expected) << edge;
        for (int k = -expected / 2; k <= expected / 2; ++k)
            EXPECT_TRUE(isListed(found, {k * kPi, 0.0}, 1e-6)) << edge << ", " << k;
    }
}

// Nothing is invented -----------------------------------------------------------------------------

template <class F>
void expectNothing(F f, std::initializer_list<double> edges = {1.5, 2.0, 5.0, 10.0, 100.0, 1e4})
{
    for (const double edge : edges) {
        const CriticalSearch found = search(f, edge);
        EXPECT_TRUE(found.points.empty()) << edge << ": " << found.points.size();
        EXPECT_FALSE(found.complete) << edge;
    }
}

TEST(SecondSearch, InventsNothingOnCurves)
{
    expectNothing([](const auto& x, const auto& y) { return square(square(x) - y); });
    expectNothing([](const auto& x, const auto& y) { return square(x - 2.0 * y); });
    expectNothing([](const auto& x, const auto& y) { return power(x + y - 1.0, 4); });
    expectNothing([](const auto& x, const auto&) { return power(x, 3); });
    const auto ring = [](const auto& x, const auto& y) {
        return square(square(x) + square(y) - 1.0);
    };
    for (const double edge : {1.2, 2.0, 5.0, 20.0, 100.0}) {
        const CriticalSearch found = search(ring, edge);
        EXPECT_EQ(found.points.size(), 1u) << edge; // the maximum in the middle
        EXPECT_EQ(count(found, CriticalKind::Maximum), 1) << edge;
        EXPECT_FALSE(found.complete);
    }
}

TEST(SecondSearch, InventsNothingOnCurvesThatCross)
{
    expectNothing([](const auto& x, const auto& y) { return square(x * y); });
    expectNothing([](const auto& x, const auto& y) { return square(square(x) - square(y)); });
}

TEST(SecondSearch, InventsNothingOnPlateaus)
{
    expectNothing([](const auto& x, const auto&) { return 0.0 * x; });
    expectNothing([](const auto& x, const auto& y) { return relu(x - 1.0) + relu(y); });
    expectNothing([](const auto& x, const auto& y) { return square(relu(x)) + square(relu(y)); });
    expectNothing(
        [](const auto& x, const auto& y) { return power(relu(x), 3) + power(relu(y), 3); });
}

TEST(SecondSearch, InventsNothingAtKinksAndJumps)
{
    expectNothing([](const auto& x, const auto& y) { return abs(x) + abs(y); });
    expectNothing([](const auto& x, const auto& y) { return abs(x) + square(y); });
    expectNothing([](const auto& x, const auto& y) {
        return abs(x - 0.3) * abs(x - 0.3) * 0.0 + hypot(x, y);
    });
    const SurfaceEntry& ackley = *findSurface("ackley");
    for (const double edge : {1.0, 5.0, 10.0})
        EXPECT_EQ(degenerate(findCriticalPoints(*ackley.make(initialValues(ackley.parameters)),
                                                upTo(edge))),
                  0);
}

// Scales ------------------------------------------------------------------------------------------

TEST(SecondSearch, ProvesAtVeryLargeAndVerySmallScales)
{
    for (const double scale : {1e-180, 1e-160, 1e-140, 1e140, 1e160, 1e200, 1e290}) {
        const CriticalSearch found = search(
            [scale](const auto& x, const auto& y) { return scale * (square(x - 0.5) + square(y)); },
            2.0);
        EXPECT_TRUE(found.complete) << scale;
        ASSERT_EQ(found.points.size(), 1u) << scale;
        EXPECT_EQ(found.points[0].kind, CriticalKind::Minimum);
        EXPECT_NEAR(found.points[0].at.x, 0.5, 1e-12);
    }
}

// The frame ---------------------------------------------------------------------------------------

TEST(Frame, CountsHowOftenTheGradientTurns)
{
    const Box box{{-0.1, 0.2}, {-0.2, 0.1}};
    const auto index = [&](const auto& f) { return indexWithin(objective(f), box); };
    EXPECT_EQ(index([](const auto& x, const auto& y) { return square(x) + power(y, 4); }), 1);
    EXPECT_EQ(index([](const auto& x, const auto& y) { return x * y; }), -1);
    EXPECT_EQ(index([](const auto& x, const auto& y) { return power(x, 3) - 3.0 * x * square(y); }),
              -2);
    EXPECT_EQ(index([](const auto& x, const auto& y) { return power(x, 3) + square(y); }), 0);
    EXPECT_EQ(index([](const auto& x, const auto& y) { return square(x - 0.1) + square(y - 5.0); }),
              0);
    EXPECT_EQ(index([](const auto& x, const auto& y) { return square(square(x) - y); }),
              std::nullopt)
        << "a curve";
    EXPECT_EQ(index([](const auto& x, const auto& y) { return abs(x) + square(y); }), std::nullopt)
        << "a kink";
    EXPECT_EQ(index([](const auto& x, const auto& y) { return 1.0 / (square(x) + square(y)); }),
              std::nullopt)
        << "a pole";
}

} // namespace
} // namespace thalweg
