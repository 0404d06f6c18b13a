#include "predict/predictor.h"

#include "model/scene_file.h"
#include "panels/timeline_bar.h"
#include "plane/plane_view.h"
#include "predict/guess_banner.h"
#include "predict/guess_list.h"
#include "predict/guess_stage.h"
#include "presentation/presentation.h"
#include "presentation/presenter.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>
#include <QUndoStack>

#include <array>
#include <cmath>
#include <random>

namespace thalweg::app {
namespace {

constexpr int kPatience = 30'000; ///< milliseconds, on a busy machine

RunChoice descent(double rate, int look)
{
    RunChoice run;
    run.optimizer = "sgd";
    run.values = {rate, 0.0};
    run.look = look;
    return run;
}

/// Over x² + y² a step multiplies by 1 − 2η: the first run halves its way to (0, 0), the second is there after one
/// step, the third goes nine times as far with each, until nothing is finite; the fourth is not shown.
Scene threeRunsInABowl()
{
    Scene scene = sceneFor(*findSurface("sphere"));
    scene.domain = {-6.0, 6.0, -2.5, 2.5}; // its diagonal is 13
    scene.start = {4.0, 2.0};
    scene.runs = {descent(0.25, 0), descent(0.5, 1), descent(5.0, 2), descent(0.1, 3)};
    scene.runs[1].start = Point{-4.0, 1.0};
    scene.runs[3].shown = false;
    return scene;
}

/// Nothing for one that is closed, or behind another.
QRect placeOf(const QDockWidget& dock)
{
    const bool isSeen = dock.isVisible() && !dock.visibleRegion().isEmpty();
    return isSeen ? dock.geometry() : QRect();
}

class PredictorTest : public ::testing::Test {
protected:
    PredictorTest()
    {
        session.model.open(threeRunsInABowl());
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        window.waitForFinished();
    }

    GuessStage& enter()
    {
        predictor().action()->trigger();
        EXPECT_NE(predictor().stage(), nullptr);
        QCoreApplication::processEvents();
        stage().waitForFinished();
        return stage();
    }
    Predictor& predictor() { return *window.findChild<Predictor*>(); }
    GuessStage& stage() { return *predictor().stage(); }
    GuessRound& round() { return stage().round(); }
    GuessRound::Phase phase() { return round().phase(); }
    std::optional<Guess> guess(std::size_t entry) { return round().entries()[entry].guess; }
    QPoint pixelOf(Point at) { return stage().plane().viewport().toPixel(at).toPoint(); }
    double pixelSize() { return stage().plane().viewport().unitX(); }

    void click(Point at) { QTest::mouseClick(&stage().plane(), Qt::LeftButton, {}, pixelOf(at)); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        QTest::keyClick(focus, Qt::Key(key), modifiers);
    }
    void drag(QPoint from, QPoint to)
    {
        PlaneView& plane = stage().plane();
        QTest::mousePress(&plane, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 5; ++i) {
            const QPoint at = from + i * (to - from) / 5;
            QMouseEvent move(QEvent::MouseMove, at, plane.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&plane, &move);
        }
        QTest::mouseRelease(&plane, Qt::LeftButton, {}, to);
    }
    QPushButton* button(const char* text)
    {
        for (auto* each : stage().findChildren<QPushButton*>())
            if (each->isVisible() && each->text().startsWith(QLatin1String(text)))
                return each;
        return nullptr;
    }
    void press(const char* text)
    {
        ASSERT_NE(button(text), nullptr) << text;
        QTest::mouseClick(button(text), Qt::LeftButton);
    }
    QString row(int row) { return stage().list().item(row)->data(Qt::AccessibleTextRole).toString(); }
    /// All that one can see or hear.
    QStringList said()
    {
        QStringList texts;
        for (QWidget* each : window.findChildren<QWidget*>()) {
            if (!each->isVisible())
                continue;
            texts << each->accessibleName() << each->accessibleDescription() << each->toolTip();
            if (const auto* label = qobject_cast<QLabel*>(each))
                texts << label->text();
        }
        for (int i = 0; i < stage().list().count(); ++i)
            texts << row(i);
        return texts;
    }
    void waitUntilTheyRun()
    {
        stage().waitForFinished();
        ASSERT_TRUE(QTest::qWaitFor([this] { return round().playback().lastStep() > 0; }, kPatience));
    }

