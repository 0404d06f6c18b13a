#include "model/scene_file.h"
#include "model/scene_model.h"
#include "model/unsaved_work.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

namespace thalweg::app {
namespace {

class UnsavedWorkTest : public testing::Test {
protected:
    QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    QString first() const { return path("unsaved.thalweg"); }
    UnsavedWork open(SceneModel& scene, const QString& opening = {}) const { return {scene, first(), opening}; }

    QTemporaryDir folder;
    SceneModel model;
};

TEST_F(UnsavedWorkTest, ASceneWithoutAFileIsKeptWithinASecond)
{
    UnsavedWork work = open(model);
    EXPECT_FALSE(work.left());
    model.setStart({1.0, 2.0});
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(first()); }, 5000));
    EXPECT_EQ(std::get<Scene>(readSceneFile(first())), model.scene());
}

// However often it changes: the waiting does not begin anew.
TEST_F(UnsavedWorkTest, AChangeThatGoesOnIsKeptMeanwhile)
{
    UnsavedWork work = open(model);
    for (int i = 0; i < 5000 && !QFile::exists(first()); ++i) {
        model.setStart({1.0, 0.001 * i});
        QTest::qWait(1);
    }
    EXPECT_TRUE(QFile::exists(first()));
}

TEST_F(UnsavedWorkTest, ChangesAreKeptWithTheNameOfTheirFile)
{
    const QString file = path("a \"b\"\n.thalweg");
    {
        UnsavedWork work = open(model);
        work.setFile(file);
        EXPECT_TRUE(work.keep());
        EXPECT_FALSE(QFile::exists(first())) << "nothing has changed";
        model.setStart({1.0, 2.0});
        EXPECT_TRUE(work.keep());
    }
    SceneModel next;
    const UnsavedWork work = open(next);
    ASSERT_TRUE(work.left());
    EXPECT_EQ(work.left()->file, file);
    EXPECT_EQ(work.left()->scene, model.scene());
}

TEST_F(UnsavedWorkTest, WhatIsSavedIsForgottenAtOnce)
{
    UnsavedWork work = open(model);
    work.setFile(path("a.thalweg"));
    model.setStart({1.0, 2.0});
    EXPECT_TRUE(work.keep());
    EXPECT_TRUE(QFile::exists(first()));
    model.undoStack()->setClean();
    EXPECT_FALSE(QFile::exists(first()));
}

TEST_F(UnsavedWorkTest, TwoWindowsKeepToThemselves)
{
    SceneModel other;
    {
        UnsavedWork work = open(model);
        UnsavedWork beside = open(other);
        model.setStart({1.0, 2.0});
        other.setStart({2.0, 1.0});
        EXPECT_TRUE(work.keep());
        EXPECT_TRUE(beside.keep());
    }
    SceneModel next;
    const UnsavedWork work = open(next);
    const UnsavedWork beside = open(next);
    ASSERT_TRUE(work.left() && beside.left());
    EXPECT_EQ(work.left()->scene, model.scene());
    EXPECT_EQ(beside.left()->scene, other.scene());
    EXPECT_FALSE(open(next).left());
}

TEST_F(UnsavedWorkTest, AWindowForAFileTakesUpItsChangesAlone)
{
    model.setStart({1.0, 2.0});
    {
        UnsavedWork work = open(model);
        EXPECT_TRUE(work.keep());
    }
    {
        UnsavedWork work = open(model, path("a.thalweg"));
        EXPECT_FALSE(work.left());
        work.setFile(path("a.thalweg"));
        EXPECT_TRUE(work.keep());
    }
    const UnsavedWork work = open(model, path("a.thalweg"));
    ASSERT_TRUE(work.left());
    EXPECT_EQ(work.left()->file, path("a.thalweg"));
    EXPECT_TRUE(QFile::exists(first())) << "the other scene waits for its window";
}

TEST_F(UnsavedWorkTest, WhatCannotBeReadIsLeftAlone)
{
    QFile damaged(first());
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("{ \"format\": ");
    damaged.close();
    UnsavedWork work = open(model);
    EXPECT_FALSE(work.left());
    model.setStart({1.0, 2.0});
    EXPECT_TRUE(work.keep());
    EXPECT_EQ(damaged.size(), 12);
}

TEST_F(UnsavedWorkTest, PiecesOfAKilledWindowAreRemoved)
{
    QFile piece(path("unsaved.thalweg.Ab3dEf"));
    ASSERT_TRUE(piece.open(QIODevice::WriteOnly));
    const UnsavedWork work = open(model);
    EXPECT_FALSE(piece.exists());
}

TEST_F(UnsavedWorkTest, SaysWhereNothingCanBeKept)
{
    UnsavedWork work(model, QStringLiteral("/proc/no/unsaved.thalweg"), {});
    EXPECT_TRUE(work.keep()) << "nothing has changed";
    model.setStart({1.0, 2.0});
    EXPECT_FALSE(work.keep());
}

TEST_F(UnsavedWorkTest, SaysOnceThatNothingIsKeptAnyMore)
{
    UnsavedWork work = open(model);
    QSignalSpy failed(&work, &UnsavedWork::failed);
    const QString away = folder.path() + QStringLiteral("-away");
    ASSERT_TRUE(QDir().rename(folder.path(), away));
    model.setStart({1.0, 2.0});
    EXPECT_TRUE(failed.wait());
    EXPECT_TRUE(failed.value(0).value(0).toString().startsWith(first())) << "which file";
    model.setStart({2.0, 1.0});
    EXPECT_FALSE(failed.wait(3 * UnsavedWork::kPatience));
    ASSERT_TRUE(QDir().rename(away, folder.path()));
    model.setStart({1.0, 1.0});
    EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(first()); }, 5000));
}

} // namespace
} // namespace thalweg::app
