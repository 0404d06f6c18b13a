#include "app/command/command_runner.h"
#include "optimizers/catalogue.h"
#include "scene/scene_json.h"
#include "support/reference_data.h"

#include <set>

namespace thalweg {
namespace {

using tests::agrees;
using tests::Csv;
using tests::idOf;
using tests::outputOf;
using tests::refusalOf;

std::vector<std::string> column(const Csv& csv, std::size_t index)
{
    std::vector<std::string> cells;
    for (const auto& row : csv.rows)
        cells.push_back(row[index]);
    return cells;
}

TEST(Trace, PrintsEveryStepOfEveryRun)
{
    EXPECT_EQ(outputOf({"trace", "--surface", "sphere", "--start", "4,-3", "--steps", "2",
                        "--optimizer", "sgd:lr=0.25", "--optimizer", "sgd:lr=0.5"}),
              "run,optimizer,step,x,y,loss,gx,gy\n"
              "0,sgd,0,4,-3,25,8,-6\n"
              "0,sgd,1,2,-1.5,6.25,4,-3\n"
              "0,sgd,2,1,-0.75,1.5625,2,-1.5\n"
              "1,sgd,0,4,-3,25,8,-6\n"
              "1,sgd,1,0,0,0,0,0\n"
              "1,sgd,2,0,0,0,0,0\n");
}

TEST(Trace, WithoutArgumentsItIsTheFirstScene)
{
    const Csv csv(outputOf({"trace"}));
    const Scene scene = defaultScene();
    EXPECT_EQ(csv.rows.size(), scene.runs.size() * static_cast<std::size_t>(scene.steps + 1));
    EXPECT_EQ(csv.rows[0][3], "0.25");
    EXPECT_EQ(csv.rows[0][4], "-1.25");
}

TEST(Trace, AFileHoldsTheSceneAndOptionsOverrideIt)
{
    Scene scene = defaultScene();
    scene.steps = 3;
    scene.runs.resize(2);
    const tests::Folder folder;
    const std::string file = folder.write("a.thalweg", toJson(scene));
    EXPECT_EQ(outputOf({"trace", file}), outputOf({"trace", "-"}, toJson(scene)));
    EXPECT_EQ(Csv(outputOf({"trace", file})).rows.size(), 8u);
    const Csv shorter(outputOf({"trace", "--steps", "1", file, "--start", "1,1"}));
    EXPECT_EQ(column(shorter, 1), (std::vector<std::string>{"sgd", "sgd", "momentum", "momentum"}));
    EXPECT_EQ(shorter.rows[2][3], "1");
    const Csv other(
        outputOf({"trace", file, "--optimizer", "adam", "--optimizer", "rmsprop:centered=true"}));
    EXPECT_EQ(std::set<std::string>({"adam", "rmsprop"}), [cells = column(other, 1)] {
        return std::set<std::string>(cells.begin(), cells.end());
    }());
}

TEST(Trace, ADivergingRunEndsAtItsLastFinitePoint)
{
    const Csv csv(outputOf(
        {"trace", "--surface", "himmelblau", "--optimizer", "sgd:lr=1", "--steps", "100"}));
    EXPECT_LT(csv.rows.size(), 20u);
    for (std::size_t row = 0; row < csv.rows.size(); ++row)
        EXPECT_TRUE(std::isfinite(csv.number(row, 3)) && std::isfinite(csv.number(row, 5)));
}

TEST(Trace, RefusesWhatCannotBeComputed)
{
    EXPECT_EQ(refusalOf({"trace", "--steps", "0"}),
              "--steps = 0 is not allowed; it must be a whole number from 1 to 100000");
    EXPECT_EQ(refusalOf({"trace",       "--steps",     "100000",      "--optimizer", "sgd",
                         "--optimizer", "sgd",         "--optimizer", "sgd",         "--optimizer",
                         "sgd",         "--optimizer", "sgd",         "--optimizer", "sgd",
                         "--optimizer", "sgd",         "--optimizer", "sgd",         "--optimizer",
                         "sgd",         "--optimizer", "sgd",         "--optimizer", "sgd"}),
              "11 runs of 100000 steps are too many; at most 1000000 steps in all are allowed");
    EXPECT_EQ(refusalOf({"trace", "--optimizer", "adm"}),
              "unknown optimizer \"adm\"; did you mean adam?");
    EXPECT_EQ(refusalOf({"trace", "--optimizer", "sgd:lr=-1"}),
              "lr = -1 is not allowed; it must be at least 0");
    EXPECT_EQ(
        refusalOf({"trace", "--seed", "-1"}),
        "--seed = -1 is not allowed; it must be a whole number from 0 to 18446744073709551615");
}

// Reference data ----------------------------------------------------------------------------------

/// A case's optimizer as it is typed: "adam:lr=0.1,beta1=0.9,…".
std::string typed(const nlohmann::json& run, const OptimizerEntry& entry)
{
    std::string text = std::string(entry.id) + ":lr=" + toText(run.at("lr"));
    for (const Parameter& parameter : entry.parameters.subspan(1)) {
        const auto& value = run.at("params").at(std::string(parameter.id));
        text += "," + std::string(parameter.id) + "=" + value.dump();
    }
    return text;
}

void compare(const nlohmann::json& run, const OptimizerEntry& entry)
{
    SCOPED_TRACE(run.at("id").get<std::string>());
    const auto& start = run.at("start");
    const auto& rows = run.at("trajectory");
    const Csv csv(outputOf({"trace", "--surface", run.at("surface"), "--start",
                            toText(start[0]) + "," + toText(start[1]), "--steps",
                            std::to_string(rows.size() - 1), "--optimizer", typed(run, entry)}));
    ASSERT_EQ(csv.rows.size(), rows.size());
    const auto& t = run.at("tolerance");
    const std::array<double, 5> tolerance{t["xy"], t["xy"], t["loss"], t["grad"], t["grad"]};
    for (std::size_t step = 0; step < rows.size(); ++step)
        for (std::size_t i = 0; i < 5; ++i)
            ASSERT_TRUE(agrees(csv.number(step, 3 + i), rows[step][i], tolerance[i]))
                << "step " << step;
}

TEST(Trace, AgreesWithTheReferenceTrajectories)
{
    std::set<std::string> compared;
    for (const char* file : {"trajectories.json", "trajectories_lecture.json"}) {
        const auto data = tests::referenceData(file);
        for (const auto& run : data.at("cases")) {
            if (const OptimizerEntry* entry = findOptimizer(idOf(run))) {
                compare(run, *entry);
                compared.insert(std::string(entry->id));
            }
        }
    }
    for (const char* id : {"sgd", "momentum", "adagrad", "rmsprop", "adam", "lecture_momentum",
                           "lecture_adagrad", "lecture_rmsprop", "lecture_adam"})
        EXPECT_TRUE(compared.contains(id)) << id;
}

} // namespace
} // namespace thalweg