    Session session;
    MainWindow window{session, nullptr};
};

TEST_F(PredictorTest, AWholeRoundByMouse)
{
    enter();
    ASSERT_EQ(round().entries().size(), 3U) << "who is not shown is not asked for";
    EXPECT_TRUE(stage().banner().accessibleName().contains(round().entries()[0].name));
    EXPECT_FALSE(button("Run")->isEnabled());
    click({3.0, 2.0});
    ASSERT_TRUE(guess(0));
    EXPECT_NEAR(guess(0)->place->x, 3.0, pixelSize());
    EXPECT_NEAR(guess(0)->place->y, 2.0, pixelSize());
    EXPECT_EQ(round().current(), 1U) << "the next one is asked for";
    click({0.0, 1.0});
    press("It diverges");
    EXPECT_EQ(guess(2), Guess{});
    EXPECT_TRUE(round().isComplete());
    drag(pixelOf({3.0, 2.0}), pixelOf({3.0, -2.0}));
    EXPECT_NEAR(guess(0)->place->y, -2.0, 2 * pixelSize());
    EXPECT_EQ(round().model().scene().start, (Point{4.0, 2.0})) << "clicks put guesses, not the start";
    press("Run");
    EXPECT_EQ(phase(), GuessRound::Phase::Running);
    waitUntilTheyRun();
    press("To the end");
    EXPECT_EQ(phase(), GuessRound::Phase::Over);
    const double off = std::hypot(guess(0)->place->x, guess(0)->place->y); // it ends at (0, 0)
    EXPECT_NEAR(*round().scores()[0].distance, off, 1e-12);
    EXPECT_NEAR(*round().scores()[0].share, off / 13.0, 1e-12);
    EXPECT_TRUE(row(0).startsWith(round().entries()[2].name)) << "divergence that was foreseen comes first";
    EXPECT_TRUE(row(1).startsWith(round().entries()[1].name)) << "about 1 away";
    EXPECT_TRUE(row(2).startsWith(round().entries()[0].name)) << "about √13 away";
    press("Guess again");
    EXPECT_EQ(phase(), GuessRound::Phase::Guessing);
    EXPECT_EQ(round().guessCount(), 0U);
    press("Leave");
    EXPECT_EQ(predictor().stage(), nullptr);
    EXPECT_EQ(session.model.scene(), threeRunsInABowl());
}

TEST_F(PredictorTest, AWholeRoundByKeyboard)
{
    window.plane().setFocus();
    key(Qt::Key_W);
    ASSERT_NE(predictor().stage(), nullptr);
    stage().waitForFinished();
    const Domain seen = stage().plane().visible();
    key(Qt::Key_Left);
    key(Qt::Key_Down);
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Return);
    ASSERT_TRUE(guess(0));
    EXPECT_NEAR(guess(0)->place->x, 4.0 - 0.0225 * seen.width(), 1e-9) << "from the start: a step, and a fine one";
    EXPECT_NEAR(guess(0)->place->y, 2.0 - 0.02 * seen.height(), 1e-9);
    EXPECT_EQ(session.model.scene().start, (Point{4.0, 2.0}));
    key(Qt::Key_Return);
    EXPECT_EQ(guess(1), guess(0)) << "at the same place";
    key(Qt::Key_D);
    EXPECT_EQ(guess(2), Guess{});
    key(Qt::Key_2);
    EXPECT_EQ(round().current(), 1U);
    key(Qt::Key_Delete);
    EXPECT_FALSE(guess(1));
    key(Qt::Key_9);
    EXPECT_EQ(round().current(), 1U) << "there is no ninth";
    key(Qt::Key_Tab);
    EXPECT_EQ(round().current(), 2U);
    key(Qt::Key_Space);
    EXPECT_EQ(phase(), GuessRound::Phase::Running) << "with one left out";
    waitUntilTheyRun();
    key(Qt::Key_End);
    ASSERT_EQ(phase(), GuessRound::Phase::Over);
    EXPECT_TRUE(row(2).contains(QStringLiteral("Not guessed"))) << row(2).toStdString();
    key(Qt::Key_Home);
    EXPECT_EQ(round().playback().step(), 0) << "one can look again";
    EXPECT_EQ(phase(), GuessRound::Phase::Over);
    key(Qt::Key_Escape);
    EXPECT_EQ(predictor().stage(), nullptr);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window.plane().hasFocus());
}

