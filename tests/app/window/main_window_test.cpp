#include "beside/beside_views.h"
#include "beside/second_pane.h"
#include "model/scene_file.h"
#include "panels/steps_field.h"
#include "plane/plane_view.h"
#include "scene/scene_json.h"
#include "theme/style_sheet.h"
#include "window/main_window.h"
#include "window/recent_menu.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

namespace thalweg::app {
namespace {

class MainWindowTest : public ::testing::Test {
protected:
    MainWindowTest()
    {
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window)); // shortcuts are for the active window
    }

    QString notice() const
    {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->property("error").toBool() && label->isVisible() && !label->text().isEmpty())
                return label->text();
        return {};
    }
    QString write(const QByteArray& bytes, const char* name = "scene.thalweg")
    {
        const QString path = folder.filePath(QLatin1String(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        return path;
    }

    QTemporaryDir folder;
    Session session;
    MainWindow window{session, nullptr};
};

TEST_F(MainWindowTest, FitsASmallScreen)
{
    const QSize least = window.minimumSizeHint();
    EXPECT_LE(least.width(), 1366);
    EXPECT_LE(least.height(), 768);
    EXPECT_EQ(window.size(), MainWindow::kDefaultSize);
}

TEST_F(MainWindowTest, OpensASceneAndKeepsItWhenTheNextIsBroken)
{
    Scene scene = sceneFor(*findSurface("rosenbrock"));
    scene.steps = 123;
    const QByteArray whole = QByteArray::fromStdString(toJson(scene));
    window.openFile(write(whole));
    EXPECT_EQ(session.model.scene(), scene);
    EXPECT_EQ(session.playback.lastStep(), 123);
    const QString broken = write(whole.left(whole.size() / 2));
    window.openFile(broken);
    EXPECT_EQ(session.model.scene(), scene);
    EXPECT_TRUE(notice().startsWith(broken)) << notice().toStdString();
    window.openFile(folder.filePath(QStringLiteral("missing.thalweg")));
    EXPECT_EQ(session.model.scene(), scene);
}

TEST_F(MainWindowTest, OpensSamplesByTheirColumns)
{
    session.model.setStart({1.0, 1.0});
    const Scene before = session.model.scene();
    window.openFile(write("x,y\n0,1\n1,3\n2,5.5\n", "line.csv"));
    ASSERT_TRUE(session.model.scene().surface.data) << notice().toStdString();
    EXPECT_EQ(session.model.scene().surface.data->model, "linear_regression");
    EXPECT_EQ(session.model.scene().surface.data->samples[2], (Sample{2.0, 0.0, 5.5}));
    session.model.chooseData({.model = "tanh_net"});
    window.openFile(write("0,1\n1,3\n2,5.5\n", "again.csv"));
    EXPECT_EQ(session.model.scene().surface.data->model, "tanh_net") << "which learns from x and y, too";
    window.openFile(write("x1,x2,label\n0,1,0\n1,3,1\n", "classes.CSV"));
    EXPECT_EQ(session.model.scene().surface.data->model, "logistic_regression");
    for (int i = 0; i < 4; ++i)
        session.model.undoStack()->undo();
    EXPECT_EQ(session.model.scene(), before) << "nothing is lost";
}

TEST_F(MainWindowTest, TheSamplesCardIsThereOnlyWithSamples)
{
    auto* samples = window.findChild<QDockWidget*>(QStringLiteral("samples"));
    EXPECT_FALSE(samples->isVisible());
    EXPECT_FALSE(samples->toggleViewAction()->isVisible());
    session.model.chooseData({.model = "linear_regression"});
    EXPECT_TRUE(samples->isVisible());
    samples->close();
    session.model.setStart({1.0, 1.0});
    EXPECT_FALSE(samples->isVisible()) << "closed by hand, it stays so";
    session.model.chooseSurface(*findSurface("sphere"));
    session.model.undoStack()->undo();
    EXPECT_TRUE(samples->isVisible());
    EXPECT_LE(window.minimumSizeHint().height(), 768);
    session.model.chooseSurface(*findSurface("sphere"));
    EXPECT_FALSE(samples->isVisible());
}

TEST_F(MainWindowTest, SamplesThatCannotBeReadAreToldAndChangeNothing)
{
    const Scene before = session.model.scene();
    const QByteArray wrong[] = {"", "1\n2\n", "1,2,3,4\n", "x,y\n1,2\n2,a\n", "x1,x2,label\n1,2,0\n1,2,3\n"};
    for (const QByteArray& bytes : wrong) {
        session.model.setStart({1.0, 1.0}); // after which no notice stands
        session.model.undoStack()->undo();
        const QString path = write(bytes, "wrong.csv");
        window.openFile(path);
        EXPECT_EQ(session.model.scene(), before) << bytes.toStdString();
        EXPECT_TRUE(notice().startsWith(path)) << bytes.toStdString();
    }
}

TEST_F(MainWindowTest, TakesSamplesThatAreDropped)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("x,y\n0,1\n1,3\n", "dropped.csv"))});
    const QPoint middle = window.rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    EXPECT_TRUE(session.model.scene().surface.data);
}

