#include "kernels/kernels.h"

#include "support/polynomial_surfaces.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace thalweg {
namespace {

/// As the pack's functions allow: some units in the last place of the terms, which may cancel.
void expectClose(double found, double expected, bool exact, double scale)
{
    if (exact || !std::isfinite(expected))
        EXPECT_TRUE(found == expected || (std::isnan(found) && std::isnan(expected)))
            << found << " instead of " << expected;
    else
        EXPECT_NEAR(found, expected, 1e-12 * (scale + std::fabs(expected)));
}

class SurfaceKernelsTest : public testing::TestWithParam<std::string_view> {
protected:
    const SurfaceEntry& entry = *findSurface(GetParam());
    SurfacePointer surface = entry.make(initialValues(entry.parameters));
    bool exact = tests::isPolynomial(entry.id);
};

std::vector<std::string_view> allIds()
{
    std::vector<std::string_view> ids;
    for (const SurfaceEntry& entry : surfaceCatalogue())
        ids.push_back(entry.id);
    return ids;
}

TEST_P(SurfaceKernelsTest, RowsAreAsPointByPoint)
{
    const Domain& d = entry.domain;
    std::vector<double> xs;
    for (int i = 0; i < 101; ++i)
        xs.push_back(d.xmin + 0.01 * i * d.width());
    xs.insert(xs.end(), {0.0, 1e7, -3e8, 1e200, std::numeric_limits<double>::quiet_NaN()});
    const double y = d.ymin + 0.3 * d.height();
    for (const SimdLevel level : availableSimdLevels()) {
        const ForcedSimdLevel forced(level);
        std::vector<double> out(xs.size());
        surface->values(xs, y, out);
        for (std::size_t i = 0; i < xs.size(); ++i)
            expectClose(out[i], surface->value({xs[i], y}), exact, 1.0);
    }
}

TEST_P(SurfaceKernelsTest, GradientsAreAsPointByPoint)
{
    const Domain& d = entry.domain;
    std::mt19937_64 random(3);
    std::uniform_real_distribution<double> unit(0.0, 1.0);
    PointBlock block;
    for (std::size_t i = 0; i < PointBlock::kLanes; ++i) {
        block.x[i] = d.xmin + unit(random) * d.width();
        block.y[i] = d.ymin + unit(random) * d.height();
    }
    block.x[5] = block.y[5] = 0.0;
    block.x[6] = 1e120;
    block.y[7] = std::numeric_limits<double>::infinity();
    for (const SimdLevel level : availableSimdLevels()) {
        const ForcedSimdLevel forced(level);
        const LaneSet undefined = surface->gradients(block, PointBlock::kLanes);
        for (std::size_t i = 0; i < PointBlock::kLanes; ++i) {
            const Point at{block.x[i], block.y[i]};
            const Dual<double> one = surface->firstOrder(at);
            expectClose(block.loss[i], one.v, exact, 100.0);
            expectClose(block.gradientX[i], one.dx, exact, 100.0);
            expectClose(block.gradientY[i], one.dy, exact, 100.0);
            const bool finite = isFinite(at) && std::isfinite(one.v) && isFinite({one.dx, one.dy});
            EXPECT_EQ(undefined >> i & 1U, finite ? 0U : 1U) << i << ' ' << nameOf(level);
        }
    }
}

TEST_P(SurfaceKernelsTest, TheSeededGradientIsThatOfTheSecondOrderDual)
{
    const Domain& d = entry.domain;
    for (int i = 0; i < 50; ++i) {
        const Point at{d.xmin + (0.013 + 0.019 * i) * d.width(),
                       d.ymax - (0.007 + 0.0171 * i) * d.height()};
        const Dual<double> first = surface->firstOrder(at);
        const Dual2<double> second = surface->secondOrder(at);
        EXPECT_EQ(first.v, second.v);
        EXPECT_EQ(first.dx, second.dx);
        EXPECT_EQ(first.dy, second.dy);
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, SurfaceKernelsTest, testing::ValuesIn(allIds()),
                         [](const auto& test) { return std::string(test.param); });

class Leaps : public testing::TestWithParam<SimdLevel> {
protected:
    Leaps()
    {
        for (std::size_t i = 0; i < PointBlock::kLanes; ++i) {
            lanes->now->x[i] = 0.05 * static_cast<double>(i) - 1.0;
            lanes->now->y[i] = 1.0 - 0.03 * static_cast<double>(i);
            lanes->stateX[0][i] = lanes->stateY[0][i] = 0.25;
        }
        makeRule(0.01);
    }
    void makeRule(double rate)
    {
        const double values[] = {rate, 0.9, 0.0, 0.0};
        all.rule("momentum")->create(rule, values);
    }
    bool leap(LaneSet moving, int steps = 5)
    {
        for (const LeapKernel& kernel : all.surface("himmelblau")->leaps)
            if (kernel.rule == "momentum")
                return kernel.run(nullptr, rule, *lanes, moving, PointBlock::kLanes, steps);
        ADD_FAILURE() << "no leaps";
        return false;
    }

    const Kernels& all = kernelsOf(GetParam());
    std::unique_ptr<BatchLanes> lanes = std::make_unique<BatchLanes>();
    RuleStorage rule;
};

TEST_P(Leaps, AreAllOrNothing)
{
    lanes->now->x[37] = 1e200; // f overflows there
    EXPECT_FALSE(leap(~LaneSet{0}));
    for (const double state : lanes->stateX[0])
        EXPECT_EQ(state, 0.25);
    EXPECT_TRUE(leap(~(LaneSet{1} << 37)));
    EXPECT_NE(lanes->stateX[0][0], 0.25);
}

TEST_P(Leaps, NoticeALossThatWasInfiniteOnTheWay)
{
    makeRule(2.5e-161);
    lanes->now->x[3] = lanes->now->y[3] = 1e80; // f overflows, its gradient, 4e240, does not
    EXPECT_TRUE(leap(~(LaneSet{1} << 3), 1));
    EXPECT_LT(lanes->next->loss[3], 1e300);
    EXPECT_FALSE(leap(~LaneSet{0}, 1));
}

INSTANTIATE_TEST_SUITE_P(Levels, Leaps, testing::ValuesIn(availableSimdLevels().begin(), availableSimdLevels().end()),
                         [](const auto& test) { return std::string(nameOf(test.param)); });

TEST(SimdLevel, CanBeForcedAndIsRestored)
{
    const SimdLevel before = simdLevel();
    {
        const ForcedSimdLevel forced(SimdLevel::Baseline);
        EXPECT_EQ(simdLevel(), SimdLevel::Baseline);
    }
    EXPECT_EQ(simdLevel(), before);
    EXPECT_EQ(kernelsOf(SimdLevel::Baseline).surface("no such surface"), nullptr);
}

} // namespace

} // namespace thalweg
