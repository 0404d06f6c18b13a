#include "model/appearance.h"
#include "panels/slider.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace thalweg::app;

namespace {

class SliderTest : public testing::Test {
protected:
    SliderTest()
    {
        slider.resize(217, 20); // the thumb moves along 200 pixels
        slider.show();
    }
    bool wheel()
    {
        QWheelEvent event(QPointF(100, 10), slider.mapToGlobal(QPointF(100, 10)), {}, {0, 120},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        event.setAccepted(true);
        QCoreApplication::sendEvent(&slider, &event);
        return event.isAccepted();
    }

    Appearance appearance;
    Slider slider{appearance};
};

} // namespace

TEST_F(SliderTest, JumpsToWhereItIsClicked)
{
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(108, 10));
    EXPECT_NEAR(slider.value(), 500, 5);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(216, 10));
    EXPECT_EQ(slider.value(), 1000);
}

TEST_F(SliderTest, FollowsTheGripOfItsThumb)
{
    slider.setValue(500);
    QSignalSpy released(&slider, &QSlider::sliderReleased);
    QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(112, 10)); // right of the thumb's middle
    EXPECT_EQ(slider.value(), 500);
    QTest::mouseMove(&slider, QPoint(132, 10));
    EXPECT_NEAR(slider.value(), 600, 5);
    QTest::mouseMove(&slider, QPoint(-50, 10));
    EXPECT_EQ(slider.value(), 0);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(-50, 10));
    EXPECT_EQ(released.count(), 1);
}

TEST_F(SliderTest, EscapeTakesADragBack)
{
    slider.setValue(500);
    QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(108, 10));
    QTest::mouseMove(&slider, QPoint(160, 10));
    QTest::keyClick(&slider, Qt::Key_Escape);
    EXPECT_EQ(slider.value(), 500);
    QTest::mouseMove(&slider, QPoint(190, 10));
    EXPECT_EQ(slider.value(), 500);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(190, 10));
}

TEST_F(SliderTest, IsMovedByTheWheelOnlyWithTheFocus)
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* other = new Slider(appearance);
    layout->addWidget(other);
    layout->addWidget(&slider);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    slider.setValue(500);
    EXPECT_FALSE(wheel());
    EXPECT_EQ(slider.value(), 500);
    slider.setFocus();
    wheel();
    EXPECT_GT(slider.value(), 500);
    layout->removeWidget(&slider);
    slider.setParent(nullptr);
}

TEST_F(SliderTest, KeepsItsKeysFromTheWindow)
{
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::NoModifier);
        event.ignore();
        QCoreApplication::sendEvent(&slider, &event);
        EXPECT_TRUE(event.isAccepted());
    }
    QKeyEvent space(QEvent::ShortcutOverride, Qt::Key_Space, Qt::NoModifier);
    space.ignore();
    QCoreApplication::sendEvent(&slider, &space);
    EXPECT_FALSE(space.isAccepted());
}
