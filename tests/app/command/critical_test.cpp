#include "app/command/command_runner.h"
#include "support/reference_data.h"

#include <map>

namespace thalweg {
namespace {

using Json = nlohmann::ordered_json;
using tests::outputOf;
using tests::refusalOf;

Json criticalOf(const std::string& surface)
{
    return Json::parse(outputOf({"critical", "--surface", surface, "--json"}));
}

std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

TEST(Critical, TheShapeOfItsJsonIsStable)
{
    const Json answer = criticalOf("himmelblau");
    EXPECT_EQ(keysOf(answer),
              (std::vector<std::string>{"surface", "domain", "complete", "points", "unresolved",
                                        "unresolved_areas", "every_point_critical"}));
    EXPECT_EQ(answer["surface"], "himmelblau");
    EXPECT_EQ(answer["domain"], (Json{-5.0, 5.0, -5.0, 5.0}));
    EXPECT_EQ(answer["complete"], true);
    EXPECT_EQ(answer["unresolved"], Json::array());
    ASSERT_EQ(answer["points"].size(), 9u);
    for (const Json& point : answer["points"]) {
        EXPECT_EQ(keysOf(point), (std::vector<std::string>{"kind", "x", "y", "value", "eigenvalues",
                                                           "eigenvectors", "certified"}));
        EXPECT_EQ(point["eigenvalues"].size(), 2u);
        ASSERT_EQ(point["eigenvectors"].size(), 2u);
        EXPECT_EQ(point["eigenvectors"][1].size(), 2u);
        EXPECT_EQ(point["certified"], true);
    }
}

/// How many points of each kind, without zeros.
std::map<std::string, int> counted(const Json& answer)
{
    std::map<std::string, int> counts;
    for (const Json& point : answer.at("points"))
        ++counts[point.at("kind")];
    return counts;
}

bool someBoxHolds(const Json& boxes, double x, double y)
{
    return std::ranges::any_of(boxes, [&](const Json& box) {
        return box[0] <= x && x <= box[1] && box[2] <= y && y <= box[3];
    });
}

TEST(Critical, FindsWhatTheReferenceLists)
{
    const auto data = tests::referenceData("critical_points.json");
    for (const auto& surface : data.at("surfaces")) {
        SCOPED_TRACE(surface.at("surface").get<std::string>());
        const Json answer = criticalOf(surface.at("surface"));
        const auto expected = surface.at("counts").get<std::map<std::string, int>>();
        const bool smooth = surface.at("special_points").empty() && surface.at("manifolds").empty();
        if (!expected.contains("degenerate")) {
            EXPECT_EQ(counted(answer), expected);
            EXPECT_EQ(answer["complete"], smooth);
        }
        for (const auto& special : surface.at("special_points"))
            EXPECT_TRUE(someBoxHolds(answer["unresolved"], special.at("x"), special.at("y")));
    }
}

TEST(Critical, ADegeneratePointIsNeverLost)
{
    const Json answer = criticalOf("monkey_saddle");
    const bool unresolved = someBoxHolds(answer["unresolved"], 0.0, 0.0);
    const auto counts = counted(answer);
    EXPECT_TRUE(unresolved || counts == (std::map<std::string, int>{{"degenerate", 1}}));
    EXPECT_FALSE(unresolved && answer["complete"] == true);
}

TEST(Critical, TakesDomainsParametersAndFormulas)
{
    const Json part = Json::parse(
        outputOf({"critical", "--surface=himmelblau", "--domain", "2,4,1,3", "--json"}));
    EXPECT_EQ(part["domain"], (Json{2.0, 4.0, 1.0, 3.0}));
    ASSERT_EQ(part["points"].size(), 1u);
    EXPECT_NEAR(part["points"][0]["x"].get<double>(), 3.0, 1e-12);
    const Json formula = Json::parse(
        outputOf({"critical", "--formula", "a*x^2 + y^2", "--parameter", "a=-3", "--json"}));
    EXPECT_EQ(formula["surface"], "a*x^2 + y^2");
    ASSERT_EQ(formula["points"].size(), 1u);
    EXPECT_EQ(formula["points"][0]["kind"], "saddle");
    EXPECT_NEAR(formula["points"][0]["eigenvalues"][0].get<double>(), -6.0, 1e-12);
}

TEST(Critical, SaysInJsonThatEveryPointIsCritical)
{
    const Json level = Json::parse(outputOf({"critical", "--formula", "0*x", "--json"}));
    EXPECT_EQ(level["every_point_critical"], true);
    const Json curve = Json::parse(outputOf({"critical", "--formula", "x^2", "--json"}));
    EXPECT_EQ(curve["every_point_critical"], false);
    EXPECT_EQ(curve["unresolved_areas"], 1);
    EXPECT_EQ(criticalOf("himmelblau")["unresolved_areas"], 0);
}

TEST(Critical, ItsTableIsForPeople)
{
    const std::string table = outputOf({"critical", "--surface", "booth"});
    const auto lines = tests::split(table, '\n');
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(lines[0].substr(0, 4), "kind");
    EXPECT_EQ(lines[1].substr(0, 7), "minimum");
    EXPECT_EQ(lines[2], "1 critical point, complete");
    EXPECT_NE(outputOf({"critical", "--surface", "ackley"}).find("440 critical points found; "),
              std::string::npos);
    const std::string curve = outputOf({"critical", "--surface", "linear_net"});
    const auto said = static_cast<std::ptrdiff_t>(criticalOf("linear_net")["unresolved_areas"].get<int>());
    EXPECT_NE(curve.find("; " + std::to_string(said) + " unresolved area"), std::string::npos) << curve;
    const auto printed = tests::split(curve, '\n');
    EXPECT_EQ(std::ranges::count_if(printed, [](const std::string& line) { return line.starts_with("unresolved area: "); }), said);
    EXPECT_EQ(curve.find(" more"), std::string::npos);
    EXPECT_EQ(outputOf({"critical", "--formula", "x + y"}), "0 critical points, complete\n");
    EXPECT_EQ(outputOf({"critical", "--formula", "0*x"}),
              "every point is critical: the gradient is proved to be 0 on the whole domain\n");
}

TEST(Critical, RefusesWhatIsNotASurface)
{
    EXPECT_EQ(refusalOf({"critical"}),
              "a surface is missing; --surface ID, --formula EXPR, --data MODEL or --csv FILE is needed");
    EXPECT_EQ(refusalOf({"critical", "--surface", "himelblau"}),
              "unknown surface \"himelblau\"; did you mean himmelblau?");
    EXPECT_EQ(refusalOf({"critical", "--surface", ""}).substr(0, 18), "unknown surface \"\"");
    EXPECT_EQ(refusalOf({"critical", "--surface", "booth", "--domain", "0,0,1,2"}),
              "domain 0,0,1,2 is upside down; xmin must be less than xmax");
    EXPECT_EQ(refusalOf({"critical", "--surface", "booth", "--formula", "x"}),
              "--surface and --formula contradict each other; only one of them is allowed");
    EXPECT_EQ(refusalOf({"critical", "--surface", "booth", "file"}),
              "critical: unexpected argument \"file\"");
    EXPECT_EQ(refusalOf({"critical", "--surface", "booth", "--steps", "5"}).substr(0, 32),
              "critical has no option \"--steps\"");
}

} // namespace
} // namespace thalweg
