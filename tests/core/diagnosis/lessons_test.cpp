#include "descent/runs.h"
#include "diagnosis/diagnose.h"
#include "diagnosis/remedies.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

/// Each shipped scene shows its phenomenon, is told what it is, and a remedy works – or does not, where that is the lesson.
namespace thalweg {
namespace {

struct Lesson {
    std::string scene;
    std::size_t run;
    Verdict verdict;
    std::string remedy;
    bool helps;
};

void PrintTo(const Lesson& lesson, std::ostream* out) { *out << lesson.scene << " " << lesson.remedy; }

Scene read(const std::string& name)
{
    std::ifstream file(std::string(THALWEG_RESOURCES) + "/scenes/" + name + ".thalweg");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<Scene>(sceneFromJson(text));
}

class Lessons : public testing::TestWithParam<Lesson> {};

TEST_P(Lessons, ShowTheirPhenomenonAndWhatHelps)
{
    const Lesson& lesson = GetParam();
    const Scene scene = read(lesson.scene);
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    const Land land(*surface.surface, scene.domain, surface.minima);
    const Trajectory run = computeRun(scene, lesson.run, *surface.surface);
    const Diagnosis found = diagnose(run, run.lastStep(), scene.steps, land);
    EXPECT_EQ(verdictId(found.verdict), verdictId(lesson.verdict));
    const Patient patient{scene, lesson.run, run, found, *surface.surface, land};
    const auto offered = remediesFor(patient);
    ASSERT_NE(std::ranges::find(offered, lesson.remedy), offered.end());
    const Scene cured = withRemedy(patient, lesson.remedy);
    const Trajectory after = computeRun(cured, cured.runs.size() - 1, *surface.surface);
    const Diagnosis then = diagnose(after, after.lastStep(), cured.steps, land);
    EXPECT_EQ(compare(run, found.verdict, after, land).helped, lesson.helps) << verdictId(then.verdict);
}

INSTANTIATE_TEST_SUITE_P(
    Shipped, Lessons,
    testing::Values(Lesson{"held-at-a-saddle", 0, Verdict::Saddle, "escape", true},
                    Lesson{"on-a-hilltop", 0, Verdict::Maximum, "escape", true},
                    Lesson{"a-shelf-without-slope", 0, Verdict::Plateau, "momentum", true},
                    Lesson{"too-long-a-step", 1, Verdict::Oscillating, "lower_rate", true},
                    Lesson{"too-long-a-step", 1, Verdict::Oscillating, "adaptive", true},
                    Lesson{"one-rate-for-two-slopes", 0, Verdict::Crawling, "adaptive", true},
                    Lesson{"adagrad-never-forgets", 0, Verdict::Crawling, "forgetting", true},
                    Lesson{"a-floor-of-noise", 0, Verdict::NoiseFloor, "larger_batch", true},
                    Lesson{"a-floor-of-noise", 0, Verdict::NoiseFloor, "decay", true},
                    Lesson{"a-burst-at-the-start", 0, Verdict::Diverged, "lower_rate", true},
                    Lesson{"which-valley", 0, Verdict::Oscillating, "lower_rate", true}));

} // namespace
} // namespace thalweg