TEST_F(PredictorTest, EnterRunsOnceAllIsGuessed)
{
    enter();
    key(Qt::Key_Space);
    EXPECT_EQ(phase(), GuessRound::Phase::Guessing) << "nothing is guessed";
    for (int i = 0; i < 3; ++i)
        key(Qt::Key_D);
    key(Qt::Key_Return);
    EXPECT_EQ(phase(), GuessRound::Phase::Running);
}

TEST_F(PredictorTest, TellsDistancesWorkedByHand)
{
    enter();
    round().guess({Point{-3.0, 4.0}}); // 5 from (0, 0)
    round().ask(1);
    round().guess({}); // wrong: it stands at (0, 0)
    round().ask(2);
    round().guess({Point{1.0, 1.0}}); // wrong: it diverges
    round().run();
    waitUntilTheyRun();
    round().playback().toLast();
    EXPECT_EQ(round().scores()[1].end, (Point{0.0, 0.0}));
    EXPECT_EQ(*round().scores()[0].distance, 5.0);
    EXPECT_TRUE(row(0).contains(QStringLiteral(": 5.00. 38 % of the diagonal."))) << row(0).toStdString(); // 5 / 13
    EXPECT_TRUE(row(0).contains(QStringLiteral("reached: minimum (0, 0)"))) << row(0).toStdString();
    EXPECT_TRUE(row(0).contains(QStringLiteral("Loss at the guess 25,"))) << row(0).toStdString();
    EXPECT_TRUE(row(1).contains(QStringLiteral("It ends at (0, 0), with loss 0."))) << row(1).toStdString();
    EXPECT_TRUE(row(2).contains(QStringLiteral("It diverges."))) << row(2).toStdString();
}

/// Each step is −1.1 times the last: after 60 steps 300 times as far, yet finite.
TEST_F(PredictorTest, WhatRunsAwayHasDivergedAsItsVerdictSays)
{
    Scene scene = threeRunsInABowl();
    scene.runs = {descent(1.05, 0)};
    scene.steps = 60;
    session.model.open(scene);
    enter();
    round().guess({});
    round().run();
    waitUntilTheyRun();
    round().playback().toLast();
    ASSERT_EQ(round().study().runs()[0].stop, Stop::StepLimit);
    EXPECT_TRUE(round().scores()[0].isRightDivergence()) << row(0).toStdString();
}

TEST_F(PredictorTest, TheSceneMayHideCriticalPointsAndRates)
{
    session.model.setClassroom({{"critical_points", "hyperparameters"}, {}});
    enter();
    EXPECT_FALSE(said().join(u'\n').contains(QStringLiteral("η = ")));
    round().guess({Point{1.0, 1.0}});
    round().run();
    waitUntilTheyRun();
    round().playback().toLast();
    EXPECT_FALSE(row(0).contains(QStringLiteral("minimum"))) << row(0).toStdString();
    EXPECT_TRUE(row(0).contains(QStringLiteral("1.41"))) << row(0).toStdString();
}

