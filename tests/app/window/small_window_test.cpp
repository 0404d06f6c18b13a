// The window on a small screen: how small it can be, and that nothing is out of reach then.

#include "beside/beside_views.h"
#include "model/settings.h"
#include "panels/steps_field.h"
#include "plane/plane_view.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "window/bar_fold.h"
#include "window/language.h"
#include "window/main_window.h"
#include "window/top_bar.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

namespace thalweg::app {
namespace {

constexpr QSize kSmallest(800, 560);

void expectSmall(MainWindow& window, const std::string& state)
{
    QCoreApplication::processEvents();
    const QSize least = window.minimumSizeHint();
    EXPECT_LE(least.width(), kSmallest.width()) << state;
    EXPECT_LE(least.height(), kSmallest.height()) << state;
}

TEST(SmallWindow, CanBeSmallInEveryState)
{
    for (const char* language : {"en", "zh_CN"}) {
        const Language spoken(QString::fromLatin1(language));
        Session session;
        MainWindow window(session, nullptr);
        window.show();
        expectSmall(window, language);
        window.findChild<QDockWidget*>(QStringLiteral("table"))->toggleViewAction()->trigger();
        for (const ViewMode mode : {ViewMode::Plane, ViewMode::Relief, ViewMode::Both}) {
            window.views().setMode(mode);
            const std::string state = std::string(language) + ", view " + std::to_string(int(mode));
            expectSmall(window, state);
            session.model.setBeside(session.model.scene().surface);
            expectSmall(window, state + ", with a second landscape");
            session.model.setBeside({});
        }
        session.model.chooseData({.model = "tanh_net"});
        expectSmall(window, std::string(language) + ", with samples");
        window.findChild<StepsField*>()->refuse(QString(200, u'x'));
        window.openFile(QStringLiteral("/missing/") + QString(60, u'x') + u' ' + QString(60, u'x'));
        expectSmall(window, std::string(language) + ", with two errors");
    }
}

TEST(SmallWindow, ShowsPlaneAndReliefOneAboveTheOther)
{
    Session session;
    MainWindow window(session, nullptr);
    window.views().setMode(ViewMode::Both);
    window.resize(1366, 768);
    window.show();
    QCoreApplication::processEvents();
    EXPECT_EQ(window.views().orientation(), Qt::Horizontal);
    window.resize(800, 600);
    QCoreApplication::processEvents();
    EXPECT_EQ(window.views().orientation(), Qt::Vertical);
    EXPECT_EQ(window.size(), QSize(800, 600));
    EXPECT_LE(window.views().mapTo(&window, QPoint(window.views().width(), 0)).x(), 800);
}

/// What is to the right gives way where the landscapes would be slivers, and comes back with the room.
TEST(SmallWindow, KeepsRoomForTheLandscapes)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    const auto& readout = *window.findChild<QDockWidget*>(QStringLiteral("readout"));
    auto& views = *window.findChild<BesideViews*>();
    const auto comes = [](auto condition) { return QTest::qWaitFor(condition, 5000); };
    const auto areAtLeast = [&](int width, int height) {
        return comes([&] {
            const QSize first = views.planeOf(LandPlace::First).size();
            const QSize second = views.planeOf(LandPlace::Second).size();
            return std::min(first.width(), second.width()) >= width && std::min(first.height(), second.height()) >= height;
        });
    };
    window.resize(1366, 768);
    QTest::qWait(50);
    EXPECT_TRUE(readout.isVisible());
    const int width = readout.width();
    session.model.setBeside(session.model.scene().surface);
    window.resize(800, 600);
    EXPECT_TRUE(comes([&] { return !readout.isVisible(); }));
    EXPECT_TRUE(areAtLeast(200, 120));
    readout.toggleViewAction()->trigger();
    QTest::qWait(50);
    EXPECT_TRUE(readout.isVisible()) << "who asks for it has it";
    EXPECT_TRUE(areAtLeast(180, 40)) << "one above the other";
    window.resize(1366, 768);
    EXPECT_TRUE(comes([&] { return readout.width() == width; })) << "as wide as it was";
    window.resize(800, 600);
    EXPECT_TRUE(comes([&] { return !readout.isVisible(); })) << "as nobody asked again";
    window.resize(1366, 768);
    EXPECT_TRUE(comes([&] { return readout.isVisible() && readout.width() == width; }));
}

/// What gave way is there again in the next window, if that is wide.
TEST(SmallWindow, RemembersTheLayoutOfAWideOne)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    Settings settings(store);
    const auto isOpen = [](const MainWindow& window) {
        return window.findChild<QDockWidget*>(QStringLiteral("readout"))->isVisible();
    };
    {
        Session session;
        MainWindow window(session, &settings);
        window.show();
        window.resize(800, 600);
        EXPECT_TRUE(QTest::qWaitFor([&] { return !isOpen(window); }));
        window.close();
    }
    Session session;
    MainWindow window(session, &settings);
    window.show();
    window.resize(1366, 700);
    QTest::qWait(100);
    EXPECT_TRUE(isOpen(window));
}

/// Whether an action, or a menu, can be got at in the bar or in its menu "»".
bool isAtHand(const TopBar& bar, const QString& name)
{
    for (const QToolButton* button : bar.findChildren<QToolButton*>())
        if (button->isVisible() && button->accessibleName() == name
            && bar.rect().contains(QRect(button->mapTo(&bar, QPoint()), button->size())))
            return true;
    const QMenu& folded = *bar.findChild<BarFold*>()->more().menu();
    for (const QAction* action : folded.actions())
        if (action->text() == name)
            return bar.findChild<BarFold*>()->more().isVisible();
    return false;
}

TEST(SmallWindow, FoldsWhatTheBarHasNoRoomFor)
{
    for (const char* language : {"en", "zh_CN"}) {
        const Language spoken(QString::fromLatin1(language));
        Session session;
        MainWindow window(session, nullptr);
        window.show();
        const auto& bar = *window.findChild<TopBar*>();
        QStringList names;
        for (const QToolButton* button : bar.findChildren<QToolButton*>())
            if (button->isVisible() && button->text() != QStringLiteral("»") && !button->accessibleName().isEmpty())
                names << button->accessibleName();
        EXPECT_GE(names.size(), 11) << language;
        for (const int width : {1366, 1100, 1000, 900, 800, 1366}) {
            window.resize(width, 600);
            QCoreApplication::processEvents();
            ASSERT_EQ(window.width(), width);
            for (const QString& name : names)
                EXPECT_TRUE(isAtHand(bar, name)) << language << ", " << width << ": " << name.toStdString();
        }
        EXPECT_FALSE(bar.findChild<BarFold*>()->more().isVisible()) << language;
    }
}

} // namespace
} // namespace thalweg::app
