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

/// Gradients at four neighbours, and the differences of the gradient's components that they give.
struct Differences {
    double dx, dy, dxx, dxy, dyy;
};
Differences centralDifferences(const Surface& f, Point p, double h)
{
    const Dual<double> right = f.firstOrder({p.x + h, p.y});
    const Dual<double> left = f.firstOrder({p.x - h, p.y});
    const Dual<double> above = f.firstOrder({p.x, p.y + h});
    const Dual<double> below = f.firstOrder({p.x, p.y - h});
    return {(right.v - left.v) / (2 * h), (above.v - below.v) / (2 * h), (right.dx - left.dx) / (2 * h),
            (right.dy - left.dy) / (2 * h), (above.dy - below.dy) / (2 * h)};
}

/// Near a crease differences are wrong by as much as they change when h is halved.
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
        const Differences d = centralDifferences(*surface, p, h);
        const Differences e = centralDifferences(*surface, p, 0.5 * h);
        const double f = 1e-6 * std::max({1.0, std::fabs(at.v), std::hypot(at.dx, at.dy)});
        EXPECT_NEAR(at.dx, e.dx, f + std::fabs(d.dx - e.dx));
        EXPECT_NEAR(at.dy, e.dy, f + std::fabs(d.dy - e.dy));
        const double g = 1e-5 * std::max({1.0, std::fabs(at.dxx), std::fabs(at.dxy), std::fabs(at.dyy), std::hypot(at.dx, at.dy)});
        EXPECT_NEAR(at.dxx, e.dxx, g + std::fabs(d.dxx - e.dxx));
        EXPECT_NEAR(at.dxy, e.dxy, g + std::fabs(d.dxy - e.dxy));
        EXPECT_NEAR(at.dyy, e.dyy, g + std::fabs(d.dyy - e.dyy));
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

