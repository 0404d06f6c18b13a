#include "critical/search.h"
#include "formula.h"
#include "support/reference_data.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace thalweg {
namespace {

using tests::agrees;
using tests::count;
using tests::isUnresolved;
using tests::referenceData;

CriticalKind kindNamed(const std::string& name)
{
    static const std::map<std::string, CriticalKind> kinds{{"minimum", CriticalKind::Minimum},
                                                           {"maximum", CriticalKind::Maximum},
                                                           {"saddle", CriticalKind::Saddle},
                                                           {"degenerate", CriticalKind::Degenerate}};
    return kinds.at(name);
}

CriticalSearch search(const std::string& id, const nlohmann::json& domain)
{
    const SurfaceEntry* entry = findSurface(id);
    if (entry == nullptr)
        throw std::runtime_error("no surface " + id);
    return findCriticalPoints(*entry->make(initialValues(entry->parameters)),
                              {domain[0][0], domain[0][1], domain[1][0], domain[1][1]});
}

void expectSamePoint(const CriticalPoint& found, const nlohmann::json& expected)
{
    EXPECT_EQ(found.kind, kindNamed(expected["type"]));
    EXPECT_TRUE(agrees(found.value, expected["value"], 1e-10)) << found.value;
    const std::array<double, 2> values = expected["eigenvalues"];
    const double scale = std::max({1.0, std::fabs(values[0]), std::fabs(values[1])});
    for (const std::size_t k : {0, 1}) {
        EXPECT_NEAR(found.eigenvalues[k], values[k], 1e-7 * scale);
        if (expected["eigenvectors_arbitrary"])
            continue;
        const Point v = tests::pointFrom(expected["eigenvectors"][k]);
        EXPECT_LT(std::min(distance(found.eigenvectors[k], v), norm(found.eigenvectors[k] + v)), 1e-6);
    }
}

class Reference : public ::testing::TestWithParam<std::string> {};

TEST_P(Reference, ListsExactlyTheKnownPoints)
{
    const auto data = referenceData("critical_points.json"); // named, or the loop would outlive it
    for (const auto& expected : data.at("surfaces")) {
        if (expected["surface"] != GetParam())
            continue;
        const CriticalSearch found = search(GetParam(), expected["domain"]);
        const auto& points = expected["points"];
        ASSERT_EQ(found.points.size(), points.size());
        for (const auto& [kind, n] : expected["counts"].items())
            EXPECT_EQ(count(found, kindNamed(kind)), int(n)) << kind;
        for (const auto& point : points) {
            const Point p{point["x"], point["y"]};
            const auto same = std::find_if(found.points.begin(), found.points.end(), [&](const CriticalPoint& c) {
                return std::fabs(c.at.x - p.x) <= 1e-8 && std::fabs(c.at.y - p.y) <= 1e-8;
            });
            ASSERT_NE(same, found.points.end()) << p.x << ", " << p.y;
            EXPECT_EQ(same->certified, same->kind != CriticalKind::Degenerate);
            expectSamePoint(*same, point);
        }
        const bool mustBeComplete = expected["special_points"].empty() && expected["manifolds"].empty()
                                    && !expected["counts"].contains("degenerate");
        EXPECT_EQ(found.complete, mustBeComplete);
        EXPECT_EQ(found.unresolved.empty(), mustBeComplete);
        return;
    }
    FAIL() << "no reference for " << GetParam();
}

INSTANTIATE_TEST_SUITE_P(CriticalPoints, Reference,
                         ::testing::Values("sphere", "elliptic_bowl", "rosenbrock", "himmelblau", "beale", "booth",
                                           "rastrigin", "ackley", "saddle", "monkey_saddle", "three_hump_camel",
                                           "six_hump_camel", "styblinski_tang", "linear_net"),
                         [](const auto& parameter) { return parameter.param; });

TEST(CriticalPoints, TheTipOfAckleyIsUnresolved)
{
    const CriticalSearch found = search("ackley", {{-5, 5}, {-5, 5}});
    ASSERT_EQ(found.unresolved.size(), 1u);
    EXPECT_TRUE(found.unresolved[0].contains({0.0, 0.0}));
    EXPECT_LT(found.unresolved[0].diagonal(), 1e-5);
}

TEST(CriticalPoints, TheMonkeySaddleLiesInASmallUnresolvedPlace)
{
    const CriticalSearch found = search("monkey_saddle", {{-2, 2}, {-2, 2}});
    ASSERT_EQ(found.unresolved.size(), 1u);
    EXPECT_TRUE(found.unresolved[0].contains(found.points.at(0).at));
    EXPECT_LT(found.unresolved[0].diagonal(), 1e-5);
}

TEST(CriticalPoints, TheHyperbolaOfTheLinearNetIsCoveredByFewRectangles)
{
    const CriticalSearch found = search("linear_net", {{-2, 2}, {-2, 2}});
    EXPECT_LE(found.unresolved.size(), 400u);
    EXPECT_LT(tests::unresolvedArea(found), 0.1);
    for (double x = 0.5; x <= 2.0; x += 0.01) {
        EXPECT_TRUE(isUnresolved(found, {x, 1.0 / x})) << x;
        EXPECT_TRUE(isUnresolved(found, {-x, -1.0 / x})) << x;
    }
    for (const Domain& d : found.unresolved)
        EXPECT_NEAR(d.centre().x * d.centre().y, 1.0, 0.1);
}

} // namespace
} // namespace thalweg
