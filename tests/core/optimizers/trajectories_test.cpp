#include "optimizers/catalogue.h"
#include "support/reference_data.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <map>

namespace thalweg {
namespace {

using tests::agrees;
using tests::idOf;
using tests::referenceData;

std::vector<double> valuesOf(const nlohmann::json& run, const OptimizerEntry& entry)
{
    std::vector<double> values;
    for (const Parameter& parameter : entry.parameters) {
        const std::string id(parameter.id);
        const auto& value = id == "lr" ? run.at("lr") : run.at("params").at(id);
        values.push_back(value.is_boolean() ? (value.get<bool>() ? 1.0 : 0.0) : value.get<double>());
        EXPECT_FALSE(problemWith(parameter, values.back())) << *problemWith(parameter, values.back());
    }
    return values;
}

void compare(const nlohmann::json& run, const OptimizerEntry& entry)
{
    SCOPED_TRACE(run.at("id").get<std::string>());
    const SurfaceEntry& surface = *findSurface(run.at("surface").get<std::string>());
    const auto f = surface.make(initialValues(surface.parameters));
    const auto& rows = run.at("trajectory");
    const Trajectory path = entry.run(*f, tests::pointFrom(run.at("start")), valuesOf(run, entry),
                                      static_cast<int>(rows.size()) - 1);
    ASSERT_EQ(path.steps.size(), rows.size());
    const double xy = run["tolerance"]["xy"];
    const double loss = run["tolerance"]["loss"];
    const double gradient = run["tolerance"]["grad"];
    for (std::size_t t = 0; t < rows.size(); ++t) {
        const TrajectoryStep& step = path.steps[t];
        const auto& row = rows[t];
        ASSERT_TRUE(agrees(step.point.x, row[0], xy) && agrees(step.point.y, row[1], xy)) << "step " << t;
        ASSERT_TRUE(agrees(step.loss, row[2], loss)) << "step " << t;
        ASSERT_TRUE(agrees(step.gradient.x, row[3], gradient) && agrees(step.gradient.y, row[4], gradient))
            << "step " << t;
    }
}

/// Compares every case of a file whose optimizer is in the catalogue; returns how many of each.
std::map<std::string, int> compareAll(const std::string& file)
{
    std::map<std::string, int> compared;
    const auto data = referenceData(file);
    for (const auto& run : data.at("cases")) {
        if (const OptimizerEntry* entry = findOptimizer(idOf(run))) {
            compare(run, *entry);
            ++compared[std::string(entry->id)];
        }
    }
    return compared;
}

int total(const std::map<std::string, int>& compared)
{
    int all = 0;
    for (const auto& [id, count] : compared)
        all += count;
    return all;
}

TEST(Trajectories, MatchPyTorch)
{
    const auto compared = compareAll("trajectories.json");
    EXPECT_EQ(compared.size(), 15u - 1u); // all of the catalogue's but Lion, which PyTorch has not
    EXPECT_EQ(total(compared), 343 - 4); // four cases show a slip of one release's NAdam
}

TEST(Trajectories, MatchTheLectureForms)
{
    const auto compared = compareAll("trajectories_lecture.json");
    EXPECT_EQ(compared.size(), 4u);
    EXPECT_EQ(total(compared), 76);
}

TEST(Trajectories, MatchLion) { EXPECT_GE(compareAll("trajectories_other.json").at("lion"), 5); }

/// PyTorch's Nesterov parameters are the looked-ahead points θ + μ v of the textbook's form.
TEST(Trajectories, NesterovIsTheTextbooksLookedAheadPoint)
{
    const auto data = referenceData("trajectories_other.json");
    int compared = 0;
    for (const auto& run : data.at("cases")) {
        if (run.at("optimizer") != "nesterov_lookahead")
            continue;
        const SurfaceEntry& surface = *findSurface(run.at("surface").get<std::string>());
        const auto f = surface.make(initialValues(surface.parameters));
        const double mu = run["params"]["momentum"];
        const auto& rows = run.at("trajectory");
        const Trajectory path = findOptimizer("nesterov")->run(*f, tests::pointFrom(run["start"]),
                                                               std::array{double(run["lr"]), mu, 0.0}, 60);
        for (std::size_t t = 1; t < rows.size(); ++t) {
            const double x = rows[t][0];
            const double before = rows[t - 1][0];
            EXPECT_TRUE(agrees(path.steps[t].point.x, x + mu * (x - before), 1e-10)) << run["id"] << " " << t;
        }
        ++compared;
    }
    EXPECT_GE(compared, 10);
}

TEST(Trajectories, CoordinatesWithoutGradientStayBitForBit)
{
    int checked = 0;
    for (const char* file : {"trajectories.json", "trajectories_lecture.json"}) {
        const auto data = referenceData(file);
        for (const auto& run : data.at("cases")) {
            const OptimizerEntry* entry = findOptimizer(idOf(run));
            const std::string id = run.at("id");
            const bool onZero = id.ends_with("at_minimum") || id.ends_with("at_saddle") || id.ends_with("on_axis");
            if (!entry || !onZero)
                continue;
            SCOPED_TRACE(id);
            const SurfaceEntry& surface = *findSurface(run.at("surface").get<std::string>());
            const auto f = surface.make(initialValues(surface.parameters));
            const Point start = tests::pointFrom(run.at("start"));
            const Dual<double> there = f->firstOrder(start);
            const Trajectory path = entry->run(*f, start, valuesOf(run, *entry), 60);
            const auto& values = valuesOf(run, *entry);
            const auto decay = indexOf(entry->parameters, "weight_decay");
            if (decay && values[*decay] != 0.0)
                continue;
            if (there.dx == 0.0) {
                EXPECT_EQ(path.steps.back().point.x, start.x);
            }
            if (there.dy == 0.0) {
                EXPECT_EQ(path.steps.back().point.y, start.y);
            }
            ++checked;
        }
    }
    EXPECT_GT(checked, 20);
}

} // namespace
} // namespace thalweg
