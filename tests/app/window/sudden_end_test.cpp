#include "model/scene_file.h"
#include "model/settings.h"
#include "model/unsaved_work.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>

namespace thalweg::app {
namespace {

constexpr const char* kFolder = "THALWEG_SUDDEN_END_FOLDER";
constexpr qint64 kMostLost = 1000; ///< ms of work

/// Scenes that their seeds tell apart.
Scene numbered(std::uint64_t number)
{
    Scene scene = defaultScene();
    scene.seed = number;
    return scene;
}

QString inFolder(const QString& folder, const char* name) { return folder + u'/' + QLatin1String(name); }

void tellParent(std::uint64_t number)
{
    std::printf("done %llu\n", static_cast<unsigned long long>(number));
    std::fflush(stdout);
}

/// This program once more, as a process that does one of the tasks below until it is killed.
class Child {
public:
    Child(const char* task, const QString& folder)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1String(kFolder), folder);
        for (const char* shard : {"GTEST_TOTAL_SHARDS", "GTEST_SHARD_INDEX"}) // the task may be in another one
            environment.remove(QLatin1String(shard));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--gtest_also_run_disabled_tests"),
                         QStringLiteral("--gtest_filter=SuddenEndTask.DISABLED_") + QLatin1String(task)});
        m_clock.start();
    }

    /// Kills it so long after its first number. @return the last number.
    std::uint64_t killAfter(int milliseconds)
    {
        while (m_told.empty() && m_clock.elapsed() < 60'000 && m_process.state() != QProcess::NotRunning)
            listen(100);
        const qint64 end = m_clock.elapsed() + milliseconds;
        while (m_clock.elapsed() < end)
            listen(int(end - m_clock.elapsed()));
        m_end = m_clock.elapsed();
        m_process.kill();
        m_process.waitForFinished();
        listen(0);
        return m_told.empty() ? 0 : m_told.rbegin()->first;
    }

    /// ms from the first work that came after this number to the end; 0 when it was the last.
    qint64 lostAfter(std::uint64_t number) const
    {
        const auto lost = m_told.upper_bound(number);
        return lost == m_told.end() ? 0 : m_end - lost->second;
    }

private:
    void listen(int milliseconds)
    {
        m_process.waitForReadyRead(std::max(milliseconds, 0));
        while (m_process.canReadLine()) {
            const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
            if (words.size() == 2 && words[0] == "done")
                m_told.emplace(words[1].toULongLong(), m_clock.elapsed());
        }
    }

    QProcess m_process;
    QElapsedTimer m_clock;
    qint64 m_end = 0;
    std::map<std::uint64_t, qint64> m_told; ///< and when
};

TEST(SuddenEndTask, DISABLED_SavesAgainAndAgain)
{
    const QString file = inFolder(qEnvironmentVariable(kFolder), "scene.thalweg");
    for (std::uint64_t number = 1;; ++number) {
        ASSERT_FALSE(writeSceneFile(file, numbered(number)));
        tellParent(number);
    }
}

/// In a window: of a file, where there is one, else without.
TEST(SuddenEndTask, DISABLED_WorksOnAScene)
{
    const QString folder = qEnvironmentVariable(kFolder);
    QSettings store(inFolder(folder, "s.ini"), QSettings::IniFormat);
    Settings settings(store);
    Session session;
    MainWindow window(session, &settings);
    window.show();
    const QString file = inFolder(folder, "scene.thalweg");
    if (QFile::exists(file))
        window.openFile(file);
    for (std::uint64_t number = 2;; ++number) {
        ASSERT_FALSE(session.model.apply(numbered(number), QStringLiteral("number")));
        tellParent(number);
        QTest::qWait(10);
    }
}

TEST(SuddenEnd, InTheMiddleOfSavingLeavesAWholeScene)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("scene.thalweg"));
    std::mt19937 random(20261123);
    for (int kill = 0; kill < 10; ++kill) {
        Child child("SavesAgainAndAgain", folder.path());
        const std::uint64_t last = child.killAfter(int(random() % 150));
        ASSERT_GT(last, 0u);
        const auto left = readSceneFile(file);
        ASSERT_TRUE(std::holds_alternative<Scene>(left)) << std::get<QString>(left).toStdString();
        const std::uint64_t number = std::get<Scene>(left).seed;
        EXPECT_TRUE(number == last || number == last + 1) << number << " after " << last;
        EXPECT_EQ(std::get<Scene>(left), numbered(number));
    }
}

/// What an ended window left, and how much of its work that is.
void expectNearlyAllOf(Child& child, std::uint64_t last, const QString& folder, const QString& file)
{
    ASSERT_GT(last, 2u);
    SceneModel model;
    const UnsavedWork work(model, inFolder(folder, "unsaved.thalweg"), file);
    ASSERT_TRUE(work.left()) << "nothing of " << last << " changes";
    EXPECT_EQ(work.left()->file, file);
    const std::uint64_t number = work.left()->scene.seed;
    EXPECT_EQ(work.left()->scene, numbered(number));
    EXPECT_LE(child.lostAfter(number), kMostLost);
}

TEST(SuddenEnd, OfAWindowCostsASecondOfWorkAtMost)
{
    std::mt19937 random(20261123);
    for (int kill = 0; kill < 3; ++kill) {
        QTemporaryDir folder;
        Child child("WorksOnAScene", folder.path());
        expectNearlyAllOf(child, child.killAfter(1100 + int(random() % 700)), folder.path(), {});
    }
}

TEST(SuddenEnd, OfAWindowWithAFileLeavesTheFileAndTheChanges)
{
    std::mt19937 random(20261124);
    for (int kill = 0; kill < 3; ++kill) {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("scene.thalweg"));
        ASSERT_FALSE(writeSceneFile(file, numbered(1)));
        Child child("WorksOnAScene", folder.path());
        expectNearlyAllOf(child, child.killAfter(1100 + int(random() % 700)), folder.path(), file);
        EXPECT_EQ(std::get<Scene>(readSceneFile(file)), numbered(1));
    }
}

TEST(SuddenEnd, TheNextWindowTakesUpTheChanges)
{
    QTemporaryDir folder;
    QSettings store(inFolder(folder.path(), "s.ini"), QSettings::IniFormat);
    Settings settings(store);
    const QString file = folder.filePath(QStringLiteral("scene.thalweg"));
    ASSERT_FALSE(writeSceneFile(file, numbered(1)));
    Child child("WorksOnAScene", folder.path());
    ASSERT_GT(child.killAfter(1200), 2u);
    Session session;
    MainWindow window(session, &settings, file);
    EXPECT_EQ(window.windowFilePath(), file);
    EXPECT_GT(session.model.scene().seed, 1u);
    EXPECT_FALSE(session.model.undoStack()->isClean());
    const auto labels = window.findChildren<QLabel*>();
    const auto note = std::ranges::find_if(labels, [](const QLabel* label) {
        return label->text().contains(QStringLiteral("was not closed in order"));
    });
    ASSERT_NE(note, labels.end());
    EXPECT_FALSE((*note)->property("error").toBool()) << "nothing is wrong: the work is there";
    window.openFile(QStringLiteral("/missing"));
    EXPECT_TRUE((*note)->property("error").toBool());
}

} // namespace
} // namespace thalweg::app
