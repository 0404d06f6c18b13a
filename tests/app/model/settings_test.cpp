#include "model/scene_file.h"
#include "model/settings.h"
#include "scene/scene_json.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

namespace thalweg::app {
namespace {

TEST(Settings, RememberAndForgiveNonsense)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    Settings settings(store);
    EXPECT_EQ(settings.speed(), 30.0);
    EXPECT_EQ(settings.theme(), Appearance::Choice::Desktop);
    settings.setSpeed(120.0);
    settings.setTheme(Appearance::Choice::Dark);
    EXPECT_EQ(settings.speed(), 120.0);
    EXPECT_EQ(settings.theme(), Appearance::Choice::Dark);
    for (const MapPalette palette : kMapPalettes) {
        settings.setMapPalette(palette);
        EXPECT_EQ(settings.mapPalette(), palette);
    }
    settings.setTheme(Appearance::Choice::HighContrast);
    EXPECT_EQ(settings.theme(), Appearance::Choice::HighContrast);
    store.setValue(QStringLiteral("look/mapPalette"), QStringLiteral("rainbow"));
    EXPECT_EQ(settings.mapPalette(), MapPalette::Usual);
    store.setValue(QStringLiteral("playback/speed"), QStringLiteral("fast"));
    store.setValue(QStringLiteral("look/theme"), 7);
    EXPECT_EQ(settings.speed(), 30.0);
    EXPECT_EQ(settings.theme(), Appearance::Choice::Desktop);
}

TEST(Settings, RememberFromWhereTheReliefIsLookedAt)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("test.ini")), QSettings::IniFormat);
    Settings settings(store);
    EXPECT_EQ(settings.camera(), Camera());
    EXPECT_FALSE(settings.logHeight());
    const Camera turned{12.5, 61.0, 1.75, {0.125, -0.5}, 2.5};
    settings.setCamera(turned);
    settings.setLogHeight(true);
    store.sync();
    EXPECT_EQ(settings.camera(), turned);
    EXPECT_TRUE(settings.logHeight());
    store.setValue(QStringLiteral("relief/tilt"), QStringLiteral("steep"));
    store.setValue(QStringLiteral("relief/zoom"), 1e9);
    store.setValue(QStringLiteral("relief/azimuth"), QStringLiteral("nan"));
    store.setValue(QStringLiteral("relief/pan"), QPointF(300.0, 0.0));
    const Camera kept = settings.camera();
    EXPECT_EQ(kept.tilt, Camera().tilt);
    EXPECT_EQ(kept.zoom, Camera().zoom);
    EXPECT_EQ(kept.azimuth, Camera().azimuth);
    EXPECT_EQ(kept.pan, Camera().pan) << "the block would be out of sight";
    EXPECT_EQ(kept.exaggeration, 2.5);
}

TEST(SceneFile, RoundTripsAndNamesTheFileInErrors)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a scene.thalweg"));
    EXPECT_FALSE(writeSceneFile(path, defaultScene()));
    EXPECT_EQ(std::get<Scene>(readSceneFile(path)), defaultScene());
    const QString missing = folder.filePath(QStringLiteral("missing.thalweg"));
    EXPECT_TRUE(std::get<QString>(readSceneFile(missing)).startsWith(missing));
    EXPECT_TRUE(writeSceneFile(folder.filePath(QStringLiteral("no/such/folder.thalweg")), defaultScene()));
    EXPECT_TRUE(std::holds_alternative<QString>(readSceneFile(folder.path())));
}

/// A limit on the size of files stands for a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

TEST(SceneFile, AFullDiskLosesNothing)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("scene.thalweg"));
    ASSERT_FALSE(writeSceneFile(path, defaultScene()));
    Scene changed = defaultScene();
    changed.steps = 77;
    const auto size = toJson(changed).size();
    for (std::size_t limit = 0; limit < size; limit += 97) {
        const FileSizeLimit full(limit);
        EXPECT_EQ(writeSceneFile(path, changed).value_or(QString()),
                  path + QStringLiteral(" cannot be written: the file is larger than files may be here")) << limit;
    }
    EXPECT_EQ(std::get<Scene>(readSceneFile(path)), defaultScene());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1) << "pieces are left over";
}

TEST(SceneFile, AFullDiskIsCalledSo)
{
    QTemporaryDir folder;
    if (mount("none", folder.path().toUtf8().constData(), "tmpfs", 0, "size=4k") != 0)
        GTEST_SKIP() << "no right to make a small disk";
    const QString path = folder.filePath(QStringLiteral("scene.thalweg"));
    const auto problem = writeWhole(path, QByteArray(10'000, 'x'));
    const bool isLeft = QFile::exists(path);
    umount(folder.path().toUtf8().constData());
    EXPECT_EQ(problem.value_or(QString()), path + QStringLiteral(" cannot be written: the disk is full"));
    EXPECT_FALSE(isLeft);
}

} // namespace
} // namespace thalweg::app
