#include "critical/search.h"
#include "formula.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace thalweg {
namespace {

using tests::isListed;
using tests::isUnresolved;

/// The certified search over the usual domain of a surface of the catalogue.
class SearchOf : public ::testing::TestWithParam<std::string> {
protected:
    const SurfaceEntry& entry = *findSurface(GetParam());
    const SurfacePointer surface = entry.make(initialValues(entry.parameters));
    const CriticalSearch found = findCriticalPoints(*surface, entry.domain);

    bool isListedMinimum(Point p) const
    {
        return std::any_of(entry.minima.begin(), entry.minima.end(),
                           [&](Point m) { return distance(m, p) < 1e-8 * (1.0 + norm(p)); });
    }
};

TEST_P(SearchOf, EndsWithinItsBudget)
{
    EXPECT_LT(found.boxes, CriticalOptions{}.boxBudget);
    EXPECT_FALSE(found.cancelled);
    EXPECT_EQ(found.complete, found.unresolved.empty());
}

TEST_P(SearchOf, EndsWithinItsBudgetAtBothEndsOfEverySlider)
{
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        for (const double value : {entry.parameters[i].sliderMin, entry.parameters[i].sliderMax}) {
            std::vector<double> values = initialValues(entry.parameters);
            values[i] = value;
            const CriticalSearch result = findCriticalPoints(*entry.make(values), entry.domain);
            EXPECT_LT(result.boxes, CriticalOptions{}.boxBudget) << entry.parameters[i].id << " = " << value;
            EXPECT_TRUE(result.complete) << entry.parameters[i].id << " = " << value;
        }
}

TEST_P(SearchOf, FindsTheListedMinima)
{
    for (const Point m : entry.minima) {
        const bool certified = std::any_of(found.points.begin(), found.points.end(), [&](const CriticalPoint& c) {
            return c.certified && c.kind == CriticalKind::Minimum && distance(c.at, m) < 1e-8 * (1.0 + norm(m));
        });
        EXPECT_NE(certified, isUnresolved(found, m)) << m.x << ", " << m.y;
    }
}

/// The eggholder alone has its lowest place at the edge.
TEST_P(SearchOf, FindsNoLowerMinimumAndNoFurtherOneAsLow)
{
    for (const CriticalPoint& c : found.points) {
        if (c.kind != CriticalKind::Minimum || entry.id == "eggholder")
            continue;
        ASSERT_FALSE(entry.minima.empty());
        const double lowest = surface->value(entry.minima.front());
        const double rounding = 1e-11 * (1.0 + std::fabs(lowest));
        EXPECT_GT(c.value, lowest - rounding);
        EXPECT_TRUE(c.value > lowest + rounding || isListedMinimum(c.at)) << c.at.x << ", " << c.at.y;
    }
}

/// H⁻¹∇f
Point newtonStep(const Surface& f, Point p)
{
    const Dual2<double> d = f.secondOrder(p);
    const double determinant = d.dxx * d.dyy - d.dxy * d.dxy;
    return {(d.dyy * d.dx - d.dxy * d.dy) / determinant, (d.dxx * d.dy - d.dxy * d.dx) / determinant};
}

TEST_P(SearchOf, PlacesPointsToRoundingErrors)
{
    for (const CriticalPoint& c : found.points) {
        if (!c.certified)
            continue;
        const double condition = std::fabs(c.eigenvalues[1] / c.eigenvalues[0]);
        const double rounding = 1e-14 * entry.domain.diagonal() * std::max(condition, 1.0 / condition);
        EXPECT_LT(norm(newtonStep(*surface, c.at)), rounding) << c.at.x << ", " << c.at.y;
    }
}

/// Newton's method on ∇f = 0, from a start until the steps no longer count.
std::optional<Point> newtonsEnd(const Surface& f, Point p, double size)
{
    for (int i = 0; i < 60; ++i) {
        const Point step = newtonStep(f, p);
        if (!isFinite(step))
            return std::nullopt;
        p = p - step;
        if (norm(step) < 1e-13 * size)
            return p;
    }
    return std::nullopt;
}

/// Not a single end of several hundred paths may be unknown to the search.
TEST_P(SearchOf, KnowsWhateverManyStartsFind)
{
    const double size = entry.domain.diagonal();
    constexpr int n = 24;
    for (int i = 0; i < n * n; ++i) {
        const Point start{entry.domain.xmin + entry.domain.width() * (i % n + 0.47) / n,
                          entry.domain.ymin + entry.domain.height() * (i / n + 0.53) / n};
        const auto end = newtonsEnd(*surface, start, size);
        if (!end || !entry.domain.contains(*end))
            continue;
        EXPECT_TRUE(isListed(found, *end, 1e-9 * size) || isUnresolved(found, *end)) << end->x << ", " << end->y;
    }
}

std::vector<std::string> ids()
{
    std::vector<std::string> all;
    for (const SurfaceEntry& entry : surfaceCatalogue())
        all.emplace_back(entry.id);
    return all;
}

INSTANTIATE_TEST_SUITE_P(CriticalPoints, SearchOf, ::testing::ValuesIn(ids()), [](const auto& p) { return p.param; });

/// Where the first enclosure of a point is as thin as rounding errors along one axis only.
TEST(CriticalPoints, AreExactInThinEnclosures)
{
    const auto f = tests::objective([]<class T>(const T& x, const T& y) {
        constexpr double pi = std::numbers::pi;
        return square(x) + 2.0 * square(y) - 0.3 * cos(3.0 * pi * x) - 0.4 * cos(4.0 * pi * y);
    });
    const CriticalSearch found = findCriticalPoints(f, {-2.0, 2.0, -2.0, 2.0});
    EXPECT_EQ(found.points.size(), 81u);
    for (const double x : {-0.61861206782795009, 0.61861206782795009})
        for (const double y : {-0.93337914168264347, 0.80535796055763453})
            EXPECT_TRUE(isListed(found, {x, y}, 1e-14)) << x << ", " << y;
}

} // namespace
} // namespace thalweg
