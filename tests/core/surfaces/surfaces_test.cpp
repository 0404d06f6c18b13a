#include "numeric/text.h"
#include "support/reference_data.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace thalweg {

void PrintTo(const SurfaceEntry& entry, std::ostream* out) { *out << entry.id; }

namespace {

using tests::referenceData;

SurfacePointer make(const SurfaceEntry& entry) { return entry.make(initialValues(entry.parameters)); }

TEST(Surfaces, ValuesAndDerivativesMatchTheReference)
{
    const auto data = referenceData("values.json");
    std::size_t points = 0;
    for (const auto& expected : data.at("surfaces")) {
        const std::string id = expected.at("surface");
        SCOPED_TRACE(id);
        const SurfaceEntry* entry = findSurface(id);
        ASSERT_NE(entry, nullptr);
        const auto surface = make(*entry);
        const auto& tolerance = expected.at("tolerance");
        for (const auto& row : expected.at("points")) {
            const Point p{row[0], row[1]};
            const Dual2<double> local = surface->secondOrder(p);
            const double f = row[2];
            EXPECT_LE(std::fabs(local.v - f), double(tolerance["f"]) * std::max(1.0, std::fabs(f)));
            const std::array<double, 2> gradient{row[3], row[4]};
            const double g = std::max({1.0, std::fabs(gradient[0]), std::fabs(gradient[1])});
            EXPECT_LE(std::fabs(local.dx - gradient[0]), double(tolerance["gradient"]) * g);
            EXPECT_LE(std::fabs(local.dy - gradient[1]), double(tolerance["gradient"]) * g);
            const std::array<double, 3> hessian{row[5], row[6], row[7]};
            const double h = std::max({1.0, std::fabs(hessian[0]), std::fabs(hessian[1]), std::fabs(hessian[2])});
            EXPECT_LE(std::fabs(local.dxx - hessian[0]), double(tolerance["hessian"]) * h);
            EXPECT_LE(std::fabs(local.dxy - hessian[1]), double(tolerance["hessian"]) * h);
            EXPECT_LE(std::fabs(local.dyy - hessian[2]), double(tolerance["hessian"]) * h);
            ++points;
        }
    }
    EXPECT_EQ(points, 14u * 200u);
}

class EverySurface : public ::testing::TestWithParam<SurfaceEntry> {};

TEST_P(EverySurface, OrdersOfEvaluationAgree)
{
    const SurfaceEntry& entry = GetParam();
    const auto surface = make(entry);
    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int i = 0; i < 200; ++i) {
        const Point p{entry.domain.xmin + share(random) * entry.domain.width(),
                      entry.domain.ymin + share(random) * entry.domain.height()};
        const Dual<double> first = surface->firstOrder(p);
        const Dual2<double> second = surface->secondOrder(p);
        const double scale = 1e-13 * std::max(1.0, std::fabs(second.v));
        EXPECT_NEAR(surface->value(p), second.v, scale);
        EXPECT_NEAR(first.v, second.v, scale);
        EXPECT_NEAR(first.dx, second.dx, 1e-13 * std::max(1.0, std::fabs(second.dx)));
        EXPECT_NEAR(first.dy, second.dy, 1e-13 * std::max(1.0, std::fabs(second.dy)));
    }
}

TEST_P(EverySurface, DerivativesMatchCentralDifferences)
{
    const SurfaceEntry& entry = GetParam();
    const auto surface = make(entry);
    std::mt19937_64 random(11);
    std::uniform_real_distribution<double> share(0.02, 0.98);
    constexpr double h = 1e-5;
    for (int i = 0; i < 100; ++i) {
        const Point p{entry.domain.xmin + share(random) * entry.domain.width(),
                      entry.domain.ymin + share(random) * entry.domain.height()};
        const Dual2<double> at = surface->secondOrder(p);
        const Dual<double> right = surface->firstOrder({p.x + h, p.y});
        const Dual<double> left = surface->firstOrder({p.x - h, p.y});
        const Dual<double> above = surface->firstOrder({p.x, p.y + h});
        const Dual<double> below = surface->firstOrder({p.x, p.y - h});
        const double f = 1e-6 * std::max({1.0, std::fabs(at.v), std::hypot(at.dx, at.dy)});
        EXPECT_NEAR(at.dx, (right.v - left.v) / (2 * h), f);
        EXPECT_NEAR(at.dy, (above.v - below.v) / (2 * h), f);
        const double g = 1e-5 * std::max({1.0, std::fabs(at.dxx), std::fabs(at.dxy), std::fabs(at.dyy), std::hypot(at.dx, at.dy)});
        EXPECT_NEAR(at.dxx, (right.dx - left.dx) / (2 * h), g);
        EXPECT_NEAR(at.dxy, (right.dy - left.dy) / (2 * h), g);
        EXPECT_NEAR(at.dyy, (above.dy - below.dy) / (2 * h), g);
    }
}