/// Two scenes that differ only in how their runs go, by the seed of their noise, look and sound the same.
TEST_F(PredictorTest, NothingGivesTheAnswerAway)
{
    Scene scene = defaultScene();
    for (RunChoice& run : scene.runs)
        run.noise.sigma = 20.0;
    std::vector<Point> ends;
    QList<QImage> pictures;
    QList<QStringList> texts;
    for (const std::uint64_t seed : {1U, 2U}) {
        scene.seed = seed;
        ASSERT_FALSE(session.model.apply(scene, QStringLiteral("seed")));
        window.waitForFinished();
        session.playback.toLast();
        ends.push_back(session.study.runs()[0].steps.back().point);
        enter();
        for (QWidget* each : window.findChildren<QWidget*>()) {
            const bool isHidden = !each->isVisible() || qobject_cast<QTabBar*>(each); // names of panels only
            EXPECT_TRUE(isHidden || each == &stage() || stage().isAncestorOf(each)) << each->metaObject()->className();
        }
        EXPECT_TRUE(round().study().runs().empty());
        EXPECT_TRUE(round().model().scene().runs.empty());
        EXPECT_TRUE(round().study().bundles().empty());
        const QPoint head = pixelOf(scene.start); // where a head would tell its future
        QMouseEvent hover(QEvent::MouseMove, head, stage().plane().mapToGlobal(head), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&stage().plane(), &hover);
        for (const int tried : {Qt::Key_End, Qt::Key_Right, Qt::Key_Space, Qt::Key_P, Qt::Key_L})
            key(tried);
        key(Qt::Key_K, Qt::ControlModifier);
        stage().waitForFinished();
        pictures << window.grab().toImage();
        texts << said();
        predictor().leave();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    EXPECT_NE(ends[0], ends[1]);
    EXPECT_EQ(pictures[0], pictures[1]);
    EXPECT_EQ(texts[0], texts[1]);
}

/// The scene has nothing locked: it is the round that keeps the start where it is.
TEST_F(PredictorTest, TheStartSaysThatItStaysWhileOneGuesses)
{
    enter();
    PlaneView& plane = stage().plane();
    const QPoint at = pixelOf(session.model.scene().start);
    QTest::mouseMove(&plane, at);
    QHelpEvent help(QEvent::ToolTip, at, plane.mapToGlobal(at));
    QApplication::sendEvent(&plane, &help);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("while you guess"))) << QToolTip::text().toStdString();
}

TEST_F(PredictorTest, AClickThatGuessesBringsNoNote)
{
    PlaneView& plane = enter().plane();
    QToolTip::hideText();
    const QPoint at = plane.viewport().toPixel({1.0, -1.0}).toPoint();
    QTest::mouseClick(&plane, Qt::LeftButton, {}, at);
    EXPECT_EQ(round().guessCount(), 1U);
    EXPECT_EQ(QToolTip::text(), QString());
}

TEST_F(PredictorTest, KeysOfTheWindowRestMeanwhile)
{
    session.playback.seek(7);
    const Scene before = session.model.scene();
    enter();
    int tried = 0;
    for (QAction* action : window.actions()) {
        const QKeySequence keys = action->shortcut();
        const bool isModified = keys.isEmpty() || keys[0].keyboardModifiers() & ~Qt::ShiftModifier;
        if (isModified || keys == QKeySequence(Qt::Key_F11)) // which goes on in the presentation
            continue;
        ++tried;
        key(keys[0].key(), keys[0].keyboardModifiers());
        ASSERT_NE(predictor().stage(), nullptr) << action->text().toStdString();
    }
    EXPECT_GT(tried, 12);
    EXPECT_EQ(session.model.scene(), before);
    EXPECT_EQ(session.playback.step(), 7);
    EXPECT_FALSE(session.playback.isPlaying());
    EXPECT_EQ(QApplication::activeWindow(), &window) << "nothing is presented";
    EXPECT_EQ(phase(), GuessRound::Phase::Guessing);
}

TEST_F(PredictorTest, GivesTheWindowBackAsItWas)
{
    window.findChild<QDockWidget*>(QStringLiteral("table"))->show();
    window.views().setMode(ViewMode::Both);
    window.relief().setCamera(Camera().turned(20.0, 5.0));
    window.plane().zoomBy(0.5);
    window.plane().layers().set(&LayerChoice::arrows, true);
    session.playback.seek(40);
    session.selection.select(1);
    window.waitForFinished();
    QCoreApplication::processEvents();
    QHash<QString, QRect> docks;
    for (const auto* dock : window.findChildren<QDockWidget*>())
        docks[dock->objectName()] = placeOf(*dock);
    const Domain visible = window.plane().visible();
    const LayerChoice layers = window.plane().layers().choice();
    const Camera camera = window.relief().camera();
    const QSize size = window.plane().size();
    for (int i = 0; i < 2; ++i) {
        enter();
        EXPECT_EQ(stage().views().mode(), ViewMode::Both);
        EXPECT_EQ(stage().relief().camera(), camera);
        EXPECT_EQ(stage().plane().layers().choice(), layers);
        EXPECT_NEAR(stage().plane().visible().centre().x, visible.centre().x, 1e-9);
        click(visible.centre());
        key(Qt::Key_Space);
        waitUntilTheyRun();
        key(Qt::Key_Escape);
        QCoreApplication::processEvents();
        for (const auto* dock : window.findChildren<QDockWidget*>())
            EXPECT_EQ(placeOf(*dock), docks.value(dock->objectName())) << dock->objectName().toStdString();
        EXPECT_EQ(window.plane().size(), size);
        EXPECT_EQ(window.plane().visible(), visible);
        EXPECT_EQ(window.plane().layers().choice(), layers);
        EXPECT_EQ(window.relief().camera(), camera);
        EXPECT_EQ(session.playback.step(), 40);
        EXPECT_EQ(session.playback.lastStep(), session.model.scene().steps);
        EXPECT_EQ(session.selection.run(), 1);
    }
    session.playback.play();
    enter();
    EXPECT_FALSE(session.playback.isPlaying());
    predictor().leave();
    EXPECT_TRUE(session.playback.isPlaying()) << "it goes on";
}

