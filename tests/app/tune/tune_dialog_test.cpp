#include "model/appearance.h"
#include "model/scene_model.h"
#include "model/settings.h"
#include "panels/chooser_box.h"
#include "panels/number_field.h"
#include "text/number_text.h"
#include "tune/pair_map.h"
#include "tune/tune_dialog.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace thalweg::app {
namespace {

class TuneDialogTest : public ::testing::Test {
protected:
    static Scene scene()
    {
        Scene scene = sceneFor(*findSurface("elliptic_bowl"));
        scene.steps = 50;
        scene.runs.clear();
        for (const char* id : {"sgd", "momentum"}) {
            scene.runs.push_back(newRun(*findOptimizer(id), scene));
            scene.runs.back().values[0] = 1e-3;
        }
        return scene;
    }
    static QPushButton& button(QDialog& dialog, const QString& text)
    {
        for (QPushButton* each : dialog.findChildren<QPushButton*>())
            if (each->text() == text)
                return *each;
        throw std::logic_error(text.toStdString());
    }
    /// Chooses the second number as a person does.
    static void chooseSecond(QDialog& dialog, const QString& key)
    {
        auto& box = *dialog.findChild<ChooserBox*>(); // the first one
        ASSERT_GE(box.findData(key), 0) << key.toStdString();
        box.setCurrentIndex(box.findData(key));
        emit box.activated(box.currentIndex());
    }
    static QString texts(QDialog& dialog)
    {
        QString all;
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            all += label->text() + u'\n';
        return all;
    }

    SceneModel model{scene()};
    Appearance appearance;
};

TEST_F(TuneDialogTest, AppliesTheBestRatesInOneUndoStep)
{
    TuneDialog dialog(model, {0, 1}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    ASSERT_EQ(dialog.results().size(), 2U);
    for (const TunedRun& run : dialog.results()) {
        EXPECT_LE(run.tuning.evaluations, 60U * 50U) << "the same budget for both";
        ASSERT_TRUE(run.better());
        EXPECT_LT(run.better()->loss, run.loss);
    }
    const double best = dialog.results()[0].better()->rate;
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("SGD: η = "))) << texts(dialog).toStdString();
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("Momentum: η = ")));
    button(dialog, QStringLiteral("Apply to all")).click();
    EXPECT_EQ(model.scene().runs[0].values[0], best);
    EXPECT_NE(model.scene().runs[1].values[0], 1e-3);
    EXPECT_EQ(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), scene());
}

/// On the bowl with eigenvalues 1 and 10 plain descent grows from 2/10 on: no rate that was tried is that limit, so it
/// is told between which two it lies.
TEST_F(TuneDialogTest, TellsBetweenWhichRatesARunBecomesUnstable)
{
    TuneDialog dialog(model, {0}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    const auto limit = dialog.results()[0].instability();
    ASSERT_TRUE(limit);
    EXPECT_LE(limit->works, 0.2);
    EXPECT_GT(limit->fails, 0.2);
    EXPECT_LT(limit->fails, 0.4);
    EXPECT_GE(limit->works, dialog.results()[0].better()->rate);
    EXPECT_TRUE(limit->isToEnd);
    EXPECT_EQ(limit->failsUpTo, dialog.results()[0].tuning.trials.back().rate);
    const QString sentence = QStringLiteral("With η = %1 it still works; with %2, the next rate that was tried, and all above");
    EXPECT_TRUE(texts(dialog).contains(sentence.arg(shortNumber(limit->works), shortNumber(limit->fails))))
        << texts(dialog).toStdString();
    EXPECT_FALSE(dialog.grab().isNull());
}

/// Some rate above may work again, and then nothing is said of all.
TEST(TunedRun, AnInstabilityEndsWhereARateWorksAgain)
{
    TunedRun run;
    run.first = 1.0;
    run.tuning.trials = {{0.1, 0.5, false, 0.0}, {0.2, 0.9, false, 0.0}, {0.3, 2.0, false, 0.0},
                         {0.4, 0.0, true, 0.0},  {0.5, 0.8, false, 0.0}, {0.6, 3.0, false, 0.0}};
    run.tuning.best = 0;
    const auto limit = run.instability();
    ASSERT_TRUE(limit);
    EXPECT_EQ(limit->works, 0.2);
    EXPECT_EQ(limit->fails, 0.3);
    EXPECT_EQ(limit->failsUpTo, 0.4);
    EXPECT_FALSE(limit->isToEnd);
    run.tuning.trials.resize(2);
    EXPECT_FALSE(run.instability());
}

TEST_F(TuneDialogTest, WhatIsTunedIsKept)
{
    {
        TuneDialog first(model, {0}, appearance, nullptr, nullptr);
        first.waitForFinished();
        first.apply();
    }
    TuneDialog again(model, {0}, appearance, nullptr, nullptr);
    again.waitForFinished();
    EXPECT_FALSE(again.results()[0].better());
    EXPECT_FALSE(button(again, QStringLiteral("Apply")).isEnabled());
    EXPECT_TRUE(texts(again).contains(QStringLiteral("SGD keeps η = "))) << texts(again).toStdString();
}

TEST_F(TuneDialogTest, RefusesABudgetThatIsTooSmall)
{
    TuneDialog dialog(model, {0}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    auto& field = *dialog.findChild<NumberField*>();
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("349"));
    EXPECT_TRUE(field.problem().startsWith(QStringLiteral("349 is not allowed; a budget is a whole number from 350")));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("350"));
    EXPECT_TRUE(field.problem().isEmpty());
    dialog.search();
    dialog.waitForFinished();
    EXPECT_EQ(dialog.results()[0].tuning.trials.size(), 7U);
}

