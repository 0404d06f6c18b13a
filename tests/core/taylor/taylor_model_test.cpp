#include "taylor/taylor_model.h"

#include "scene/scene.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace thalweg {
namespace {

SurfacePointer surfaceOf(std::string_view id)
{
    const SurfaceEntry& entry = *findSurface(id);
    return entry.make(initialValues(entry.parameters));
}

SurfacePointer formula(const char* text)
{
    return std::get<ResolvedSurface>(resolve({std::string(), text, {}})).surface;
}

TEST(TaylorModel, OfAQuadraticIsTheQuadratic)
{
    const auto f = formula("3 + x - 2*y + 2*x^2 + x*y + 3*y^2");
    const TaylorModel m = TaylorModel::of(*f, {1.0, -2.0}).value();
    for (const Point p : {Point{0.0, 0.0}, Point{5.0, 7.0}, Point{-3.0, 0.5}})
        EXPECT_NEAR(m.at(p), f->value(p), 1e-12 * std::fabs(f->value(p)));
    // ∇ = (1 + 4x + y, −2 + x + 6y) = 0 at (−8/23, 9/23).
    const Point bottom = m.stationaryPoint().value();
    EXPECT_NEAR(bottom.x, -8.0 / 23.0, 1e-14);
    EXPECT_NEAR(bottom.y, 9.0 / 23.0, 1e-14);
    EXPECT_EQ(m.kind(), CriticalKind::Minimum);
    EXPECT_EQ(trustRadius(*f, m, 0.1, 40.0), 40.0);
}

TEST(TaylorModel, HasTheNumbersOfItsPoint)
{
    // Himmelblau at 0: L = 170, g = (−14, −22), H = diag(−42, −26).
    const TaylorModel m = TaylorModel::of(*surfaceOf("himmelblau"), {0.0, 0.0}).value();
    EXPECT_EQ(m.value, 170.0);
    EXPECT_EQ(m.gradient, (Point{-14.0, -22.0}));
    EXPECT_EQ(m.change({1.0, 2.0}), -14.0 - 44.0 + 0.5 * (-42.0 - 26.0 * 4.0));
    EXPECT_EQ(m.slope({1.0, 2.0}), (Point{-14.0 - 42.0, -22.0 - 52.0}));
    EXPECT_EQ(m.kind(), CriticalKind::Maximum);
    EXPECT_NEAR(m.stationaryPoint()->x, -14.0 / 42.0, 1e-15);
    EXPECT_NEAR(m.stationaryPoint()->y, -22.0 / 26.0, 1e-15);
}

TEST(TaylorModel, OfAValleyWithAFlatFloorHasNoSinglePoint)
{
    const TaylorModel m = TaylorModel::of(*formula("x^2"), {1.0, 1.0}).value();
    EXPECT_FALSE(m.stationaryPoint());
    EXPECT_EQ(m.kind(), CriticalKind::Degenerate);
}

TEST(TaylorModel, DoesNotExistWithoutDerivatives)
{
    EXPECT_FALSE(TaylorModel::of(*surfaceOf("ackley"), {0.0, 0.0}));
    EXPECT_FALSE(TaylorModel::of(*formula("log(x)"), {-1.0, 0.0}));
}

TEST(TrustRadius, IsExactWhereTheErrorIsKnown)
{
    // f = x + x³ at 0: m = x, error r³, change r: r² = share. The limit is not in the way.
    const auto f = formula("x + x^3");
    const TaylorModel m = TaylorModel::of(*f, {0.0, 0.0}).value();
    EXPECT_NEAR(trustRadius(*f, m, 0.09, 10.0), 0.3, 1e-6);
    EXPECT_NEAR(trustRadius(*f, m, 0.04, 10.0), 0.2, 1e-6);
    EXPECT_EQ(trustRadius(*f, m, 0.09, 0.25), 0.25);
    EXPECT_NEAR(trustRadius(*f, m, 0.09, 1e4), 0.3, 1e-6) << "far below the limit";
}

TEST(TrustRadius, IsZeroWhereTheModelForetellsNoChange)
{
    const auto f = formula("x^4 + y^4");
    EXPECT_EQ(trustRadius(*f, TaylorModel::of(*f, {0.0, 0.0}).value(), 0.1, 4.0), 0.0);
}

TEST(TrustRadius, EndsWhereTheSurfaceHasNoValue)
{
    const auto f = formula("x + 0*sqrt(x)");
    EXPECT_NEAR(trustRadius(*f, TaylorModel::of(*f, {0.5, 0.0}).value(), 0.1, 3.0), 0.5, 1e-6);
}

/// max |m − f| − share · max |m − L| over many points of a disc.
double excess(const Objective& f, const TaylorModel& m, double share, double radius)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    double error = 0.0;
    double change = 0.0;
    for (int i = 0; i < 40'000; ++i) {
        const double angle = 2.0 * std::numbers::pi * unit(random);
        const double r = radius * std::sqrt(unit(random));
        const Point p = m.centre + Point{r * std::cos(angle), r * std::sin(angle)};
        error = std::max(error, std::fabs(m.at(p) - f.value(p)));
        change = std::max(change, std::fabs(m.at(p) - m.value));
    }
    return error - share * change;
}

TEST(TrustRadius, HoldsInsideAndFailsJustBeyond)
{
    constexpr double kShare = 0.1;
    for (const std::string_view id : {"himmelblau", "rosenbrock", "six_hump_camel", "styblinski_tang", "beale"}) {
        const auto f = surfaceOf(id);
        const TaylorModel m = TaylorModel::of(*f, {0.31, -0.67}).value();
        const double radius = trustRadius(*f, m, kShare, 5.0);
        ASSERT_GT(radius, 0.0) << id;
        ASSERT_LT(radius, 5.0) << id;
        EXPECT_LT(excess(*f, m, kShare, 0.99 * radius), 0.0) << id;
        EXPECT_GT(excess(*f, m, kShare, 1.03 * radius), 0.0) << id;
    }
}

} // namespace
} // namespace thalweg
