#include "scene/starts.h"

#include "scene/classroom.h"
#include "scene/scene.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {
namespace {

using enum Starts::Kind;

void expectNear(Point point, Point expected)
{
    EXPECT_NEAR(point.x, expected.x, 1e-12);
    EXPECT_NEAR(point.y, expected.y, 1e-12);
}

Scene sceneWith(const Starts& starts)
{
    Scene scene = defaultScene();
    scene.starts = starts;
    return scene;
}

/// The sentence that a file with these starts gives, or "".
std::string readWith(const std::string& starts)
{
    std::string json = toJson(defaultScene());
    json.insert(json.rfind('}'), ", \"starts\": " + starts);
    const auto read = sceneFromJson(json);
    const auto* problem = std::get_if<std::string>(&read);
    return problem ? *problem : "";
}

TEST(Starts, OnALineByHand)
{
    const auto points = startPoints({Line, 4, {3.0, -1.5}}, {1.0, 2.0}, {});
    ASSERT_EQ(points.size(), 4u);
    expectNear(points[0], {-2.0, 3.5});
    expectNear(points[1], {0.0, 2.5});
    expectNear(points[2], {2.0, 1.5});
    expectNear(points[3], {4.0, 0.5});
}

TEST(Starts, AnOddLineGoesThroughTheStartItself)
{
    const Point start{0.1, 0.3};
    EXPECT_EQ(startPoints({Line, 7, {0.7, 0.9}}, start, {})[3], start);
}

TEST(Starts, OnAGridAreTheMiddlesOfItsCells)
{
    const Domain domain{0.0, 4.0, 10.0, 12.0};
    for (const int count : {4, 7, 8}) {
        const auto points = startPoints({Grid, count, {}}, {50.0, 50.0}, domain);
        EXPECT_EQ(points, (std::vector<Point>{{1.0, 10.5}, {3.0, 10.5}, {1.0, 11.5}, {3.0, 11.5}})) << count;
    }
    EXPECT_EQ(startCount({Grid, 9, {}}), 9u);
    EXPECT_EQ(startCount({Grid, 9999, {}}), 99u * 99u);
    EXPECT_EQ(startCount({Grid, kMaxStarts, {}}), 10'000u);
}

/// The golden angle is 137.5077640500378 degrees.
TEST(Starts, AroundTheStartByHand)
{
    const auto points = startPoints({Around, 2, {0.0, 2.0}}, {5.0, -1.0}, {});
    ASSERT_EQ(points.size(), 2u);
    expectNear(points[0], {6.0, -1.0});
    expectNear(points[1], {5.0 - std::sqrt(3.0) * 0.7373688780783197, -1.0 + std::sqrt(3.0) * 0.6754902942615238});
}

TEST(Starts, AroundFillADiscEvenly)
{
    const auto points = startPoints({Around, 1000, {3.0, 4.0}}, {}, {});
    const auto within = [&](double radius) {
        return std::ranges::count_if(points, [radius](Point p) { return norm(p) <= radius; });
    };
    EXPECT_EQ(within(5.0), 1000);
    EXPECT_EQ(within(2.5), 250);
    EXPECT_NEAR(double(std::ranges::count_if(points, [](Point p) { return p.x > 0.0; })), 500.0, 3.0);
}

TEST(Starts, UsualOnesSuitTheDomain)
{
    const Domain domain{-10.0, 10.0, 0.0, 4.0};
    EXPECT_EQ(usualStarts(Line, 50, domain), (Starts{Line, 50, {6.0, 0.0}}));
    EXPECT_EQ(usualStarts(Grid, 50, domain), (Starts{Grid, 50, {}}));
    EXPECT_EQ(usualStarts(Around, 50, domain), (Starts{Around, 50, {0.4, 0.0}}));
}

TEST(Starts, GoThroughAFile)
{
    for (const Starts& starts : {Starts{Line, 1000, {1.0 / 3.0, -2e-17}}, Starts{Grid, 81, {}}, Starts{Around, 2, {0.0, 1e100}}}) {
        const Scene scene = sceneWith(starts);
        EXPECT_EQ(std::get<Scene>(sceneFromJson(toJson(scene))), scene);
    }
    EXPECT_EQ(toJson(defaultScene()).find("starts"), std::string::npos) << "a scene without is written as ever";
}

TEST(Starts, WrongOnesInAFileAreToldByPlaceAndValue)
{
    EXPECT_EQ(readWith("{\"kind\": \"grid\", \"count\": 9}"), "");
    EXPECT_EQ(readWith("{\"kind\": \"lines\", \"count\": 9}"),
              "starts: unknown kind of starts \"lines\"; did you mean line?");
    EXPECT_EQ(readWith("{\"kind\": \"grid\"}"), "starts: \"count\" is missing");
    EXPECT_EQ(readWith("{\"kind\": \"grid\", \"count\": 1}"),
              "starts.count is 1; it must be a whole number from 2 to 10000");
    EXPECT_EQ(readWith("{\"kind\": \"grid\", \"count\": 2.5}"),
              "starts.count is 2.5; it must be a whole number from 2 to 10000");
    EXPECT_EQ(readWith("{\"kind\": \"line\", \"count\": 9}"),
              "starts.reach = 0,0 is not allowed; it must be two numbers from -1e100 to 1e100, not both 0");
    EXPECT_EQ(readWith("{\"kind\": \"line\", \"count\": 9, \"reach\": 3}"), "starts.reach is 3; it must be 2 numbers");
    EXPECT_EQ(readWith("{\"kind\": \"line\", \"count\": 9, \"rech\": [1, 1]}"),
              "starts: unknown key \"rech\"; did you mean reach?");
    EXPECT_EQ(readWith("3"), "starts is 3; it must be an object");
}

TEST(Starts, LimitsAreToldInWords)
{
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(problemWith(Starts{Line, 2, {1.0, 0.0}}));
    EXPECT_FALSE(problemWith(Starts{Line, kMaxStarts, {0.0, -1e100}}));
    EXPECT_EQ(problemWith(Starts{Grid, 10'001, {}}),
              "starts.count = 10001 is not allowed; it must be a whole number, from 2 to 10000");
    EXPECT_TRUE(problemWith(Starts{Around, 5, {kInfinite, 0.0}}));
    EXPECT_TRUE(problemWith(Starts{Around, 5, {0.0, 2e100}}));
    EXPECT_TRUE(problemWith(Starts{Grid, 5, {std::nan(""), 0.0}}));
}

TEST(Starts, TimesRunsTimesStepsAreBounded)
{
    Scene scene = sceneWith({Grid, 10'000, {}});
    scene.steps = 80;
    EXPECT_EQ(startPathCount(scene), 50'000u);
    EXPECT_EQ(problemWith(scene), std::nullopt);
    EXPECT_EQ(mostSteps(scene), 80);
    scene.steps = 81;
    EXPECT_EQ(problemWith(scene), "10000 starts of 5 runs of 81 steps are too many; starts × runs × steps may be at "
                                  "most 4000000");
    scene.runs[2].start = Point{1.0, 1.0};
    EXPECT_EQ(startPathCount(scene), 40'000u) << "a start of its own is not spread";
    EXPECT_EQ(problemWith(scene), std::nullopt);
    scene.starts.reset();
    EXPECT_EQ(startPathCount(scene), 0u);
    EXPECT_EQ(mostSteps(scene), kMaxSteps);
}

TEST(Starts, CountForTheSamplesThatTheySee)
{
    Scene scene = defaultScene();
    scene.surface = {{}, {}, {0.0, 5000.0}, DataChoice{"logistic_regression"}};
    scene.runs.resize(1);
    scene.steps = 1000;
    scene.starts = Starts{Grid, 81, {}};
    EXPECT_EQ(problemWith(scene), std::nullopt);
    scene.starts->count = 100;
    EXPECT_EQ(problemWith(scene), "101 runs of 1000 steps over 5000 samples are too many; steps × samples may be at most "
                                  "500000000 in all");
}

TEST(Starts, AreLockedAsTheStartIs)
{
    Scene before = sceneWith({Line, 10, {1.0, 0.0}});
    before.classroom.lock = {"start"};
    Scene after = before;
    after.starts->count = 11;
    ASSERT_TRUE(lockedChange(before, after));
    EXPECT_EQ(lockedChange(before, after)->id, "start");
    before.classroom.lock = after.classroom.lock = {"steps"};
    EXPECT_FALSE(lockedChange(before, after));
}

} // namespace
} // namespace thalweg
