#include "app/command/command_runner.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace thalweg::app {
namespace {

using tests::outputOf;
using tests::refusalOf;

nlohmann::json diagnosed(std::vector<std::string> words)
{
    words.insert(words.begin(), {"diagnose", "--json"});
    return nlohmann::json::parse(outputOf(words)).at("runs");
}

TEST(Diagnose, NamesEachRunsPhenomenonWithEvidenceAndRemedies)
{
    const auto runs = diagnosed({"--surface", "elliptic_bowl", "--start", "0.1,2", "--steps", "200", "--optimizer",
                                 "sgd:lr=0.2", "--optimizer", "sgd:lr=0.1", "--optimizer", "sgd:lr=0.3"});
    ASSERT_EQ(runs.size(), 3u);
    EXPECT_EQ(runs[0].at("verdict"), "oscillating") << "λ_max = 10, so 2/λ is 0.2";
    EXPECT_EQ(runs[0].at("run"), 0);
    EXPECT_EQ(runs[0].at("optimizer"), "sgd");
    EXPECT_EQ(runs[0].at("step"), 200);
    EXPECT_NEAR(runs[0].at("evidence").at("two_over_lambda").get<double>(), 0.2, 1e-9);
    EXPECT_NEAR(runs[0].at("evidence").at("rate").get<double>(), 0.2, 1e-9);
    EXPECT_EQ(runs[0].at("remedies").front(), "lower_rate");
    EXPECT_EQ(runs[1].at("verdict"), "converged");
    EXPECT_TRUE(runs[1].at("remedies").empty());
    EXPECT_EQ(runs[2].at("verdict"), "diverged");
}

TEST(Diagnose, IsFiniteOrNullInJson)
{
    const auto runs = diagnosed({"--formula", "0x + 3", "--steps", "50", "--optimizer", "adam"});
    EXPECT_EQ(runs[0].at("verdict"), "plateau");
    for (const auto& [name, value] : runs[0].at("evidence").items())
        EXPECT_TRUE(value.is_number() || value.is_null()) << name;
}

TEST(Diagnose, PrintsATableForPeople)
{
    const std::string table = outputOf({"diagnose", "--surface", "saddle", "--start", "1,0", "--optimizer", "sgd:lr=0.1"});
    EXPECT_NE(table.find("saddle"), std::string::npos) << table;
    EXPECT_NE(table.find("escape, escape_back"), std::string::npos) << table;
}

TEST(Diagnose, RefusesWhatCannotBeComputed)
{
    EXPECT_NE(refusalOf({"diagnose", "--surface", "nowhere"}).find("nowhere"), std::string::npos);
    EXPECT_NE(refusalOf({"diagnose", "--optimizer", "sgd:lr=-1"}).find("-1"), std::string::npos);
}

} // namespace
} // namespace thalweg::app