TEST_F(PredictorTest, AnotherSceneEndsIt)
{
    session.model.setRunShown(3, true);
    enter();
    EXPECT_EQ(round().entries().size(), 4U);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(predictor().stage(), nullptr) << "undone";
    EXPECT_EQ(session.model.scene(), threeRunsInABowl());
    EXPECT_TRUE(window.plane().isVisible());
    enter();
    round().guess({});
    round().run();
    session.model.chooseData({.model = "linear_regression"}); // while it is computed
    EXPECT_EQ(predictor().stage(), nullptr);
    EXPECT_TRUE(window.findChild<QDockWidget*>(QStringLiteral("samples"))->isVisible());
    enter();
    session.model.open(defaultScene());
    EXPECT_EQ(predictor().stage(), nullptr);
    EXPECT_FALSE(window.findChild<QDockWidget*>(QStringLiteral("samples"))->isVisible());
    enter();
    window.rebuild();
    EXPECT_EQ(predictor().stage(), nullptr);
    EXPECT_TRUE(window.plane().isVisible());
    enter();
    window.close();
}

TEST_F(PredictorTest, ASceneCanAskWhenItIsOpened)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("asks.thalweg"));
    Scene scene = threeRunsInABowl();
    scene.classroom.guess = true;
    ASSERT_FALSE(writeSceneFile(path, scene));
    window.openFile(path);
    ASSERT_NE(predictor().stage(), nullptr);
    EXPECT_EQ(round().entries().size(), 3U);
    EXPECT_TRUE(session.model.undoStack()->isClean());
    key(Qt::Key_Escape);
    session.model.setStart({1.0, 1.0});
    EXPECT_EQ(predictor().stage(), nullptr) << "only on opening";
    session.model.undoStack()->undo();
    scene.classroom.guess = false;
    ASSERT_FALSE(writeSceneFile(path, scene));
    window.openFile(path);
    EXPECT_EQ(predictor().stage(), nullptr);
    scene.classroom.guess = true;
    for (RunChoice& run : scene.runs)
        run.shown = false;
    ASSERT_FALSE(writeSceneFile(path, scene));
    window.openFile(path);
    EXPECT_EQ(predictor().stage(), nullptr) << "there is nothing to guess";
}

TEST_F(PredictorTest, OneRunFiftyRunsAndNone)
{
    Scene scene = threeRunsInABowl();
    scene.runs = {descent(0.25, 0)};
    session.model.open(scene);
    enter();
    click({1.0, 1.0});
    EXPECT_TRUE(round().isComplete());
    click({2.0, 1.0});
    EXPECT_NEAR(guess(0)->place->x, 2.0, pixelSize()) << "the only one is moved";
    predictor().leave();
    for (int i = 1; i < 50; ++i)
        scene.runs.push_back(descent(0.01 * i, i));
    session.model.open(scene);
    enter();
    for (int i = 0; i < 50; ++i)
        QTest::mouseClick(&stage().plane(), Qt::LeftButton, {}, pixelOf({1.0, 1.0})); // all at one place
    EXPECT_TRUE(round().isComplete());
    round().run();
    waitUntilTheyRun();
    round().playback().toLast();
    EXPECT_EQ(stage().list().count(), 50);
    stage().waitForFinished();
    EXPECT_FALSE(stage().grab().isNull());
    predictor().leave();
    for (RunChoice& run : scene.runs)
        run.shown = false;
    session.model.open(scene);
    predictor().action()->trigger();
    EXPECT_EQ(predictor().stage(), nullptr) << "nothing to guess";
}

