#include "model/appearance.h"
#include "model/scene_model.h"
#include "panels/number_field.h"
#include "tune/tune_dialog.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
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
    TuneDialog dialog(model, {0, 1}, appearance, nullptr);
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
    button(dialog, QStringLiteral("Apply")).click();
    EXPECT_EQ(model.scene().runs[0].values[0], best);
    EXPECT_NE(model.scene().runs[1].values[0], 1e-3);
    EXPECT_EQ(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), scene());
}

/// On the bowl with eigenvalues 1 and 10 plain descent grows from 2/10 on.
TEST_F(TuneDialogTest, TellsWhereARunBecomesUnstable)
{
    TuneDialog dialog(model, {0}, appearance, nullptr);
    dialog.waitForFinished();
    const auto from = dialog.results()[0].unstableFrom();
    ASSERT_TRUE(from);
    EXPECT_GT(*from, 0.2);
    EXPECT_LT(*from, 0.4);
    EXPECT_GT(*from, dialog.results()[0].better()->rate);
    EXPECT_FALSE(dialog.grab().isNull());
}

TEST_F(TuneDialogTest, WhatIsTunedIsKept)
{
    {
        TuneDialog first(model, {0}, appearance, nullptr);
        first.waitForFinished();
        first.apply();
    }
    TuneDialog again(model, {0}, appearance, nullptr);
    again.waitForFinished();
    EXPECT_FALSE(again.results()[0].better());
    EXPECT_FALSE(button(again, QStringLiteral("Apply")).isEnabled());
    EXPECT_TRUE(texts(again).contains(QStringLiteral("SGD keeps η = "))) << texts(again).toStdString();
}

TEST_F(TuneDialogTest, RefusesABudgetThatIsTooSmall)
{
    TuneDialog dialog(model, {0}, appearance, nullptr);
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
    TuneDialog dialog(model, {0, 1}, appearance, nullptr);
    button(dialog, QStringLiteral("Stop")).click();
    dialog.waitForFinished();
    EXPECT_TRUE(dialog.results().empty());
    EXPECT_EQ(button(dialog, QStringLiteral("Search")).text(), QStringLiteral("Search"));
    EXPECT_FALSE(button(dialog, QStringLiteral("Apply")).isEnabled());
}

} // namespace
} // namespace thalweg::app
