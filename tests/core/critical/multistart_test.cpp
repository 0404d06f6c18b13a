#include "critical/search.h"
#include "formula.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <optional>
#include <random>
#include <vector>

/// Random functions against two independent methods: Newton's from a dense grid of starts, which
/// must find nothing that is not listed, and the winding number of ∇f along the domain's edge,
/// which is the sum of the indices of all critical points inside (Poincaré–Hopf).
namespace thalweg {
namespace {

constexpr Domain kDomain{-3.0, 3.0, -3.0, 3.0};

/// A polynomial of degree 5 in each of x and y.
struct Polynomial {
    std::array<double, 21> coefficients;
    template <class T> T value(const T& x, const T& y) const
    {
        T sum(0.0);
        std::size_t k = 0;
        for (int i = 0; i <= 5; ++i)
            for (int j = 0; i + j <= 5; ++j)
                sum = sum + coefficients[k++] * power(x, i) * power(y, j);
        return sum;
    }
};

/// Plane waves in random directions, on a bowl.
struct Waves {
    struct Wave {
        double amplitude, kx, ky, phase;
    };
    std::array<Wave, 5> waves;
    template <class T> T value(const T& x, const T& y) const
    {
        T sum = 0.1 * (square(x) + square(y));
        for (const Wave& w : waves)
            sum = sum + w.amplitude * sin(w.kx * x + w.ky * y + w.phase);
        return sum;
    }
};

Point newtonStep(const Dual2<double>& d)
{
    const double determinant = d.dxx * d.dyy - d.dxy * d.dxy;
    return {(d.dxy * d.dy - d.dyy * d.dx) / determinant, (d.dxy * d.dx - d.dxx * d.dy) / determinant};
}

std::optional<Point> newtonFrom(const Objective& f, Point p)
{
    for (int i = 0; i < 30; ++i) {
        const Point step = newtonStep(f.secondOrder(p));
        if (!(norm(step) < 10.0))
            return std::nullopt;
        p = p + step;
        if (norm(step) < 1e-13 && kDomain.contains(p))
            return p;
    }
    return std::nullopt;
}

Point edgePoint(double t) // once around for t from 0 to 4
{
    const double s = kDomain.width() * (t - std::floor(t));
    switch (static_cast<int>(t)) {
    case 0: return {kDomain.xmin + s, kDomain.ymin};
    case 1: return {kDomain.xmax, kDomain.ymin + s};
    case 2: return {kDomain.xmax - s, kDomain.ymax};
    default: return {kDomain.xmin, kDomain.ymax - s};
    }
}

/// nullopt where the gradient turns too fast to follow.
std::optional<int> winding(const Objective& f)
{
    constexpr int steps = 4000;
    const auto direction = [&](int i) {
        const Dual<double> g = f.firstOrder(edgePoint(4.0 * (i % steps) / steps));
        return std::atan2(g.dy, g.dx);
    };
    double turned = 0.0;
    double last = direction(0);
    for (int i = 1; i <= steps; ++i) {
        const double next = direction(i);
        const double turn = std::remainder(next - last, 2.0 * std::numbers::pi);
        if (std::fabs(turn) > 0.5)
            return std::nullopt;
        turned += turn;
        last = next;
    }
    return static_cast<int>(std::lround(turned / (2.0 * std::numbers::pi)));
}

int sumOfIndices(const CriticalSearch& found)
{
    return tests::count(found, CriticalKind::Minimum) + tests::count(found, CriticalKind::Maximum)
           - tests::count(found, CriticalKind::Saddle);
}

/// @return how many points were compared.
std::size_t check(const Objective& f)
{
    const CriticalSearch found = findCriticalPoints(f, kDomain);
    for (const CriticalPoint& p : found.points) {
        EXPECT_TRUE(p.certified);
        EXPECT_LT(norm(newtonStep(f.secondOrder(p.at))), 1e-10);
    }
    constexpr int grid = 25;
    for (int i = 0; i < grid; ++i)
        for (int j = 0; j < grid; ++j) {
            const Point start{kDomain.xmin + kDomain.width() * (i + 0.5) / grid,
                              kDomain.ymin + kDomain.height() * (j + 0.5) / grid};
            if (const auto p = newtonFrom(f, start)) {
                EXPECT_TRUE(tests::isListed(found, *p, 1e-8) || tests::isUnresolved(found, *p)) << p->x << ", " << p->y;
            }
        }
    const auto turns = winding(f);
    if (turns && found.complete) {
        EXPECT_EQ(sumOfIndices(found), *turns);
    }
    return found.points.size();
}

TEST(CriticalSearchAgainstMultistart, RandomPolynomials)
{
    std::mt19937_64 random(11);
    std::normal_distribution<double> normal;
    std::size_t points = 0;
    for (int i = 0; i < 24; ++i) {
        Polynomial f{};
        for (double& c : f.coefficients)
            c = normal(random);
        SCOPED_TRACE(i);
        points += check(FormulaObjective<Polynomial>(f));
    }
    EXPECT_GT(points, 30u);
}

TEST(CriticalSearchAgainstMultistart, RandomWaves)
{
    std::mt19937_64 random(12);
    std::normal_distribution<double> normal;
    std::size_t points = 0;
    for (int i = 0; i < 12; ++i) {
        Waves f{};
        for (Waves::Wave& w : f.waves)
            w = {normal(random), 2.0 * normal(random), 2.0 * normal(random), normal(random)};
        SCOPED_TRACE(i);
        points += check(FormulaObjective<Waves>(f));
    }
    EXPECT_GT(points, 100u);
}

} // namespace
} // namespace thalweg