TEST_F(PredictorTest, TwoLandscapesAreGuessedOnTheFirst)
{
    session.model.setBeside(usualBeside(session.model.scene().surface));
    enter();
    int planes = 0;
    for (const auto* plane : window.findChildren<PlaneView*>())
        planes += plane->isVisible();
    EXPECT_EQ(planes, 1);
    click({1.0, 1.0});
    EXPECT_TRUE(guess(0));
    predictor().leave();
    planes = 0;
    for (const auto* plane : window.findChildren<PlaneView*>())
        planes += plane->isVisible();
    EXPECT_EQ(planes, 2);
}

TEST_F(PredictorTest, TheReliefTakesGuessesToo)
{
    session.model.open(defaultScene());
    window.views().setMode(ViewMode::Relief);
    enter();
    ASSERT_TRUE(stage().relief().isVisible());
    const Point onTheHill{-1.0, 0.0};
    const auto pixel = stage().relief().pixelOf(onTheHill);
    ASSERT_TRUE(pixel);
    QTest::mouseClick(&stage().relief(), Qt::LeftButton, {}, pixel->toPoint());
    ASSERT_TRUE(guess(0));
    EXPECT_NEAR(guess(0)->place->x, onTheHill.x, 0.1);
    EXPECT_NEAR(guess(0)->place->y, onTheHill.y, 0.1);
    EXPECT_EQ(round().model().scene().start, defaultScene().start);
}

TEST_F(PredictorTest, TheGuessedPlaceIsMarkedAndTheLineDrawn)
{
    enter();
    const QPoint at = pixelOf({2.0, 1.0});
    const QImage before = stage().plane().grab().toImage();
    round().guess({Point{2.0, 1.0}});
    const QImage marked = stage().plane().grab().toImage();
    const QRect around(at - QPoint(14, 14), QSize(28, 28));
    EXPECT_NE(before.copy(around), marked.copy(around));
    round().run();
    waitUntilTheyRun();
    round().playback().toLast();
    stage().waitForFinished();
    const QPoint half = pixelOf({1.0, 0.5}); // between the guess and (0, 0), beside the trail from (4, 2)
    const QColor ink = runLook(session.appearance.theme(), 0).colour;
    const QImage over = stage().plane().grab().toImage();
    bool isFound = false;
    for (int dx = -2; dx <= 2; ++dx)
        for (int dy = -2; dy <= 2; ++dy) {
            const QColor pixel = over.pixelColor(half + QPoint(dx, dy));
            isFound |= std::abs(pixel.red() - ink.red()) + std::abs(pixel.green() - ink.green()) < 60;
        }
    EXPECT_TRUE(isFound);
}

TEST_F(PredictorTest, TabReachesEveryButtonAndTheMapAgain)
{
    enter();
    QSet<QString> reached;
    bool isBack = false;
    for (int i = 0; i < 12 && !isBack; ++i) {
        key(Qt::Key_Tab);
        QWidget* focus = QApplication::focusWidget();
        EXPECT_TRUE(stage().isAncestorOf(focus));
        EXPECT_FALSE(focus->accessibleName().isEmpty()) << focus->metaObject()->className();
        reached << focus->accessibleName();
        isBack = i > 3 && focus == &stage().plane();
    }
    EXPECT_TRUE(isBack);
    EXPECT_TRUE(reached.contains(QStringLiteral("It diverges (D)")));
    EXPECT_TRUE(reached.contains(QStringLiteral("Leave (Esc)")));
    EXPECT_TRUE(reached.contains(QStringLiteral("Guesses")));
}