TEST_F(MainWindowTest, KeysMoveTime)
{
    QTest::keyClick(&window, Qt::Key_End);
    EXPECT_EQ(session.playback.step(), session.playback.lastStep());
    QTest::keyClick(&window, Qt::Key_Left);
    EXPECT_EQ(session.playback.step(), session.playback.lastStep() - 1);
    QTest::keyClick(&window, Qt::Key_Home);
    EXPECT_EQ(session.playback.step(), 0);
    QTest::keyClick(&window, Qt::Key_Right);
    EXPECT_EQ(session.playback.step(), 1);
    QTest::keyClick(&window, Qt::Key_Space);
    EXPECT_TRUE(session.playback.isPlaying());
    QTest::keyClick(&window, Qt::Key_Space);
    EXPECT_FALSE(session.playback.isPlaying());
}

TEST_F(MainWindowTest, AFinishedFieldGivesTheKeysBack)
{
    auto* field = window.findChild<StepsField*>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("0"));
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_TRUE(field->hasFocus()) << "what is wrong can be mended at once";
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, QStringLiteral("70"));
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_EQ(session.model.scene().steps, 70);
    EXPECT_TRUE(window.plane().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    EXPECT_EQ(session.playback.step(), 70);
}

TEST_F(MainWindowTest, AClickBesideAFieldGivesTheKeysBack)
{
    auto* field = window.findChild<StepsField*>();
    for (const char* beside : {"runs", "readout"}) {
        field->setFocus();
        auto* panel = window.findChild<QDockWidget*>(QLatin1String(beside));
        QTest::mouseClick(panel, Qt::LeftButton, {}, QPoint(panel->width() / 2, panel->height() - 3));
        EXPECT_TRUE(window.plane().hasFocus()) << beside;
    }
}

TEST_F(MainWindowTest, UndoWorksInAFieldInWhichNothingIsTyped)
{
    const Scene before = session.model.scene();
    session.model.setStart({1.0, 1.0});
    auto* field = window.findChild<StepsField*>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session.model.scene(), before);
}

TEST(MainWindowLook, BarsKeepTheirSize)
{
    Session session;
    applyTheme(session.appearance.theme());
    MainWindow window(session, nullptr);
    window.show();
    const auto rooms = [&] {
        QCoreApplication::processEvents();
        QList<QRect> all;
        for (const QToolBar* bar : window.findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
            all << bar->geometry();
        return all;
    };
    const QList<QRect> atFirst = rooms();
    ASSERT_EQ(atFirst.size(), 2);
    EXPECT_EQ(atFirst[0].height(), 44) << "as drawn";
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        session.appearance.choose(choice);
        applyTheme(session.appearance.theme());
        EXPECT_EQ(rooms(), atFirst);
    }
    window.rebuild();
    EXPECT_EQ(rooms(), atFirst) << "as after another language is chosen";
    qApp->setStyleSheet({});
}

TEST_F(MainWindowTest, PanelsStayInTheWindow)
{
    for (QDockWidget* panel : window.findChildren<QDockWidget*>()) {
        QTest::mouseDClick(panel->titleBarWidget(), Qt::LeftButton);
        EXPECT_FALSE(panel->isFloating()) << panel->objectName().toStdString();
    }
}