TEST_P(EverySurface, EnclosuresHoldTheValues)
{
    const SurfaceEntry& entry = GetParam();
    const auto surface = make(entry);
    std::mt19937_64 random(13);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    const auto holds = [](const Interval& i, double v) { return i.lo <= v && v <= i.hi; };
    for (int i = 0; i < 300; ++i) {
        const double size = std::pow(10.0, -6.0 * share(random));
        const double x = entry.domain.xmin + share(random) * entry.domain.width();
        const double y = entry.domain.ymin + share(random) * entry.domain.height();
        const Dual2<Interval> box = surface->enclose({x, x + size}, {y, y + size});
        const Dual2<double> at = surface->secondOrder({x + share(random) * size, y + share(random) * size});
        EXPECT_TRUE(holds(box.v, at.v) && holds(box.dx, at.dx) && holds(box.dy, at.dy)
                    && holds(box.dxx, at.dxx) && holds(box.dxy, at.dxy) && holds(box.dyy, at.dyy))
            << x << " " << y << " " << size;
    }
}

TEST_P(EverySurface, ListedMinimaAreStationaryAndLowest)
{
    const SurfaceEntry& entry = GetParam();
    const auto surface = make(entry);
    for (const Point minimum : entry.minima) {
        const Dual<double> at = surface->firstOrder(minimum);
        const bool smooth = std::ranges::find(entry.notSmooth, minimum) == entry.notSmooth.end();
        EXPECT_TRUE(entry.domain.contains(minimum));
        EXPECT_TRUE(!smooth || std::hypot(at.dx, at.dy) < 1e-6);
        for (int i = 0; i <= 100; ++i)
            for (int j = 0; j <= 100; ++j)
                EXPECT_GE(surface->value({entry.domain.xmin + entry.domain.width() * i / 100.0,
                                          entry.domain.ymin + entry.domain.height() * j / 100.0}),
                          at.v - 1e-12);
    }
}

TEST_P(EverySurface, NothingIsInventedWhereThereIsNoDerivative)
{
    const SurfaceEntry& entry = GetParam();
    for (const Point kink : entry.notSmooth) {
        const Dual2<double> at = make(entry)->secondOrder(kink);
        EXPECT_TRUE(std::isfinite(at.v));
        EXPECT_TRUE(std::isnan(at.dx) && std::isnan(at.dy));
        EXPECT_FALSE(std::isfinite(at.dxx) || std::isfinite(at.dyy));
    }
}

TEST_P(EverySurface, RowsEqualPoints)
{
    const SurfaceEntry& entry = GetParam();
    const auto surface = make(entry);
    std::vector<double> xs;
    for (int i = 0; i < 37; ++i)
        xs.push_back(entry.domain.xmin + entry.domain.width() * i / 36.0);
    std::vector<double> row(xs.size());
    const double y = entry.domain.ymin + 0.3 * entry.domain.height();
    surface->values(xs, y, row);
    for (std::size_t i = 0; i < xs.size(); ++i)
        EXPECT_EQ(row[i], surface->value({xs[i], y}));
}

TEST_P(EverySurface, ParametersAreWellFormed)
{
    const SurfaceEntry& entry = GetParam();
    for (const Parameter& p : entry.parameters) {
        EXPECT_FALSE(problemWith(p, p.initial)) << p.id;
        EXPECT_FALSE(problemWith(p, p.sliderMin)) << p.id;
        EXPECT_FALSE(problemWith(p, p.sliderMax)) << p.id;
        EXPECT_FALSE(p.help.empty() || p.name.empty() || p.symbol.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(Catalogue, EverySurface, ::testing::ValuesIn(surfaceCatalogue()),
                         [](const auto& param) { return std::string(param.param.id); });

TEST(SurfaceCatalogue, IdsAreUniqueAndSuggested)
{
    std::set<std::string_view> ids;
    for (const SurfaceEntry& entry : surfaceCatalogue())
        EXPECT_TRUE(ids.insert(entry.id).second) << entry.id;
    EXPECT_EQ(findSurface("himmelblaw"), nullptr);
    EXPECT_EQ(unknownSurface("himmelblaw"), "unknown surface \"himmelblaw\"; did you mean himmelblau?");
    EXPECT_EQ(unknownSurface("zzzzzzzzzzzzzzzz"), "unknown surface \"zzzzzzzzzzzzzzzz\"");
}

TEST(SurfaceParameters, ChangeTheFormula)
{
    const SurfaceEntry& entry = *findSurface("rosenbrock");
    const auto surface = entry.make(std::array{-1.0, 10.0});
    EXPECT_DOUBLE_EQ(surface->value({-1.0, 1.0}), 0.0);
    EXPECT_DOUBLE_EQ(surface->value({1.0, 0.0}), 4.0 + 10.0);
}

} // namespace
} // namespace thalweg
