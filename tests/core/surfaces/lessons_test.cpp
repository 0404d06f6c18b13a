#include "core/critical/formula.h"
#include "critical/search.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

/// What single surfaces are there to show.
namespace thalweg {
namespace {

using tests::isUnresolved;

CriticalSearch searchOf(std::string_view id, std::span<const double> values)
{
    const SurfaceEntry& entry = *findSurface(id);
    return findCriticalPoints(*entry.make(values), entry.domain);
}

int minimaOf(const CriticalSearch& found) { return tests::count(found, CriticalKind::Minimum); }

TEST(SurfacesShow, AValleyVanishesAtTheCusp)
{
    const double cusp = std::sqrt(4.0 / 27.0);
    EXPECT_EQ(minimaOf(searchOf("two_valleys", std::array{1.0, 0.99 * cusp})), 2);
    EXPECT_EQ(minimaOf(searchOf("two_valleys", std::array{1.0, 1.01 * cusp})), 1);
    EXPECT_EQ(minimaOf(searchOf("two_valleys", std::array{-0.5, 0.0})), 1);
}

TEST(SurfacesShow, APlateauIsNoCriticalPoint)
{
    for (const double w : {0.0, 1.0, 2.0, 4.0}) {
        const CriticalSearch found = searchOf("plateau", std::array{w});
        ASSERT_EQ(found.points.size(), 1u);
        EXPECT_TRUE(found.complete);
        EXPECT_EQ(found.points[0].kind, CriticalKind::Minimum);
        EXPECT_NEAR(found.points[0].at.x, -w - 2.9975, 0.002 + std::exp(-4.0 * w));
    }
}

TEST(SurfacesShow, ASharperWellIsMoreCurved)
{
    for (const double s : {0.1, 0.3, 1.0}) {
        const CriticalSearch found = searchOf("sharp_and_flat", std::array{s, 0.0});
        ASSERT_TRUE(found.complete);
        ASSERT_EQ(minimaOf(found), 2);
        const auto& sharp = found.points[found.points[0].at.x > 0.0 ? 0 : 1];
        EXPECT_NEAR(sharp.eigenvalues[1] * s * s, 1.0, 0.1);
    }
}

TEST(SurfacesShow, SaturationIsNoCriticalPoint)
{
    for (const auto* id : {"softmax_cross_entropy", "softmax_squared_error", "separable_classes"}) {
        const CriticalSearch found = searchOf(id, {});
        EXPECT_TRUE(found.complete && found.points.empty()) << id;
    }
}

TEST(SurfacesShow, ADeadUnitIsUnresolvedAllOver)
{
    const CriticalSearch found = searchOf("relu_net", {});
    EXPECT_TRUE(found.points.empty());
    for (const Point dead : {Point{-1.9, 1.9}, Point{-1.0, 0.0}, Point{-0.01, -1.3}})
        EXPECT_TRUE(isUnresolved(found, dead));
    EXPECT_FALSE(isUnresolved(found, {1.0, -1.0}));
}

// Honest where there is no derivative ---------------------------------------------------------------

TEST(Creases, OfTheHolderTableAreUnresolvedAndNothingOnThemIsCertified)
{
    const CriticalSearch found = searchOf("holder_table", {});
    constexpr double pi = std::numbers::pi;
    for (const double along : {-8.3, -2.2, 0.4, 3.7, 9.1})
        for (int k = -2; k <= 2; ++k) {
            EXPECT_TRUE(isUnresolved(found, {k * pi, along})) << k << ' ' << along;
            EXPECT_TRUE(isUnresolved(found, {along, (k + 0.5) * pi})) << along << ' ' << k;
        }
    for (const CriticalPoint& c : found.points)
        EXPECT_TRUE(c.kind == CriticalKind::Minimum && std::fabs(std::sin(c.at.x) * std::cos(c.at.y)) > 0.1);
}

/// z sin √|z| has slope 0 but no curvature at z = 0: in the plane, a critical point for each of a wave.
TEST(Creases, OfSchwefelAreUnresolvedWhereTheOtherAxisIsStationary)
{
    const CriticalSearch found = searchOf("schwefel", {});
    for (const double stationary : {420.96874635998202, -302.52493561, 203.81426995, -124.82935643, 65.54786})
        for (const CriticalPoint& c : found.points)
            EXPECT_FALSE(std::fabs(c.at.x) < 1.0 && std::fabs(c.at.y - stationary) < 1.0);
    EXPECT_TRUE(isUnresolved(found, {0.0, 420.96874635998202}));
    EXPECT_TRUE(isUnresolved(found, {420.96874635998202, 0.0}));
    EXPECT_TRUE(isUnresolved(found, {0.0, 0.0}));
    EXPECT_FALSE(found.complete);
}

TEST(Creases, HaveNoDerivative)
{
    const auto expectNone = [](std::string_view id, Point p, double Dual2<double>::*component) {
        const SurfaceEntry& entry = *findSurface(id);
        EXPECT_TRUE(std::isnan(entry.make(initialValues(entry.parameters))->secondOrder(p).*component)) << id;
    };
    expectNone("bukin6", {-10.0, 1.0}, &Dual2<double>::dy);
    expectNone("bukin6", {-10.0, 2.5}, &Dual2<double>::dx);
    expectNone("bukin6", {-5.0, 0.25}, &Dual2<double>::dy);
    expectNone("holder_table", {0.0, 1.0}, &Dual2<double>::dx);
    expectNone("holder_table", {0.0, 0.0}, &Dual2<double>::dy);
    expectNone("cross_in_tray", {1.0, 0.0}, &Dual2<double>::dy);
    expectNone("schwefel", {0.0, 100.0}, &Dual2<double>::dxx);
    expectNone("eggholder", {60.0, 13.0}, &Dual2<double>::dx);
    expectNone("relu_net", {0.0, 1.0}, &Dual2<double>::dx);
}

/// Two exact values by hand: Peano's surface falls between its parabolas, and along no line.
TEST(SurfacesShow, PeanosPointIsNoMinimum)
{
    const SurfacePointer peano = findSurface("peano")->make({});
    EXPECT_EQ(peano->value({0.5, 0.375}), -0.015625);
    for (const double slope : {-3.0, -0.5, 0.0, 0.5, 3.0})
        EXPECT_GT(peano->value({1e-2, slope * 1e-2}), 0.0);
    const Dual2<double> at = peano->secondOrder({0.0, 0.0});
    EXPECT_TRUE(at.dx == 0.0 && at.dy == 0.0 && at.dxx == 0.0 && at.dxy == 0.0 && at.dyy == 2.0);
}

} // namespace
} // namespace thalweg
