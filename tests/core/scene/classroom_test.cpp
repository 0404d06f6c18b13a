#include "scene/classroom.h"

#include "scene/scene.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

Scene sceneWith(Classroom classroom)
{
    Scene scene = defaultScene();
    scene.classroom = std::move(classroom);
    return scene;
}

std::string readWith(const std::string& classroom)
{
    std::string json = toJson(defaultScene());
    json.insert(json.rfind('}'), ", \"classroom\": " + classroom);
    const auto read = sceneFromJson(json);
    const auto* problem = std::get_if<std::string>(&read);
    return problem ? *problem : "";
}

TEST(Classroom, GoesThroughAFile)
{
    const Scene scene = sceneWith({{"verdicts", "critical_points"}, {"optimizers", "start"}});
    EXPECT_EQ(std::get<Scene>(sceneFromJson(toJson(scene))), scene);
    const Scene asking = sceneWith({{}, {}, true});
    EXPECT_EQ(std::get<Scene>(sceneFromJson(toJson(asking))), asking);
    EXPECT_EQ(toJson(scene).find("guess"), std::string::npos);
    EXPECT_EQ(toJson(defaultScene()).find("classroom"), std::string::npos) << "what hides nothing stands nowhere";
}

TEST(Classroom, EveryControlCanBeHidden)
{
    Classroom all;
    for (const ClassroomControl& control : classroomControls()) {
        EXPECT_EQ(findControl(control.id), &control);
        EXPECT_FALSE(all.hides(control.id));
        all.hide.emplace_back(control.id);
        EXPECT_TRUE(all.hides(control.id));
        EXPECT_TRUE(all.locks(control.id));
    }
    EXPECT_EQ(problemWith(sceneWith(all)), std::nullopt);
}

TEST(Classroom, WrongOnesAreToldByPlaceAndValue)
{
    EXPECT_EQ(readWith("{\"hide\": [\"verdict\"]}"),
              "classroom.hide: unknown control \"verdict\"; did you mean verdicts?");
    EXPECT_EQ(readWith("{\"lock\": [\"start\", \"start\"]}"), "classroom.lock: \"start\" stands twice");
    EXPECT_EQ(readWith("{\"lock\": [\"verdicts\"]}"),
              "classroom.lock: \"verdicts\" is only read, it cannot be locked; hide it instead");
    EXPECT_EQ(readWith("{\"hide\": \"runs\"}"), "classroom.hide is \"runs\"; it must be a list of controls");
    EXPECT_EQ(readWith("{\"hide\": [3]}"), "classroom.hide[0] is 3; it must be text");
    EXPECT_EQ(readWith("{\"hidden\": []}"), "classroom: unknown key \"hidden\"; did you mean hide?");
    EXPECT_EQ(readWith("{\"guess\": 1}"), "classroom.guess is 1; it must be true or false");
    EXPECT_EQ(readWith("{\"hide\": [\"charts\"]}"), "");
}

/// The id of what a change runs against, or "".
std::string_view against(const std::string& locked, void (*change)(Scene&))
{
    const Scene before = sceneWith({{}, {locked}});
    Scene after = before;
    change(after);
    const ClassroomControl* control = lockedChange(before, after);
    return control ? control->id : "";
}

TEST(Classroom, ALockKeepsOnlyWhatItNames)
{
    const auto moveStart = [](Scene& s) { s.start.x += 1.0; };
    const auto changeRate = [](Scene& s) { s.runs[0].values[0] *= 0.5; };
    const auto removeRun = [](Scene& s) { s.runs.pop_back(); };
    const auto hideRun = [](Scene& s) { s.runs[0].shown = false; };
    const auto moreSteps = [](Scene& s) { s.steps += 1; };
    const auto zoom = [](Scene& s) { s.domain.xmax -= 1.0; };
    EXPECT_EQ(against("start", moveStart), "start");
    EXPECT_EQ(against("start", changeRate), "");
    EXPECT_EQ(against("hyperparameters", changeRate), "hyperparameters");
    EXPECT_EQ(against("hyperparameters", removeRun), "");
    EXPECT_EQ(against("optimizers", removeRun), "optimizers");
    EXPECT_EQ(against("optimizers", changeRate), "");
    EXPECT_EQ(against("runs", changeRate), "runs");
    EXPECT_EQ(against("runs", removeRun), "runs");
    EXPECT_EQ(against("runs", hideRun), "") << "to look is allowed";
    EXPECT_EQ(against("steps", moreSteps), "steps");
    EXPECT_EQ(against("landscape", zoom), "landscape");
    EXPECT_EQ(against("landscape", moreSteps), "");
}

TEST(Classroom, NamesTellNoHyperparametersThatAreHidden)
{
    Scene scene = sceneWith({{"hyperparameters"}, {}});
    scene.runs.push_back(scene.runs[0]);
    scene.runs.back().values[0] *= 0.5;
    EXPECT_EQ(runNames(scene), (std::vector<std::string>{"SGD 1", "Momentum", "Adagrad", "RMSProp", "Adam", "SGD 2"}));
    scene.classroom = {};
    EXPECT_NE(runNames(scene)[0].find("0.0192"), std::string::npos);
}

TEST(Classroom, ANewSurfaceBringsItsOwnStart)
{
    const Scene before = sceneWith({{}, {"start", "hyperparameters"}});
    Scene after = sceneFor(*findSurface("booth"));
    after.classroom = before.classroom;
    EXPECT_EQ(lockedChange(before, after), nullptr);
    after.classroom = {};
    after.steps += 1;
    EXPECT_EQ(lockedChange(sceneWith({{}, {"steps"}}), after), nullptr) << "another lesson";
}

} // namespace
} // namespace thalweg