TEST_F(TuneDialogTest, StopKeepsWhatThereWas)
{
    model.setSteps(kMaxSteps / 2);
    TuneDialog dialog(model, {0, 1}, appearance, nullptr, nullptr);
    button(dialog, QStringLiteral("Stop")).click();
    dialog.waitForFinished();
    EXPECT_TRUE(dialog.results().empty());
    EXPECT_EQ(button(dialog, QStringLiteral("Search")).text(), QStringLiteral("Search"));
    EXPECT_FALSE(button(dialog, QStringLiteral("Apply to all")).isEnabled());
}

TEST_F(TuneDialogTest, SearchesASecondNumberAndAppliesBoth)
{
    TuneDialog dialog(model, {1}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    const double alone = dialog.results()[0].better()->loss;
    EXPECT_TRUE(dialog.findChild<PairMap*>()->isHidden() || dialog.findChild<PairMap*>()->parentWidget()->isHidden());
    chooseSecond(dialog, QStringLiteral("momentum"));
    dialog.waitForFinished();
    const TunedRun& run = dialog.results()[0];
    ASSERT_TRUE(run.pair);
    EXPECT_LE(run.evaluations(), 400U * 50U);
    ASSERT_TRUE(run.better());
    EXPECT_LT(run.better()->loss, alone);
    EXPECT_EQ(run.second, 0.9);
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("with the best η alone"))) << texts(dialog).toStdString();
    EXPECT_FALSE(dialog.findChild<PairMap*>()->parentWidget()->isHidden());
    const TuneTrial best = *run.better();
    button(dialog, QStringLiteral("Apply")).click();
    EXPECT_EQ(model.scene().runs[1].values[0], best.rate);
    EXPECT_EQ(model.scene().runs[1].values[1], best.second);
    EXPECT_EQ(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), scene());
}

/// SGD has no momentum: it is searched along the rate, with the same budget.
TEST_F(TuneDialogTest, RunsWithoutTheSecondNumberAreSearchedAlone)
{
    TuneDialog dialog(model, {0, 1}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    chooseSecond(dialog, QStringLiteral("momentum"));
    dialog.waitForFinished();
    ASSERT_EQ(dialog.results().size(), 2U);
    EXPECT_FALSE(dialog.results()[0].pair);
    EXPECT_TRUE(dialog.results()[1].pair);
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("at most 20"))) << texts(dialog).toStdString();
    button(dialog, QStringLiteral("Apply to all")).click();
    EXPECT_EQ(model.undoStack()->count(), 1);
    EXPECT_NE(model.scene().runs[0].values[0], 1e-3);
    EXPECT_NE(model.scene().runs[1].values[0], 1e-3);
}

TEST_F(TuneDialogTest, TheMapTellsInWordsWhatLiesUnderMouseAndKeys)
{
    TuneDialog dialog(model, {1}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    chooseSecond(dialog, QStringLiteral("momentum"));
    dialog.waitForFinished();
    dialog.resize(dialog.sizeHint());
    dialog.show();
    auto& map = *dialog.findChild<PairMap*>();
    QSignalSpy spy(&map, &PairMap::pointed);
    const std::size_t corner = *map.cells().at({0.001, 0.001}); // the lowest rate and the least momentum
    const QPoint at = map.centreOf(corner).toPoint();
    QTest::mouseMove(&map, at);
    QMouseEvent move(QEvent::MouseMove, at, map.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &move);
    ASSERT_EQ(map.current(), corner);
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("η = 1e−5, μ = 0: the loss is"))) << texts(dialog).toStdString();
    QTest::keyClick(&map, Qt::Key_Right);
    ASSERT_TRUE(map.current());
    EXPECT_GT(map.cells().cells()[*map.current()].trial.rate, 1e-5);
    EXPECT_EQ(map.cells().cells()[*map.current()].trial.second, 0.0);
    QTest::keyClick(&map, Qt::Key_Left);
    EXPECT_EQ(map.current(), corner);
    QTest::keyClick(&map, Qt::Key_Left);
    EXPECT_EQ(map.current(), corner) << "there is nothing further to the left";
    QTest::keyClick(&map, Qt::Key_Home);
    const TuneTrial& best = *dialog.results()[0].tuning.chosen();
    EXPECT_NEAR(map.cells().cells()[*map.current()].trial.second, best.second, 0.1);
    EXPECT_FALSE(map.accessibleName().isEmpty());
    EXPECT_TRUE(map.accessibleDescription().contains(QStringLiteral("the loss is")));
}

