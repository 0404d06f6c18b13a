#include "app/command/command_runner.h"

namespace thalweg {
namespace {

using tests::Csv;
using tests::outputOf;

TEST(Bundle, PrintsTheSpreadOfTheLossAtEachStep)
{
    const Csv csv(outputOf({"bundle", "--surface", "sphere", "--start", "1,1", "--steps", "40", "--optimizer",
                            "sgd:lr=0.1,noise.sigma=1,repeats=50", "--optimizer", "adam"}));
    ASSERT_EQ(csv.rows.size(), 82u);
    EXPECT_EQ(csv.rows[0], (std::vector<std::string>{"0", "sgd", "0", "2", "2", "2"}));
    for (std::size_t row = 1; row < 41; ++row) {
        EXPECT_LT(csv.number(row, 3), csv.number(row, 4));
        EXPECT_LT(csv.number(row, 4), csv.number(row, 5));
    }
    EXPECT_EQ(csv.rows[81][1], "adam");
    EXPECT_EQ(csv.rows[81][3], csv.rows[81][5]);
}

TEST(Bundle, TheSeedDecidesTheNoise)
{
    const std::vector<std::string> words{"bundle", "--steps", "5", "--optimizer", "sgd:noise.sigma=1,repeats=5"};
    const auto seeded = [&](const std::string& seed) {
        auto all = words;
        all.insert(all.end(), {"--seed", seed});
        return outputOf(all);
    };
    EXPECT_EQ(seeded("3"), seeded("3"));
    EXPECT_NE(seeded("3"), seeded("4"));
}

TEST(Trace, OfANoisyRunIsTheFirstOfItsBundle)
{
    const auto last = [](const std::string& command, const std::string& repeats) {
        const Csv csv(outputOf({command, "--surface", "sphere", "--steps", "9", "--optimizer",
                                "sgd:noise.sigma=1,repeats=" + repeats}));
        return csv.rows.back()[command == "trace" ? 5 : 4];
    };
    EXPECT_EQ(last("trace", "7"), last("trace", "1"));
    EXPECT_EQ(last("trace", "1"), last("bundle", "1"));
}

} // namespace
} // namespace thalweg
