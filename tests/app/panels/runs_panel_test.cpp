#include "panels/runs_panel.h"

#include "model/clinic.h"
#include "model/playback.h"
#include "model/appearance.h"
#include "model/selection.h"
#include "model/study.h"
#include "panels/number_field.h"
#include "panels/optimizer_picker.h"
#include "panels/parameter_field.h"
#include "panels/parameter_list.h"
#include "panels/run_details.h"
#include "panels/run_row.h"
#include "panels/run_sample_button.h"
#include "panels/slider.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

namespace thalweg::app {
namespace {

class RunsPanelTest : public ::testing::Test {
protected:
    RunsPanelTest()
    {
        panel.resize(268, 600);
        panel.show();
        clinic.waitForFinished();
    }

    void press(std::size_t row, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&panel.row(row), key, modifiers);
    }

    ParameterField& rate() { return panel.details().parameters().field(0); }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Clinic clinic{model, study, playback, selection};
    Appearance appearance;
    RunsPanel panel{model, clinic, selection, appearance};
};

TEST_F(RunsPanelTest, ShowsARowForEachRun)
{
    ASSERT_EQ(panel.rowCount(), model.scene().runs.size());
    EXPECT_EQ(panel.row(0).text().name, QStringLiteral("SGD"));
    EXPECT_EQ(panel.row(0).text().rate, QStringLiteral("0.0192"));
    EXPECT_EQ(panel.row(4).text().badge->word, QStringLiteral("start")) << "at the first step";
    playback.setLastStep(300);
    playback.toLast();
    clinic.waitForFinished();
    EXPECT_EQ(panel.row(0).text().badge, verdictBadge(Verdict::Oscillating));
    EXPECT_EQ(panel.row(4).text().badge, verdictBadge(Verdict::Converged));
    EXPECT_TRUE(panel.row(4).accessibleName().contains(QStringLiteral("Adam")));
}

TEST_F(RunsPanelTest, AClickSelectsAndUnfolds)
{
    EXPECT_FALSE(panel.details().isVisible());
    QTest::mouseClick(&panel.row(4), Qt::LeftButton, {}, {150, 15});
    EXPECT_EQ(selection.run(), 4);
    EXPECT_TRUE(panel.details().isVisible());
    EXPECT_EQ(panel.details().run(), 4);
    QTest::mouseClick(&panel.row(4), Qt::LeftButton, {}, {150, 15});
    EXPECT_EQ(selection.run(), 4);
    EXPECT_FALSE(panel.details().isVisible()) << "a second click folds";
}

TEST_F(RunsPanelTest, FollowsTheSelectionOfOtherViews)
{
    selection.select(2);
    EXPECT_EQ(panel.details().run(), 2);
    selection.select(-1);
    EXPECT_FALSE(panel.details().isVisible());
}

TEST_F(RunsPanelTest, AChangedValueKeepsTheFieldThatIsEdited)
{
    selection.select(4);
    auto* field = rate().findChild<NumberField*>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("0.050"));
    EXPECT_EQ(model.scene().runs[4].values[0], 0.05);
    EXPECT_EQ(rate().findChild<NumberField*>(), field);
    EXPECT_EQ(field->text(), QStringLiteral("0.050"));
    EXPECT_EQ(panel.row(4).text().rate, QStringLiteral("0.05"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(model.undoStack()->count(), 1) << "typing one number is one step";
}

TEST_F(RunsPanelTest, AHundredMovesOfASliderAreOneUndoStep)
{
    selection.select(0);
    const double before = model.scene().runs[0].values[0];
    auto* slider = rate().findChild<Slider*>();
    QTest::mousePress(slider, Qt::LeftButton, {}, {40, 9});
    for (int i = 0; i < 100; ++i)
        QTest::mouseMove(slider, {40 + i, 9});
    QTest::mouseRelease(slider, Qt::LeftButton, {}, {140, 9});
    EXPECT_EQ(model.undoStack()->count(), 1);
    EXPECT_NE(model.scene().runs[0].values[0], before);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene().runs[0].values[0], before);
    EXPECT_EQ(rate().value(), before);
}

TEST_F(RunsPanelTest, TheSampleHidesAndShows)
{
    panel.row(1).sample().click();
    EXPECT_FALSE(model.scene().runs[1].shown);
    EXPECT_FALSE(panel.row(1).text().shown);
    panel.row(1).sample().click();
    EXPECT_TRUE(model.scene().runs[1].shown);
    EXPECT_EQ(selection.run(), -1) << "it does not select";
}

TEST_F(RunsPanelTest, KeysMoveFoldDuplicateAndRemove)
{
    press(0, Qt::Key_Down);
    EXPECT_EQ(selection.run(), 1);
    press(1, Qt::Key_Up);
    press(0, Qt::Key_Up);
    EXPECT_EQ(selection.run(), 0);
    press(0, Qt::Key_End);
    EXPECT_EQ(selection.run(), 4);
    press(4, Qt::Key_Return);
    EXPECT_FALSE(panel.details().isVisible());
    press(4, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(panel.rowCount(), 6u);
    EXPECT_EQ(selection.run(), 5);
    press(5, Qt::Key_Delete);
    EXPECT_EQ(panel.rowCount(), 5u);
    EXPECT_EQ(selection.run(), 4);
}

TEST_F(RunsPanelTest, TheSelectionStaysWithItsRunWhenAnotherIsRemoved)
{
    selection.select(3);
    press(1, Qt::Key_Delete);
    EXPECT_EQ(selection.run(), 2);
    EXPECT_EQ(model.scene().runs[2].optimizer, "rmsprop");
    EXPECT_EQ(panel.details().parameters().size(), findOptimizer("rmsprop")->parameters.size());
}

TEST_F(RunsPanelTest, AllRunsCanGoAndComeBack)
{
    while (panel.rowCount() > 0)
        press(0, Qt::Key_Delete);
    EXPECT_EQ(selection.run(), -1);
    EXPECT_FALSE(panel.details().isVisible());
    model.undoStack()->undo();
    EXPECT_EQ(panel.rowCount(), 1u);
}

TEST_F(RunsPanelTest, RunsOfOneOptimizerAreToldApart)
{
    model.duplicateRun(4);
    model.setRunValue(5, 1, 0.5);
    EXPECT_EQ(panel.row(5).text().name, QStringLiteral("Adam"));
    EXPECT_EQ(panel.row(5).text().differs, QStringLiteral("β₁=0.5"));
    model.setRunValue(5, 0, 0.3);
    EXPECT_EQ(panel.row(5).text().differs, QStringLiteral("β₁=0.5")) << "the rate has a column";
}

/// A schedule changes the rate from step to step: the row has the one of the step that is shown.
TEST_F(RunsPanelTest, ARateUnderAScheduleIsThatOfTheStep)
{
    RunChoice run = model.scene().runs[0];
    run.schedule = {"exponential", initialValues(findSchedule("exponential")->parameters)}; // γ = 0.99
    ASSERT_FALSE(model.setRun(0, run, QStringLiteral("schedule")));
    clinic.waitForFinished();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(panel.row(0).text().rateNow, QStringLiteral("→ 0.0192"));
    playback.setLastStep(300);
    playback.seek(100);
    clinic.waitForFinished();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(panel.row(0).text().rateNow, QStringLiteral("↘ 0.00703")) << "0.0192 · 0.99¹⁰⁰";
    EXPECT_TRUE(panel.row(0).accessibleName().contains(QStringLiteral("0.0192, ↘ 0.00703 at this step")));
    EXPECT_TRUE(panel.row(1).text().rateNow.isEmpty());
}

TEST_F(RunsPanelTest, AddsAnOptimizerFromTheList)
{
    panel.chooseOptimizer();
    auto* picker = panel.findChild<OptimizerPicker*>();
    QTest::keyClicks(&picker->filter(), QStringLiteral("lecture_adam"));
    QTest::keyClick(&picker->filter(), Qt::Key_Return);
    ASSERT_EQ(panel.rowCount(), 6u);
    EXPECT_EQ(model.scene().runs.back().optimizer, "lecture_adam");
    EXPECT_EQ(selection.run(), 5);
    EXPECT_TRUE(panel.details().isVisible());
}

TEST_F(RunsPanelTest, HeadingsOfTheListCannotBePicked)
{
    OptimizerPicker picker(appearance);
    picker.popUp(panel);
    EXPECT_FALSE(picker.list().model()->index(0, 0).flags() & Qt::ItemIsSelectable);
    EXPECT_EQ(picker.list().currentIndex().row(), 1);
    QTest::keyClick(&picker.filter(), Qt::Key_Up);
    EXPECT_EQ(picker.list().currentIndex().row(), 1);
}

TEST_F(RunsPanelTest, SixtyFourRunsAreTheMost)
{
    while (model.scene().runs.size() < kMaxRuns)
        ASSERT_FALSE(model.addRun(*findOptimizer("adam")));
    EXPECT_EQ(panel.rowCount(), kMaxRuns);
    EXPECT_LT(panel.findChildren<ParameterField*>().size(), 10) << "only a selected run has fields";
    press(0, Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(panel.rowCount(), kMaxRuns);
    const auto labels = panel.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("at most 64"));
    }));
}

TEST_F(RunsPanelTest, TheMenuHasTheSameActions)
{
    emit panel.row(2).menuRequested(panel.mapToGlobal(QPoint(20, 20)));
    auto* menu = panel.findChild<QMenu*>();
    ASSERT_TRUE(menu);
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("Duplicate"))
            action->trigger();
    EXPECT_EQ(panel.rowCount(), 6u);
    EXPECT_EQ(selection.run(), 3);
}

} // namespace
} // namespace thalweg::app