TEST_F(MainWindowTest, AKeyPutsAnotherLandscapeBeside)
{
    auto* views = window.findChild<BesideViews*>();
    const auto* toggle = [this]() -> QAction* {
        for (QAction* action : window.actions())
            if (action->shortcut() == QKeySequence(Qt::Key_B))
                return action;
        return nullptr;
    }();
    ASSERT_TRUE(toggle);
    EXPECT_FALSE(toggle->isChecked());
    EXPECT_EQ(views->second(), nullptr);
    QTest::keyClick(&window, Qt::Key_B);
    EXPECT_EQ(session.model.scene().beside, session.model.scene().surface);
    ASSERT_NE(views->second(), nullptr);
    EXPECT_TRUE(views->second()->isVisible());
    EXPECT_TRUE(toggle->isChecked());
    QTest::keyClick(&window, Qt::Key_B);
    EXPECT_EQ(session.model.scene().beside, std::nullopt);
    EXPECT_EQ(views->second(), nullptr);
    EXPECT_FALSE(toggle->isChecked());
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(toggle->isChecked());
    EXPECT_TRUE(window.plane().hasFocus());
}

TEST_F(MainWindowTest, ASecondLandscapeThatGoesLeavesTheScaleAsItWas)
{
    window.waitForFinished();
    const bool before = window.plane().equalScale();
    const Domain visible = window.plane().visible();
    ASSERT_FALSE(before) << "at this size a square would waste more than a third of the room";
    QTest::keyClick(&window, Qt::Key_B);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window.plane().equalScale());
    QTest::keyClick(&window, Qt::Key_B);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    EXPECT_EQ(window.plane().equalScale(), before);
    EXPECT_EQ(window.plane().visible(), visible);
}

TEST_F(MainWindowTest, TwoLandscapesFitASmallScreen)
{
    QTest::keyClick(&window, Qt::Key_B);
    window.waitForFinished();
    EXPECT_LE(window.minimumSizeHint().width(), 1366);
    EXPECT_LE(window.minimumSizeHint().height(), 768);
    EXPECT_EQ(window.size(), MainWindow::kDefaultSize);
    EXPECT_NEAR(window.findChild<SecondPane*>()->plane().width(), window.plane().width(), 1);
}

TEST_F(MainWindowTest, UndoIsOneKeyAway)
{
    const Scene before = session.model.scene();
    session.model.setStart({1.0, 1.0});
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session.model.scene(), before);
}

TEST_F(MainWindowTest, PanelsCloseAndComeBack)
{
    session.model.chooseData({.model = "linear_regression"}); // so that all of them are there
    for (QDockWidget* panel : window.findChildren<QDockWidget*>()) {
        EXPECT_NE(panel->isVisible(), panel->objectName() == QStringLiteral("table"));
        if (panel->isHidden()) // until it is asked for
            panel->toggleViewAction()->trigger();
        EXPECT_TRUE(panel->isVisible());
        panel->close();
        EXPECT_FALSE(panel->isVisible());
        panel->toggleViewAction()->trigger();
        EXPECT_TRUE(panel->isVisible()) << panel->objectName().toStdString();
    }
}

TEST_F(MainWindowTest, EveryFocusableControlHasAName)
{
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool takesFocus = widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&window);
        const bool isPart = widget->objectName().startsWith(QLatin1String("qt_"));
        if (takesFocus && !isPart && qobject_cast<const QLineEdit*>(widget)) {
            EXPECT_FALSE(widget->accessibleName().isEmpty()) << qPrintable(widget->objectName());
        }
    }
}

TEST_F(MainWindowTest, TabVisitsEveryControlOnceAsOneReads)
{
    session.selection.select(2); // whose fields are made anew
    window.plane().setFocus();
    QList<QWidget*> visited;
    while (!visited.contains(QApplication::focusWidget()) && visited.size() < 200) {
        visited.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(QApplication::focusWidget(), &window.plane());
    EXPECT_GT(visited.size(), 20);
    const auto* panel = window.findChild<QDockWidget*>(QStringLiteral("runs"));
    int last = -100;
    for (const QWidget* widget : visited)
        if (panel->isAncestorOf(widget)) {
            const int y = widget->mapTo(&window, widget->rect().center()).y();
            EXPECT_GT(y, last - 12) << widget->metaObject()->className();
            last = std::max(last, y);
        }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
    EXPECT_EQ(QApplication::focusWidget(), visited.last());
}

TEST_F(MainWindowTest, ANewSceneCanBeUndone)
{
    session.model.setStart({1.0, 1.0});
    const Scene before = session.model.scene();
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(session.model.scene(), defaultScene());
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session.model.scene(), before);
}