/// The mean value theorem, across creases as well: what lets a search drop a box.
TEST_P(EverySurface, GradientEnclosuresHoldEverySlope)
{
    const SurfaceEntry& entry = GetParam();
    const auto surface = make(entry);
    std::mt19937_64 random(17);
    std::uniform_real_distribution<double> share(0.0, 1.0);
    for (int i = 0; i < 600; ++i) {
        const double size = std::pow(10.0, -5.0 * share(random)) * entry.domain.diagonal();
        const auto within = [&](double low) { return low + share(random) * size; };
        // one box in three lies across the y axis, one across the x axis: where many formulas bend
        const double x = i % 3 == 1 ? -share(random) * size : entry.domain.xmin + share(random) * entry.domain.width();
        const double y = i % 3 == 2 ? -share(random) * size : entry.domain.ymin + share(random) * entry.domain.height();
        const Dual<Interval> box = surface->encloseFirst({x, x + size}, {y, y + size});
        const Point p{within(x), within(y)};
        const Point q{within(x), within(y)};
        const double rise = surface->value(q) - surface->value(p);
        const Interval slope = box.dx * (q.x - p.x) + box.dy * (q.y - p.y);
        const double rounding = 1e-13 * (box.v.isBounded() ? 1.0 + box.v.magnitude() : 0.0);
        EXPECT_TRUE((slope + Interval(-rounding, rounding)).mayContain(rise)) << x << ' ' << y << ' ' << size;
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

/// A minimum as the literature prints it: the value is good to half a unit of its last digit.
struct Published {
    std::string_view id;
    Point at;
    double value;
    double tolerance;
};

TEST(PublishedMinima, AreThoseOfTheSurfaces)
{
    const Published minima[] = {
        {"beale", {3.0, 0.5}, 0.0, 1e-15},
        {"bird", {4.70104, 3.15294}, -106.764537, 5e-5},
        {"bird", {-1.58214, -3.13024}, -106.764537, 5e-5},
        {"bohachevsky", {0.0, 0.0}, 0.0, 1e-15},
        {"branin", {-std::numbers::pi, 12.275}, 0.397887, 5e-7},
        {"branin", {9.42478, 2.475}, 0.397887, 5e-7},
        {"bukin6", {-10.0, 1.0}, 0.0, 1e-15},
        {"cross_in_tray", {1.3491, -1.3491}, -2.06261, 5e-6},
        {"dixon_price", {1.0, std::numbers::sqrt2 / 2.0}, 0.0, 1e-15},
        {"drop_wave", {0.0, 0.0}, -1.0, 1e-15},
        {"easom", {std::numbers::pi, std::numbers::pi}, -1.0, 1e-15},
        {"egg_crate", {0.0, 0.0}, 0.0, 1e-15},
        {"eggholder", {512.0, 404.2319}, -959.6407, 5e-5},
        {"freudenstein_roth", {5.0, 4.0}, 0.0, 1e-15},
        {"freudenstein_roth", {11.4128, -0.896805}, 48.9843, 5e-5},
        {"goldstein_price", {0.0, -1.0}, 3.0, 1e-13},
        {"griewank", {0.0, 0.0}, 0.0, 1e-15},
        {"holder_table", {-8.05502, 9.66459}, -19.2085, 5e-5},
        {"levy13", {1.0, 1.0}, 0.0, 1e-15},
        {"matyas", {0.0, 0.0}, 0.0, 1e-15},
        {"mccormick", {-0.54719, -1.54719}, -1.9133, 1e-4}, // rounded up in the literature
        {"michalewicz", {2.20, 1.57}, -1.8013, 1e-3},
        {"schaffer2", {0.0, 0.0}, 0.0, 1e-15},
        {"schwefel", {420.9687, 420.9687}, 0.0, 1e-8},
        {"six_hump_camel", {0.0898, -0.7126}, -1.0316, 5e-5},
        {"styblinski_tang", {-2.903534, -2.903534}, 2.0 * -39.16617, 5e-4},
        {"trid", {2.0, 2.0}, -2.0, 1e-15},
        {"zakharov", {0.0, 0.0}, 0.0, 1e-15},
    };
    for (const Published& p : minima)
        EXPECT_NEAR(make(*findSurface(p.id))->value(p.at), p.value, p.tolerance) << p.id;
}

double relativeError(double a, double b) { return std::fabs(a - b) / std::fabs(b); }

TEST(SoftmaxLosses, MatchTheReference)
{
    const auto data = referenceData("softmax.json");
    const double tolerance = data["tolerance"]["relative"];
    std::size_t points = 0;
    for (const auto& loss : data["losses"]) {
        const auto surface = make(*findSurface("softmax_" + std::string(loss["loss"])));
        for (const auto& row : loss["points"]) {
            const Dual2<double> at = surface->secondOrder({row[0], row[1]});
            const std::array entries{at.v, at.dx, at.dy, at.dxx, at.dxy, at.dyy};
            for (std::size_t k = 0; k < entries.size(); ++k)
                EXPECT_LE(relativeError(entries[k], row[k + 2]), tolerance) << row << ' ' << k;
            ++points;
        }
    }
    EXPECT_EQ(points, 400u);
}

/// Beyond the reach of eˣ, and where the third class has all the weight.
TEST(SoftmaxLosses, AreStableFarOut)
{
    const auto entropy = make(*findSurface("softmax_cross_entropy"));
    const auto squared = make(*findSurface("softmax_squared_error"));
    EXPECT_EQ(entropy->firstOrder({-5e5, 5e5}).v, 1e6);
    EXPECT_EQ(entropy->firstOrder({-5e5, 5e5}).dx, -1.0);
    EXPECT_EQ(entropy->firstOrder({-5e5, 5e5}).dy, 1.0);
    EXPECT_EQ(entropy->value({5e5, -5e5}), 0.0);
    EXPECT_EQ(entropy->firstOrder({-1500.0, -3000.0}).v, 500.0);
    EXPECT_EQ(entropy->firstOrder({-1500.0, -3000.0}).dx, -1.0);
    EXPECT_EQ(entropy->firstOrder({-1500.0, -3000.0}).dy, 0.0);
    EXPECT_EQ(squared->value({-5e5, 5e5}), 2.0);
    EXPECT_EQ(squared->value({5e5, -5e5}), 0.0);
    EXPECT_EQ(squared->value({-1500.0, -3000.0}), 2.0);
    EXPECT_NEAR(squared->value({-1000.0, -1000.0}), 6.0 / 9.0, 1e-15);
    for (const double far : {-1e9, 1e9})
        EXPECT_TRUE(std::isfinite(squared->secondOrder({far, -far}).dxx + squared->secondOrder({far, far}).dxy));
}

/// The lecture's case: where cross-entropy pulls with all its strength, the squared error hardly does.
TEST(SoftmaxLosses, DifferInTheirGradientFarFromTheTarget)
{
    const Point wrong{-10.0, 10.0};
    EXPECT_NEAR(make(*findSurface("softmax_cross_entropy"))->firstOrder(wrong).dx, -0.999999998, 5e-10);
    EXPECT_NEAR(make(*findSurface("softmax_squared_error"))->firstOrder(wrong).dx, -8.2446e-9, 5e-14);
}

TEST(SurfaceParameters, ChangeTheFormula)
{
    const SurfaceEntry& entry = *findSurface("rosenbrock");
    const auto surface = entry.make(std::array{-1.0, 10.0});
    EXPECT_DOUBLE_EQ(surface->value({-1.0, 1.0}), 0.0);
    EXPECT_DOUBLE_EQ(surface->value({1.0, 0.0}), 4.0 + 10.0);
}

TEST(SurfaceParameters, TurnTheEllipse)
{
    const auto diagonal = findSurface("rotated_ellipse")->make(std::array{9.0, 45.0});
    EXPECT_NEAR(diagonal->value({1.0, 1.0}), 1.0, 1e-15);
    EXPECT_NEAR(diagonal->value({1.0, -1.0}), 9.0, 1e-14);
    const auto upright = findSurface("rotated_ellipse")->make(std::array{9.0, 90.0});
    EXPECT_NEAR(upright->value({2.0, 0.0}), 18.0, 1e-14);
}

TEST(SurfaceParameters, FlattenThePlateau)
{
    for (const double w : {1.0, 2.0, 4.0}) {
        const auto plateau = findSurface("plateau")->make(std::array{w});
        const double slope = 2.0 / (1.0 + std::exp(2.0 * w)) - 2.0 / (1.0 + std::exp(2.0 * w + 6.0));
        EXPECT_NEAR(plateau->firstOrder({0.0, 0.0}).dx, slope, 1e-15);
        EXPECT_NEAR(plateau->firstOrder({w + 5.0, 0.0}).dx, 1.0, 1e-4);
    }
}

} // namespace
} // namespace thalweg
