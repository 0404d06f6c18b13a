#include "model/scene_model.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include <random>

namespace thalweg::app {
namespace {

TEST(SceneModel, RefusesWithASentenceAndKeepsTheScene)
{
    SceneModel model;
    const Scene before = model.scene();
    QSignalSpy changed(&model, &SceneModel::changed);
    EXPECT_EQ(model.setRunValue(4, 1, 1.5), QStringLiteral("adam: beta1 = 1.5 is not allowed; it must be from 0 to below 1"));
    EXPECT_EQ(model.setDomain({5, -5, 0, 1}), QStringLiteral("domain 5,-5,0,1 is upside down; xmin must be less than xmax"));
    EXPECT_TRUE(model.setStart({std::nan(""), 0}).has_value());
    EXPECT_TRUE(model.setSteps(0).has_value());
    EXPECT_EQ(model.scene(), before);
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(model.undoStack()->count(), 0);
}

TEST(SceneModel, AGestureIsOneUndoStep)
{
    SceneModel model;
    const Scene before = model.scene();
    for (int i = 0; i < 100; ++i)
        EXPECT_FALSE(model.setStart({0.01 * i, 1.0}, QStringLiteral("start")));
    model.endGesture(QStringLiteral("run")); // another one
    EXPECT_FALSE(model.setStart({0.99, 1.0}, QStringLiteral("start")));
    model.endGesture(QStringLiteral("start"));
    EXPECT_EQ(model.undoStack()->count(), 1);
    EXPECT_FALSE(model.setStart({2.0, 2.0}, QStringLiteral("start")));
    EXPECT_EQ(model.undoStack()->count(), 2);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene().start, (Point{0.99, 1.0}));
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), before);
}

TEST(SceneModel, ASecondLandscapeIsCheckedAnnouncedAndUndone)
{
    SceneModel model;
    const Scene before = model.scene();
    SceneModel::Parts parts;
    QObject::connect(&model, &SceneModel::changed, [&parts](SceneModel::Parts p) { parts = p; });
    EXPECT_FALSE(model.setBeside(SurfaceChoice{"rosenbrock", {}, {}}));
    EXPECT_EQ(parts, SceneModel::Parts(SceneModel::BesidePart));
    for (const double value : {20.0, 30.0})
        EXPECT_FALSE(model.setBesideValue(1, value, QStringLiteral("beside/1")));
    EXPECT_EQ(model.scene().beside->values, (std::vector<double>{1.0, 30.0}));
    EXPECT_EQ(model.undoStack()->count(), 2);
    const Scene now = model.scene();
    EXPECT_TRUE(model.setBesideValue(1, std::nan("")).has_value());
    EXPECT_TRUE(model.setBeside(SurfaceChoice{"nowhere", {}, {}}).has_value());
    EXPECT_TRUE(model.setBeside(SurfaceChoice{"", "x +", {}}).has_value());
    EXPECT_EQ(model.scene(), now);
    EXPECT_FALSE(model.chooseSurface(*findSurface("sphere")));
    EXPECT_EQ(model.scene().beside, now.beside) << "another first landscape leaves the second alone";
    EXPECT_FALSE(model.setBeside(std::nullopt));
    while (model.undoStack()->canUndo())
        model.undoStack()->undo();
    EXPECT_EQ(model.scene(), before);
}

TEST(SceneModel, AGestureThatEndsWhereItBeganIsNoUndoStep)
{
    SceneModel model;
    const Point before = model.scene().start;
    model.setStart({1.0, 1.0}, QStringLiteral("start"));
    model.setStart(before, QStringLiteral("start"));
    EXPECT_EQ(model.undoStack()->count(), 0);
    EXPECT_EQ(model.scene().start, before);
}

TEST(SceneModel, ARevokedChangeHasNeverBeen)
{
    SceneModel model;
    const Scene before = model.scene();
    model.setStart({1.0, 1.0});
    model.revoke();
    EXPECT_EQ(model.scene(), before);
    EXPECT_EQ(model.undoStack()->count(), 0);
    model.setSteps(50);
    model.setSteps(60);
    model.undoStack()->setClean();
    model.undoStack()->undo();
    model.setStart({2.0, 2.0});
    model.revoke();
    EXPECT_EQ(model.scene().steps, 50);
    EXPECT_FALSE(model.undoStack()->isClean());
    model.undoStack()->redo();
    EXPECT_EQ(model.scene().steps, 60);
    EXPECT_TRUE(model.undoStack()->isClean());
    EXPECT_FALSE(model.undoStack()->canRedo());
}

TEST(SceneModel, TellsWhichPartsChanged)
{
    SceneModel model;
    SceneModel::Parts parts;
    QObject::connect(&model, &SceneModel::changed, &model, [&](SceneModel::Parts p) { parts = p; });
    model.setStart({1, 1});
    EXPECT_EQ(parts, SceneModel::StartPart);
    model.setRunShown(0, false);
    EXPECT_EQ(parts, SceneModel::RunPart);
    model.addRun(*findOptimizer("sgd"));
    EXPECT_EQ(parts, SceneModel::RunListPart | SceneModel::RunPart);
    model.chooseSurface(*findSurface("ackley"));
    EXPECT_TRUE(parts & SceneModel::SurfacePart);
    EXPECT_EQ(model.surface().name, "Ackley");
}

/// Any one change, chosen at random; some of them are refused.
void changeSomething(SceneModel& model, std::mt19937& random)
{
    const auto runs = model.scene().runs.size();
    const std::size_t run = runs ? random() % runs : 0;
    const auto& surfaces = surfaceCatalogue();
    const auto& optimizers = optimizerCatalogue();
    switch (random() % 10) {
    case 0: model.setStart({double(random() % 100) / 10.0, 1.0}); break;
    case 1: model.chooseSurface(surfaces[random() % surfaces.size()]); break;
    case 2: model.addRun(optimizers[random() % optimizers.size()]); break;
    case 3: if (runs) model.removeRun(run); break;
    case 4: if (runs) model.duplicateRun(run); break;
    case 5: if (runs) model.setRunValue(run, 0, double(random() % 1000) / 1000.0); break;
    case 6: if (runs) model.setRunShown(run, random() % 2); break;
    case 7: if (runs) model.resetRun(run); break;
    case 8: model.setSteps(1 + int(random() % 500)); break;
    case 9: model.setDomain({-1.0 - double(random() % 5), 2.0, -3.0, 3.0}); break;
    }
}

TEST(SceneModel, UndoAllIsTheStartAndRedoAllTheEnd)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        SceneModel model;
        std::mt19937 random(seed);
        std::vector<Scene> snapshots{model.scene()};
        for (int i = 0; i < 60; ++i) {
            const int before = model.undoStack()->index();
            changeSomething(model, random);
            if (model.undoStack()->index() != before)
                snapshots.push_back(model.scene());
        }
        for (std::size_t i = snapshots.size() - 1; i-- > 0;) {
            model.undoStack()->undo();
            ASSERT_EQ(model.scene(), snapshots[i]) << "seed " << seed << ", undo to " << i;
        }
        EXPECT_FALSE(model.undoStack()->canUndo());
        for (std::size_t i = 1; i < snapshots.size(); ++i) {
            model.undoStack()->redo();
            ASSERT_EQ(model.scene(), snapshots[i]);
        }
        EXPECT_FALSE(model.undoStack()->canRedo());
    }
}

} // namespace
} // namespace thalweg::app
