#include "app/command/command_runner.h"

#include <nlohmann/json.hpp>

namespace thalweg {
namespace {

using tests::Csv;
using tests::outputOf;
using tests::refusalOf;

const std::vector<std::string> kDoubleWell{"basins",  "--formula", "(x^2-1)^2+y^2", "--domain", "-2,2,-1,1",
                                           "--steps", "2000",      "--optimizer",   "adam",     "--optimizer",
                                           "sgd:lr=0.02"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

TEST(BasinsCommand, PrintsTheShareOfEachEnd)
{
    const Csv csv(outputOf(with(kDoubleWell, {"--run", "1", "--grid", "20"})));
    EXPECT_EQ(csv.header, (std::vector<std::string>{"end", "kind", "x", "y", "cells", "share"}));
    ASSERT_EQ(csv.rows.size(), 2u);
    for (std::size_t row = 0; row < 2; ++row) {
        EXPECT_EQ(csv.rows[row][1], "minimum");
        EXPECT_NEAR(std::abs(csv.number(row, 2)), 1.0, 1e-12);
        EXPECT_EQ(csv.rows[row][4], "200");
        EXPECT_EQ(csv.number(row, 5), 0.5);
    }
}

TEST(BasinsCommand, PrintsEachCell)
{
    const Csv ends(outputOf(with(kDoubleWell, {"--run", "1", "--grid", "6"})));
    const Csv csv(outputOf(with(kDoubleWell, {"--run", "1", "--grid", "6", "--cells"})));
    EXPECT_EQ(csv.header, (std::vector<std::string>{"x", "y", "end", "steps"}));
    ASSERT_EQ(csv.rows.size(), 36u);
    EXPECT_NEAR(csv.number(0, 0), -2.0 + 2.0 / 6.0, 1e-12);
    for (std::size_t row = 0; row < 36; ++row) {
        const auto end = std::size_t(csv.number(row, 2));
        EXPECT_GT(csv.number(row, 0) * ends.number(end, 2), 0.0) << "each side has its own";
        EXPECT_GT(csv.number(row, 3), 0.0);
        EXPECT_LT(csv.number(row, 3), 2000.0);
    }
}

TEST(BasinsCommand, PrintsJson)
{
    const auto json = nlohmann::json::parse(outputOf(with(kDoubleWell, {"--grid", "4", "--json", "--cells"})));
    EXPECT_EQ(json["run"], 0);
    EXPECT_EQ(json["optimizer"], "adam");
    EXPECT_EQ(json["columns"], 4);
    EXPECT_EQ(json["ends"][0]["kind"], "minimum");
    EXPECT_EQ(json["ends"][0]["share"], 0.5);
    EXPECT_EQ(json["cells"]["end"].size(), 16u);
    EXPECT_EQ(json["cells"]["steps"].size(), 16u);
    const auto plain = nlohmann::json::parse(outputOf(with(kDoubleWell, {"--grid", "4", "--json"})));
    EXPECT_FALSE(plain.contains("cells"));
}

TEST(BasinsCommand, SaysHowManyDiverge)
{
    const Csv csv(outputOf({"basins", "--surface", "sphere", "--optimizer", "sgd:lr=1.5", "--steps", "3000", "--grid", "4"}));
    ASSERT_EQ(csv.rows.size(), 2u);
    EXPECT_EQ(csv.rows[0][4], "0") << "the minimum is listed all the same";
    EXPECT_EQ(csv.rows[1][1], "diverged");
    EXPECT_EQ(csv.rows[1][2], "nan");
    EXPECT_EQ(csv.rows[1][4], "16");
}

TEST(BasinsCommand, RefusesWhatIsWrong)
{
    EXPECT_NE(refusalOf(with(kDoubleWell, {"--run", "2"})).find("--run"), std::string::npos);
    EXPECT_NE(refusalOf(with(kDoubleWell, {"--grid", "0"})).find("--grid"), std::string::npos);
    EXPECT_NE(refusalOf(with(kDoubleWell, {"--grid", "5000"})).find("2048"), std::string::npos);
}

} // namespace
} // namespace thalweg
