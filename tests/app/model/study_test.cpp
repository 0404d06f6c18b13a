#include "model/study.h"

#include <gtest/gtest.h>

#include <thread>


namespace thalweg::app {
namespace {

TEST(LatestTask, TheLatestRequestWins)
{
    QObject owner;
    std::vector<int> delivered;
    LatestTask<int> task(&owner, LatestTask<int>::Running::Finish, [&](int result) { delivered.push_back(result); });
    for (int i = 0; i < 100; ++i)
        task.request([i](const std::atomic<bool>&) { return i; });
    task.waitForFinished();
    EXPECT_EQ(delivered, (std::vector<int>{0, 99}));
    EXPECT_FALSE(task.isBusy());
}

TEST(LatestTask, ACancelledJobIsNotDelivered)
{
    QObject owner;
    std::vector<int> delivered;
    LatestTask<int> task(&owner, LatestTask<int>::Running::Cancel, [&](int result) { delivered.push_back(result); });
    task.request([](const std::atomic<bool>& cancelled) {
        while (!cancelled)
            std::this_thread::yield();
        return 1;
    });
    task.request([](const std::atomic<bool>&) { return 2; });
    task.waitForFinished();
    EXPECT_EQ(delivered, (std::vector<int>{2}));
}

TEST(LatestTask, MayDieWhileItWorks)
{
    QObject owner;
    for (int i = 0; i < 50; ++i) {
        LatestTask<int> task(&owner, LatestTask<int>::Running::Finish, [](int) { FAIL(); });
        task.request([](const std::atomic<bool>&) { return 1; });
    }
}

TEST(Study, ComputesRunsAndCriticalPoints)
{
    SceneModel model;
    Study study(model);
    study.waitForFinished();
    ASSERT_EQ(study.runs().size(), 5u);
    EXPECT_EQ(study.runs()[0].steps.size(), std::size_t(model.scene().steps) + 1);
    EXPECT_EQ(study.critical().points.size(), 9u);
    EXPECT_TRUE(study.critical().complete);
    EXPECT_EQ(study.outcomes().size(), 5u);
}

TEST(Study, FollowsADragAndEndsWithItsLastPoint)
{
    SceneModel model;
    Study study(model);
    study.waitForFinished();
    for (int i = 0; i < 200; ++i)
        model.setStart({0.01 * i, -1.0}, QStringLiteral("start"));
    study.waitForFinished();
    EXPECT_EQ(study.runs()[0].steps.front().point, (Point{1.99, -1.0}));
    EXPECT_EQ(study.runsScene(), model.scene());
}

TEST(Study, SearchesTheView)
{
    SceneModel model;
    Study study(model);
    study.waitForFinished();
    study.setView(Domain{2.5, 3.5, 1.5, 2.5});
    study.waitForFinished();
    ASSERT_EQ(study.criticalInView().points.size(), 1u);
    EXPECT_NEAR(study.criticalInView().points[0].at.x, 3.0, 1e-8);
    EXPECT_EQ(study.critical().points.size(), 9u);
    study.setView(std::nullopt);
    EXPECT_EQ(study.criticalInView().points.size(), 9u);
}

TEST(Study, ForgetsABundleThatIsNoLongerWantedWhenItIsReady)
{
    SceneModel model;
    Study study(model);
    RunChoice run = model.scene().runs[1];
    run.repeats = 20;
    run.noise.sigma = 1.0;
    ASSERT_EQ(model.setRun(1, run, QStringLiteral("repeats")), std::nullopt);
    run.repeats = 1;
    ASSERT_EQ(model.setRun(1, run, QStringLiteral("repeats")), std::nullopt);
    study.waitForFinished();
    EXPECT_TRUE(study.bundles().empty() || !study.bundles()[1]);
}

TEST(Study, ComputesBundlesOfRunsThatAreRepeated)
{
    SceneModel model;
    Study study(model);
    study.waitForFinished();
    EXPECT_TRUE(study.bundles().empty());
    RunChoice repeated = model.scene().runs[1];
    repeated.noise.sigma = 1.0;
    repeated.repeats = 7;
    model.setRun(1, repeated, QStringLiteral("repeats"));
    study.waitForFinished();
    ASSERT_EQ(study.bundles().size(), model.scene().runs.size());
    EXPECT_FALSE(study.bundles()[0]);
    ASSERT_TRUE(study.bundles()[1]);
    const Bundle& bundle = *study.bundles()[1];
    ASSERT_EQ(bundle.members.size(), 7u);
    EXPECT_EQ(bundle.members[0].steps.back().point, study.runs()[1].steps.back().point);
    EXPECT_NE(bundle.members[1].steps.back().point, study.runs()[1].steps.back().point);
    model.undoStack()->undo();
    study.waitForFinished();
    EXPECT_TRUE(study.bundles().empty());
}

} // namespace
} // namespace thalweg::app