TEST_F(MainWindowTest, WhatThePanelNoLongerNeedsGoesToItsNeighbour)
{
    auto* landscape = window.findChild<QDockWidget*>(QStringLiteral("landscape"));
    const auto hugs = [landscape] { return landscape->height() == landscape->maximumHeight(); };
    ASSERT_TRUE(QTest::qWaitFor(hugs));
    const int before = landscape->height();
    session.model.chooseSurface(*findSurface("rosenbrock")); // which has two parameters
    EXPECT_TRUE(QTest::qWaitFor([=] { return landscape->height() > before; }));
    session.model.chooseSurface(*findSurface("himmelblau"));
    EXPECT_TRUE(QTest::qWaitFor([=] { return landscape->height() <= before; }));
}

TEST(MainWindowMemory, ASceneWithoutANameIsThereAgain)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Settings settings(store);
    Scene left;
    {
        Session session;
        MainWindow window(session, &settings);
        window.show();
        session.model.setStart({1.0, 2.0});
        left = session.model.scene();
        window.close();
    }
    {
        Session session;
        MainWindow window(session, &settings);
        EXPECT_EQ(session.model.scene(), left);
        session.model.apply(defaultScene(), QStringLiteral("default"));
        window.show();
        window.close();
    }
    EXPECT_FALSE(QFile::exists(settings.unsavedScene()));
}

TEST(MainWindowMemory, RecentScenesCanBeOpenedAgain)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Settings settings(store);
    QStringList paths;
    for (int i = 0; i < 12; ++i) {
        paths << folder.filePath(QStringLiteral("scene & %1.thalweg").arg(i));
        Scene scene = sceneFor(*findSurface("booth"));
        scene.steps = 100 + i;
        ASSERT_FALSE(writeSceneFile(paths.back(), scene));
    }
    const auto shown = [](const RecentMenu& menu) {
        QStringList files;
        for (const QAction* action : menu.actions())
            if (action->isVisible() && !action->data().toString().isEmpty())
                files << action->data().toString();
        return files;
    };
    {
        Session session;
        MainWindow window(session, &settings);
        EXPECT_FALSE(window.findChild<RecentMenu*>()->menuAction()->isEnabled()) << "nothing yet";
        for (const QString& path : paths)
            window.openFile(path);
        window.openFile(paths[5]);
    }
    Session session;
    MainWindow window(session, &settings);
    auto& menu = *window.findChild<RecentMenu*>();
    ASSERT_EQ(shown(menu).size(), RecentMenu::kMost);
    EXPECT_EQ(shown(menu).mid(0, 3), (QStringList{paths[5], paths[11], paths[10]}));
    EXPECT_TRUE(menu.actions()[0]->text().startsWith(QStringLiteral("scene && 5.thalweg")));
    menu.actions()[1]->trigger();
    EXPECT_EQ(session.model.scene().steps, 111);
    EXPECT_EQ(shown(menu).front(), paths[11]);
    QFile::remove(paths[10]);
    const Scene before = session.model.scene();
    menu.actions()[2]->trigger(); // made when it was there
    EXPECT_EQ(session.model.scene(), before);
    EXPECT_FALSE(settings.recentScenes().contains(paths[10]));
    QFile::remove(paths[9]);
    emit menu.aboutToShow();
    EXPECT_FALSE(shown(menu).contains(paths[9]));
    menu.actions().back()->trigger();
    EXPECT_TRUE(settings.recentScenes().isEmpty() && shown(menu).isEmpty());
}

TEST(MainWindowMemory, LayoutAndChoicesAreRemembered)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Settings settings(store);
    {
        Session session;
        MainWindow window(session, &settings);
        window.show();
        window.findChild<QDockWidget*>(QStringLiteral("charts"))->close();
        session.playback.setSpeed(300.0);
        window.close();
    }
    Session session;
    MainWindow window(session, &settings);
    window.show();
    EXPECT_FALSE(window.findChild<QDockWidget*>(QStringLiteral("charts"))->isVisible());
    EXPECT_EQ(session.playback.speed(), 300.0);
}

} // namespace
} // namespace thalweg::app
