#include "model/appearance.h"
#include "model/playback.h"
#include "panels/slider.h"
#include "panels/speed_button.h"
#include "panels/steps_field.h"
#include "panels/timeline_bar.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace thalweg;
using namespace thalweg::app;

namespace {

class TimelineBarTest : public testing::Test {
protected:
    TimelineBarTest()
    {
        QObject::connect(&model, &SceneModel::changed, &playback,
                         [this] { playback.setLastStep(model.scene().steps); });
        playback.setLastStep(model.scene().steps);
        bar.resize(770, 44);
        bar.show();
    }

    QToolButton* button(const char* name)
    {
        for (QToolButton* each : bar.findChildren<QToolButton*>())
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        ADD_FAILURE() << "no button " << name;
        return nullptr;
    }
    void type(const char* text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromUtf8(text));
        QTest::keyClick(field, Qt::Key_Return);
    }
    bool says(const char* words)
    {
        for (const QLabel* label : bar.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(words)))
                return true;
        return false;
    }

    SceneModel model;
    Playback playback;
    Appearance appearance;
    TimelineBar bar{model, playback, appearance};
    StepsField* field = bar.findChild<StepsField*>();
    Slider* slider = bar.findChild<Slider*>();
};

} // namespace

TEST_F(TimelineBarTest, MovesByItsButtons)
{
    button("One step forward")->click();
    EXPECT_EQ(playback.step(), 1);
    button("Last step")->click();
    EXPECT_EQ(playback.step(), 300);
    button("One step back")->click();
    EXPECT_EQ(playback.step(), 299);
    button("First step")->click();
    EXPECT_EQ(playback.step(), 0);
}

TEST_F(TimelineBarTest, PlaysAndPauses)
{
    button("Play")->click();
    EXPECT_TRUE(playback.isPlaying());
    button("Pause")->click();
    EXPECT_FALSE(playback.isPlaying());
    EXPECT_NE(button("Play"), nullptr);
}

TEST_F(TimelineBarTest, ShowsTheStep)
{
    playback.seek(60);
    EXPECT_EQ(slider->value(), 60);
    EXPECT_TRUE(says("Step 60 of"));
    EXPECT_EQ(field->text(), QStringLiteral("300"));
}

TEST_F(TimelineBarTest, KeepsItsPlacesWhileItPlays)
{
    const QRect before = slider->geometry();
    for (const int step : {1, 11, 111, 300}) {
        playback.seek(step);
        QCoreApplication::sendPostedEvents();
        EXPECT_EQ(slider->geometry(), before);
    }
}

TEST_F(TimelineBarTest, SeeksByTheSlider)
{
    QTest::mouseClick(slider, Qt::LeftButton, {}, slider->rect().center());
    EXPECT_NEAR(playback.step(), 150, 1);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_NEAR(playback.step(), 151, 1);
    QTest::keyClick(slider, Qt::Key_End);
    EXPECT_EQ(playback.step(), 300);
}

TEST_F(TimelineBarTest, HoldsPlaybackWhileTheSliderIsHeld)
{
    playback.play();
    QTest::mousePress(slider, Qt::LeftButton, {}, slider->rect().center());
    EXPECT_FALSE(playback.isPlaying());
    QTest::mouseRelease(slider, Qt::LeftButton, {}, slider->rect().center());
    EXPECT_TRUE(playback.isPlaying());
}

TEST_F(TimelineBarTest, SetsTheNumberOfStepsAsOneChange)
{
    type("1200");
    EXPECT_EQ(model.scene().steps, 1200);
    EXPECT_EQ(slider->maximum(), 1200);
    EXPECT_EQ(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(field->text(), QStringLiteral("300"));
}

TEST_F(TimelineBarTest, TellsWhatIsWrongWithANumberOfSteps)
{
    for (const char* wrong : {"0", "-3", "2.5", "many", "", "100001"}) {
        type(wrong);
        EXPECT_EQ(model.scene().steps, 300) << wrong;
        EXPECT_TRUE(says("from 1 to 100\u202f000")) << wrong;
    }
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_EQ(field->text(), QStringLiteral("300"));
    EXPECT_FALSE(says("from 1 to"));
}

TEST_F(TimelineBarTest, AllowsFewerStepsToManyRuns)
{
    Scene scene = model.scene();
    scene.runs.resize(20, scene.runs.front());
    ASSERT_EQ(model.apply(scene, QStringLiteral("many runs")), std::nullopt);
    type("60000");
    EXPECT_TRUE(says("from 1 to 50\u202f000"));
}

TEST_F(TimelineBarTest, LeavesWhatIsBeingTypedAlone)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("12"));
    model.setStart({1.0, 1.0});
    EXPECT_EQ(field->text(), QStringLiteral("12"));
}

TEST_F(TimelineBarTest, SetsTheSpeed)
{
    auto* speed = bar.findChild<SpeedButton*>();
    EXPECT_TRUE(speed->text().startsWith(QStringLiteral("30 steps/s")));
    for (QAction* each : speed->menu()->actions())
        if (each->text() == QStringLiteral("120 steps/s"))
            each->trigger();
    EXPECT_EQ(playback.speed(), 120.0);
    EXPECT_TRUE(speed->text().startsWith(QStringLiteral("120 steps/s")));
    auto* own = speed->menu()->findChild<QLineEdit*>();
    ASSERT_NE(own, nullptr);
    own->setText(QStringLiteral("0"));
    QTest::keyClick(own, Qt::Key_Return);
    EXPECT_EQ(playback.speed(), 120.0);
    own->setText(QStringLiteral("42.5"));
    QTest::keyClick(own, Qt::Key_Return);
    EXPECT_EQ(playback.speed(), 42.5);
    EXPECT_TRUE(speed->text().startsWith(QStringLiteral("42.5 steps/s")));
}

TEST_F(TimelineBarTest, NamesEveryControl)
{
    for (const QWidget* control :
         bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (control->focusPolicy() == Qt::NoFocus)
            continue;
        EXPECT_FALSE(control->accessibleName().isEmpty()) << control->metaObject()->className();
    }
}

TEST_F(TimelineBarTest, AnErrorInTheStepsIsForgottenWhenSomethingElseChanges)
{
    type("0");
    ASSERT_TRUE(says("Whole numbers from 1"));
    model.setStart({1.0, 1.0});
    EXPECT_FALSE(says("Whole numbers from 1"));
    EXPECT_EQ(field->text(), QStringLiteral("300"));
    type("nonsense");
    ASSERT_TRUE(says("Whole numbers from 1"));
    model.undoStack()->undo();
    EXPECT_FALSE(says("Whole numbers from 1"));
    type("0.5");
    model.chooseSurface(*findSurface("sphere"));
    EXPECT_FALSE(says("Whole numbers from 1"));
    EXPECT_TRUE(field->problem().isEmpty());
    EXPECT_FALSE(field->property("error").toBool());
}