TEST_F(PredictorTest, F11GoesOnInThePresentation)
{
    enter();
    round().guess({Point{1.0, 2.0}});
    round().askNext();
    key(Qt::Key_F11);
    EXPECT_EQ(predictor().stage(), nullptr);
    auto* presenter = window.findChild<Presenter*>();
    ASSERT_NE(presenter->presentation(), nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(presenter->presentation()));
    GuessStage* there = presenter->presentation()->predictor().stage();
    ASSERT_NE(there, nullptr);
    EXPECT_EQ(there->round().entries()[0].guess, (Guess{Point{1.0, 2.0}}));
    EXPECT_EQ(there->round().current(), 1U);
    EXPECT_TRUE(there->round().study().runs().empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(presenter->presentation()->predictor().stage(), nullptr);
    QTest::keyClick(presenter->presentation(), Qt::Key_Escape);
    EXPECT_EQ(presenter->presentation(), nullptr);
    QCoreApplication::processEvents();
    EXPECT_TRUE(window.plane().isVisible());
    EXPECT_TRUE(window.updatesEnabled());
}

/// Keys and clicks at random, of a fixed seed.
TEST_F(PredictorTest, SurvivesAClassOfChildren)
{
    constexpr std::array kKeys{Qt::Key_Up, Qt::Key_Left, Qt::Key_Return, Qt::Key_Space, Qt::Key_D,    Qt::Key_Tab,
                               Qt::Key_R,  Qt::Key_End,  Qt::Key_Home,   Qt::Key_3,     Qt::Key_Plus, Qt::Key_Delete,
                               Qt::Key_0,  Qt::Key_Down, Qt::Key_Backtab, Qt::Key_W,    Qt::Key_Escape};
    std::mt19937 random(5);
    window.views().setMode(ViewMode::Both);
    session.playback.seek(3);
    for (int i = 0; i < 1500; ++i) {
        if (!predictor().stage())
            enter();
        const auto number = random();
        QWidget* view = number % 2 ? static_cast<QWidget*>(&stage().plane()) : &stage().relief();
        const QPoint at(int(number / 2 % std::uint32_t(view->width())), int(number / 4096 % std::uint32_t(view->height())));
        if (number % 3 == 0)
            QTest::mouseClick(view, Qt::LeftButton, {}, at);
        else if (number % 41 == 0)
            QTest::mouseDClick(view, Qt::LeftButton, {}, at);
        else if (number % 43 == 0)
            drag(at, at + QPoint(30, -20));
        else
            key(kKeys[number / 8 % (number % 97 == 0 ? kKeys.size() : kKeys.size() - 1)]);
        if (i % 10 == 0)
            QCoreApplication::processEvents();
    }
    predictor().leave();
    EXPECT_EQ(session.model.scene(), threeRunsInABowl());
    EXPECT_EQ(session.playback.step(), 3);
}

TEST(PredictorInPresentation, AsksAClassAndGivesThePresentationBack)
{
    Session session;
    session.model.open(threeRunsInABowl());
    Presentation presentation(session);
    presentation.resize(1920, 1080);
    presentation.show();
    presentation.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&presentation));
    presentation.waitForFinished();
    auto* predictor = presentation.findChild<Predictor*>();
    QTest::keyClick(&presentation.plane(), Qt::Key_W);
    ASSERT_NE(predictor->stage(), nullptr);
    GuessStage& stage = *predictor->stage();
    stage.waitForFinished();
    QTest::mouseMove(&stage.plane(), QPoint(300, 300));
    QTest::mouseMove(&stage.plane(), QPoint(320, 300));
    for (QWidget* each : presentation.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        const bool isHalo = each->testAttribute(Qt::WA_TransparentForMouseEvents);
        EXPECT_TRUE(!each->isVisible() || each == &stage || isHalo) << each->metaObject()->className();
    }
    EXPECT_GE(QFontInfo(stage.list().font()).pixelSize(), 24);
    EXPECT_EQ(stage.size(), presentation.size());
    QTest::mouseClick(&stage.plane(), Qt::LeftButton, {}, stage.plane().viewport().toPixel({1.0, 1.0}).toPoint());
    EXPECT_TRUE(stage.round().entries()[0].guess);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_EQ(stage.round().phase(), GuessRound::Phase::Running);
    EXPECT_FALSE(session.playback.isPlaying());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(predictor->stage(), nullptr);
    EXPECT_TRUE(presentation.isVisible());
    EXPECT_TRUE(presentation.plane().isVisible());
}

} // namespace
} // namespace thalweg::app
