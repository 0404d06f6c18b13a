#include "app/command/command_runner.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace thalweg {
namespace {

using Json = nlohmann::json;
using tests::Csv;
using tests::Folder;
using tests::outputOf;
using tests::refusalOf;
using Words = std::vector<std::string>;

TEST(Data, ListTellsTheModels)
{
    const Json all = Json::parse(outputOf({"list", "models", "--json"}));
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0]["id"], "linear_regression");
    EXPECT_EQ(all[0]["weights"], (Json{"w", "b"}));
    EXPECT_EQ(all[1]["columns"], (Json{"x1", "x2", "label"}));
    EXPECT_EQ(all[1]["parameters"][0]["id"], "held_back");
    EXPECT_EQ(tests::split(outputOf({"list", "models"}), '\n').size(), 4u);
}

/// (0, 1), (1, 3), (2, 5): the line 2 x + 1, on which the loss is 0.
TEST(Data, OfTheUserHasTheLossOfTheModel)
{
    const Folder folder;
    const std::string file = folder.write("line.csv", "x,y\n0,1\n1,3\n2,5\n");
    const Words surface{"--csv", file, "--model", "linear_regression:held_back=0"};
    const auto with = [&](Words words, const Words& more) {
        words.insert(words.end(), surface.begin(), surface.end());
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    const Csv values(outputOf(with({"evaluate"}, {"--at", "2,1", "0,0"})));
    EXPECT_EQ(values.number(0, 2), 0.0);
    EXPECT_NEAR(values.number(1, 2), (1.0 + 9.0 + 25.0) / 3.0, 1e-14);
    const Json critical = Json::parse(outputOf(with({"critical", "--json"}, {})));
    ASSERT_EQ(critical["points"].size(), 1u);
    EXPECT_NEAR(critical["points"][0]["x"].get<double>(), 2.0, 1e-14);
    EXPECT_NEAR(critical["points"][0]["y"].get<double>(), 1.0, 1e-14);
    const Csv trace(outputOf(with({"trace"}, {"--optimizer", "newton", "--steps", "2"})));
    EXPECT_NEAR(trace.number(2, 5), 0.0, 1e-25);
    EXPECT_EQ(outputOf({"evaluate", "--csv", "-", "--model", "linear_regression:held_back=0", "--at", "2,1"},
                       "0,1\n1,3\n2,5\n"),
              outputOf(with({"evaluate"}, {"--at", "2,1"})));
}

TEST(Data, IsGeneratedByParametersAndSeed)
{
    const auto traced = [](const std::string& data, const Words& more = {}) {
        Words words{"trace", "--steps", "20", "--data", data};
        words.insert(words.end(), more.begin(), more.end());
        return outputOf(words);
    };
    const std::string usual = traced("logistic_regression");
    EXPECT_EQ(traced("logistic_regression:seed=1,separation=2"), usual);
    EXPECT_EQ(traced("logistic_regression", {"--parameter", "separation=2"}), usual);
    EXPECT_NE(traced("logistic_regression:seed=2"), usual);
    EXPECT_NE(traced("logistic_regression:separation=1"), usual);
}

TEST(Data, RunsSeeMiniBatches)
{
    const auto losses = [](const std::string& run, const std::string& seed) {
        return outputOf({"trace", "--data", "tanh_net:samples=40", "--steps", "30", "--seed", seed, "--optimizer",
                         "sgd:lr=0.05" + run});
    };
    EXPECT_EQ(losses(",batch=0", "1"), losses("", "2"));
    EXPECT_EQ(losses(",batch=30", "1"), losses("", "2")) << "30 are all that are not held back";
    EXPECT_EQ(losses(",batch=4", "1"), losses(",batch=4", "1"));
    EXPECT_NE(losses(",batch=4", "1"), losses(",batch=4", "2"));
    EXPECT_NE(losses(",batch=4", "1"), losses("", "1"));
}

TEST(Data, EachMistakeIsNamed)
{
    const Folder folder;
    const std::string wrong = folder.write("wrong.csv", "x,y\n1,2\n3,four\n");
    const std::string good = folder.write("good.csv", "1,2\n3,4\n");
    const auto refusal = [](Words words) {
        words.insert(words.begin(), "trace");
        return refusalOf(words);
    };
    EXPECT_EQ(refusal({"--data", "linear_regresion"}),
              "unknown model \"linear_regresion\"; did you mean linear_regression?");
    EXPECT_EQ(refusal({"--data", "tanh_net:noise=-1"}), "noise = -1 is not allowed; it must be from 0 to 1e+06");
    EXPECT_EQ(refusal({"--data", "tanh_net:samples=1e9"}),
              "samples = 1e+09 is not allowed; it must be a whole number, from 2 to 5000");
    EXPECT_EQ(refusal({"--data", "tanh_net:nois=1"}), "tanh_net has no parameter \"nois\"; did you mean noise?");
    EXPECT_EQ(refusal({"--data", "tanh_net:seed=-1"}),
              "seed = -1 is not allowed; it must be a whole number from 0 to 18446744073709551615");
    EXPECT_EQ(refusal({"--data", "tanh_net", "--csv", good}),
              "--data and --csv contradict each other; only one of them is allowed");
    EXPECT_EQ(refusal({"--csv", good}), "--csv FILE needs --model MODEL (thalweg list models)");
    EXPECT_EQ(refusal({"--data", "tanh_net", "--model", "tanh_net"}),
              "--model needs --csv FILE; generated samples are asked for by --data MODEL");
    EXPECT_EQ(refusal({"--csv", wrong, "--model", "tanh_net"}),
              wrong + ": line 3: y = \"four\" is not allowed; it must be a finite number");
    EXPECT_EQ(refusal({"--csv", good, "--model", "logistic_regression"}),
              good + ": line 1: \"1,2\" has 2 values; x1,x2,label are needed");
    EXPECT_EQ(refusal({"--csv", good, "--model", "tanh_net:samples=9"}), "tanh_net has no parameter \"samples\"");
    EXPECT_EQ(refusal({"--csv", folder.path("none.csv"), "--model", "tanh_net"}),
              "\"" + folder.path("none.csv") + "\" cannot be read: No such file or directory");
    EXPECT_EQ(refusal({"--data", "tanh_net", "--optimizer", "sgd:batch=5001"}),
              "batch = 5001 is not allowed; it must be a whole number from 0 to 5000");
    EXPECT_EQ(refusal({"--surface", "sphere", "--optimizer", "sgd:batch=4"}),
              "batch = 4 needs samples, from --data or --csv; noise.batch is that of noise");
}

TEST(BundleEnds, CountTheMembersAtEachMinimum)
{
    const Csv csv(outputOf({"bundle", "small-and-large-batches", "--ends"}));
    ASSERT_EQ(csv.header.size(), 9u);
    ASSERT_EQ(csv.rows.size(), 8u);
    for (std::size_t run = 0; run < 2; ++run) {
        EXPECT_EQ(csv.rows[4 * run][2], run == 0 ? "1" : "64");
        EXPECT_EQ(csv.rows[4 * run][3], "minimum");
        EXPECT_EQ(csv.rows[4 * run + 2][3], "diverged");
        EXPECT_EQ(csv.rows[4 * run + 3][3], "all");
        EXPECT_EQ(csv.number(4 * run, 6) + csv.number(4 * run + 1, 6), 40.0);
    }
    EXPECT_LT(csv.number(3, 8), csv.number(7, 8)) << "small batches do better on the test loss";
}

TEST(BundleEnds, TellTheBatchOfSamples)
{
    const Csv csv(outputOf({"bundle", "--ends", "--data", "linear_regression:samples=40", "--steps", "30",
                            "--optimizer", "sgd:lr=0.01,batch=4,repeats=5", "--optimizer", "sgd:lr=0.01"}));
    ASSERT_EQ(csv.rows.size(), 6u);
    EXPECT_EQ(csv.rows[0][2], "4");
    EXPECT_EQ(csv.rows[3][2], "30");
    EXPECT_EQ(csv.rows[2][6], "5");
    EXPECT_EQ(csv.rows[5][6], "1");
    EXPECT_TRUE(std::isfinite(csv.number(2, 8)));
}

} // namespace
} // namespace thalweg