/// Diverged cells have a pattern, not a colour alone: there are two colours in them.
TEST_F(TuneDialogTest, DivergedCellsAreHatched)
{
    model.setSteps(300); // (1 − 10 · 10)³⁰⁰ is beyond all numbers
    TuneDialog dialog(model, {1}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    chooseSecond(dialog, QStringLiteral("momentum"));
    dialog.waitForFinished();
    auto& map = *dialog.findChild<PairMap*>();
    map.resize(600, 400);
    const QImage picture = map.grab().toImage();
    const auto coloursOf = [&](const PairCells::Cell& cell, std::size_t place) {
        const QPoint centre = map.centreOf(place).toPoint();
        QSet<QRgb> colours;
        const int reach = cell.area.height() > 0.05 ? 5 : 0;
        for (int y = -reach; y <= reach; ++y)
            for (int x = -reach; x <= reach; ++x)
                colours.insert(picture.pixel(centre + QPoint(x, y)));
        return colours.size();
    };
    int hatched = 0;
    for (std::size_t i = 0; i < map.cells().cells().size(); ++i) {
        const PairCells::Cell& cell = map.cells().cells()[i];
        if (!cell.trial.diverged || cell.area.height() < 0.05)
            continue;
        EXPECT_GT(coloursOf(cell, i), 1);
        ++hatched;
    }
    EXPECT_GT(hatched, 3);
}

TEST_F(TuneDialogTest, RemembersWhatWasAskedFor)
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("t.conf")), QSettings::IniFormat);
    Settings settings(store);
    {
        TuneDialog dialog(model, {1}, appearance, &settings, nullptr);
        dialog.waitForFinished();
        chooseSecond(dialog, QStringLiteral("momentum"));
        auto& field = *dialog.findChild<NumberField*>();
        EXPECT_EQ(field.value(), 400.0 * 50.0) << "two numbers want more trials";
        field.selectAll();
        QTest::keyClicks(&field, QStringLiteral("7777"));
        QTest::keyClick(&field, Qt::Key_Return);
        dialog.waitForFinished();
    }
    EXPECT_EQ(settings.tune().second, QStringLiteral("momentum"));
    TuneDialog again(model, {1}, appearance, &settings, nullptr);
    again.waitForFinished();
    EXPECT_EQ(again.findChild<NumberField*>()->value(), 7777.0);
    ASSERT_TRUE(again.results()[0].pair);
    EXPECT_LE(again.results()[0].evaluations(), 7777U);
    TuneDialog other(model, {0}, appearance, &settings, nullptr);
    other.waitForFinished();
    EXPECT_FALSE(other.results()[0].pair) << "SGD has no momentum";
}

TEST_F(TuneDialogTest, SaysWhatTheSearchLeavesOut)
{
    Scene next = scene();
    next.beside = usualBeside(next.surface);
    next.runs[0].noise.sigma = 0.5;
    ASSERT_FALSE(model.apply(next, QStringLiteral("test")));
    TuneDialog dialog(model, {0}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("the one beside it has no say"))) << texts(dialog).toStdString();
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("the same in every trial")));
    TuneDialog plain(model, {1}, appearance, nullptr, nullptr);
    plain.waitForFinished();
    EXPECT_FALSE(texts(plain).contains(QStringLiteral("the same in every trial")));
}

/// With noise and at the minimum already, no rate is the best: the lowest one that was tried is no answer.
TEST_F(TuneDialogTest, SaysThatTheBestRateIsAtTheEnd)
{
    Scene next = scene();
    next.start = {0.0, 0.0};
    next.runs[0].noise.sigma = 1.0;
    ASSERT_FALSE(model.apply(next, QStringLiteral("test")));
    TuneDialog dialog(model, {0}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("is the lowest rate that was tried: a lower one may be better")))
        << texts(dialog).toStdString();
}

/// 1/x has no value at 0: nothing can be searched there, and nothing breaks.
TEST_F(TuneDialogTest, ARunThatCannotStartHasNoBestRate)
{
    Scene next = scene();
    next.surface = {std::string(), "1/x + y^2", {}};
    next.start = {0.0, 0.0};
    ASSERT_FALSE(model.apply(next, QStringLiteral("test")));
    TuneDialog dialog(model, {1}, appearance, nullptr, nullptr);
    dialog.waitForFinished();
    chooseSecond(dialog, QStringLiteral("momentum"));
    dialog.waitForFinished();
    EXPECT_FALSE(dialog.results()[0].better());
    EXPECT_TRUE(texts(dialog).contains(QStringLiteral("diverges with every rate"))) << texts(dialog).toStdString();
    EXPECT_FALSE(dialog.grab().isNull());
}

} // namespace
} // namespace thalweg::app
