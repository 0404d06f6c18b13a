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
        const CriticalSearch found = searchOf("sharp_and_flat", std::array{s});
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

} // namespace
} // namespace thalweg
