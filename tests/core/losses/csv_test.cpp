#include "losses/csv.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

const ModelEntry& line() { return *findModel("linear_regression"); }
const ModelEntry& classes() { return *findModel("logistic_regression"); }

std::vector<Sample> read(std::string_view text, const ModelEntry& model)
{
    const auto result = samplesFromCsv(text, model);
    const auto* samples = std::get_if<std::vector<Sample>>(&result);
    EXPECT_TRUE(samples) << std::get<std::string>(result);
    return samples ? *samples : std::vector<Sample>{};
}

std::string problemOf(std::string_view text, const ModelEntry& model)
{
    const auto result = samplesFromCsv(text, model);
    return std::holds_alternative<std::string>(result) ? std::get<std::string>(result) : "none";
}

TEST(Csv, ReadsRowsOfEitherKind)
{
    EXPECT_EQ(read("1,2\n3,-4e-1", line()), (std::vector<Sample>{{1.0, 0.0, 2.0}, {3.0, 0.0, -0.4}}));
    EXPECT_EQ(read("1,2,0\n3,4,1\n", classes()), (std::vector<Sample>{{1.0, 2.0, 0.0}, {3.0, 4.0, 1.0}}));
}

TEST(Csv, PassesOverNamesBlanksAndMarks)
{
    const std::vector<Sample> expected{{1.0, 0.0, 2.0}, {3.0, 0.0, 4.0}};
    EXPECT_EQ(read("\xef\xbb\xbfsize, price\r\n 1 ,\t2\r\n\r\n3,4\r\n\n", line()), expected);
    EXPECT_EQ(read("\nx,温度\n1,2\n3,4", line()), expected);
}

TEST(Csv, NamesLineAndValueOfWhatIsWrong)
{
    EXPECT_EQ(problemOf("x,y\n1,2\n3,abc", line()), "line 3: y = \"abc\" is not allowed; it must be a finite number");
    EXPECT_EQ(problemOf("1,2\nnan,4", line()), "line 2: x = \"nan\" is not allowed; it must be a finite number");
    EXPECT_EQ(problemOf("1,2\n3,", line()), "line 2: y = \"\" is not allowed; it must be a finite number");
    EXPECT_EQ(problemOf("1,2\n\n3,4,5", line()), "line 3: \"3,4,5\" has 3 values; x,y are needed");
    EXPECT_EQ(problemOf("1;2\n3;4", line()), "line 1: \"1;2\" has 1 values; x,y are needed");
    EXPECT_EQ(problemOf("x,2\n3,4", line()), "line 1: x = \"x\" is not allowed; it must be a finite number");
    EXPECT_EQ(problemOf("1,2\nx,y\n3,4", line()), "line 2: x = \"x\" is not allowed; it must be a finite number");
    EXPECT_EQ(problemOf("1,2,0\n3,4,2", classes()), "line 2: label = 2 is not allowed; it must be 0 or 1");
    EXPECT_EQ(problemOf("1,2\n1,-1e300", line()),
              "line 2: y = -1e+300 is not allowed; it must be a number from -1e+12 to 1e+12");
}

TEST(Csv, HasALeastAndAGreatestSize)
{
    EXPECT_EQ(problemOf("", line()), "0 samples are too few; from 2 to 5000 are allowed");
    EXPECT_EQ(problemOf("x,y\n1,2", line()), "1 samples are too few; from 2 to 5000 are allowed");
    std::string many;
    for (int i = 0; i < 5000; ++i)
        many += "1,2\n";
    EXPECT_EQ(read(many, line()).size(), 5000u);
    EXPECT_EQ(problemOf(many + "1,2\n", line()), "line 5001: more than 5000 samples are too many");
    EXPECT_EQ(problemOf(std::string(2'000'000, ','), line()), "the file is larger than 1000000 bytes");
    EXPECT_EQ(problemOf(std::string(999'999, ','), line()).substr(0, 60),
              "line 1: \"" + std::string(40, ',') + "…\" has 10");
    EXPECT_NE(problemOf(std::string("1,2\n\0,3\n\xff\xfe,4", 13), line()), "none");
}

} // namespace
} // namespace thalweg
