#include "panels/number_field.h"
#include "panels/number_steps.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

namespace thalweg::app {
namespace {

/// A field that allows positive numbers, with the focus.
class NumberFieldTest : public ::testing::Test {
protected:
    NumberFieldTest()
    {
        field.setCheck([](double v) {
            return v > 0.0 ? NumberField::Problem() : NumberField::Problem(QStringLiteral("too small"));
        });
        field.setValue(0.02);
        field.show();
        field.setFocus();
        field.selectAll();
    }

    void type(const char* text) { QTest::keyClicks(&field, QString::fromUtf8(text)); }
    void press(Qt::Key key) { QTest::keyClick(&field, key); }

    NumberField field;
    QSignalSpy typed{&field, &NumberField::valueTyped};
    QSignalSpy ended{&field, &NumberField::editingEnded};
};

TEST_F(NumberFieldTest, AnnouncesNumbersWhileTheyAreTyped)
{
    type("3e-4");
    EXPECT_EQ(field.value(), 3e-4);
    EXPECT_EQ(typed.back().front().toDouble(), 3e-4);
    EXPECT_TRUE(ended.empty());
    press(Qt::Key_Return);
    EXPECT_EQ(ended.size(), 1);
    EXPECT_TRUE(field.problem().isEmpty());
}

TEST_F(NumberFieldTest, TakesWhatStoodThereAtFirstWhenItIsTypedAgain)
{
    type("0.5");
    field.selectAll();
    type("0.02");
    EXPECT_EQ(field.value(), 0.02);
}

/// Ends of a tiny domain look alike when they are rounded.
TEST_F(NumberFieldTest, TellsAllDigitsOfANumberThatIsShownRounded)
{
    field.setToolTip(QStringLiteral("Least x"));
    field.setValue(3.5844283399);
    field.clearFocus();
    ASSERT_EQ(field.text(), QStringLiteral("3.584"));
    QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&field, &help);
    EXPECT_EQ(QToolTip::text(), QStringLiteral("Least x: 3.5844283399"));
    field.setValue(0.5);
    QHelpEvent again(QEvent::ToolTip, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&field, &again);
    EXPECT_EQ(QToolTip::text(), QStringLiteral("Least x"));
}

TEST_F(NumberFieldTest, DoesNotComplainOfTheBeginningOfANumber)
{
    for (const char* part : {"-", "3e", "3e-", ".", ""}) {
        field.selectAll();
        press(Qt::Key_Backspace);
        type(part);
        EXPECT_TRUE(field.problem().isEmpty()) << part;
    }
}

TEST_F(NumberFieldTest, KeepsTheLastGoodValueOfAWrongOne)
{
    type("-1");
    EXPECT_EQ(field.value(), 0.02);
    EXPECT_EQ(field.problem(), QStringLiteral("too small"));
    EXPECT_TRUE(field.property("error").toBool());
    press(Qt::Key_Return);
    EXPECT_EQ(field.text(), QStringLiteral("-1")) << "what is wrong stays in sight";
    field.selectAll();
    type("abc");
    EXPECT_TRUE(field.problem().contains(QStringLiteral("abc")));
    EXPECT_TRUE(typed.empty());
}

TEST_F(NumberFieldTest, WhatIsTooLargeIsToldSoAndChangesNothing)
{
    type("1e40");
    EXPECT_EQ(field.value(), 1e40);
    type("0");
    EXPECT_EQ(field.value(), 0.02) << "what stood there, not a beginning of what is typed";
    EXPECT_EQ(typed.back().front().toDouble(), 0.02);
    EXPECT_TRUE(field.problem().contains(QStringLiteral("too large"))) << field.problem().toStdString();
    press(Qt::Key_Return);
    EXPECT_TRUE(field.problem().contains(QStringLiteral("too large")));
    EXPECT_EQ(field.text(), QStringLiteral("1e400"));
    field.selectAll();
    type("1e-400");
    EXPECT_TRUE(field.problem().contains(QStringLiteral("close to 0"))) << field.problem().toStdString();
    field.selectAll();
    type("3e-");
    EXPECT_EQ(field.value(), 0.02) << "half a number is none";
    EXPECT_TRUE(field.problem().isEmpty());
    type("4");
    EXPECT_EQ(field.value(), 3e-4);
}

/// Some desktops go to the end of a line with it; here it exports a figure.
TEST_F(NumberFieldTest, LeavesCtrlEToTheWindow)
{
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_E, Qt::ControlModifier);
    key.ignore();
    QApplication::sendEvent(&field, &key);
    EXPECT_FALSE(key.isAccepted());
    QKeyEvent all(QEvent::ShortcutOverride, Qt::Key_A, Qt::ControlModifier);
    all.ignore();
    QApplication::sendEvent(&field, &all);
    EXPECT_TRUE(all.isAccepted());
}

TEST_F(NumberFieldTest, AsksForANumberWhenNoneIsLeft)
{
    press(Qt::Key_Backspace);
    press(Qt::Key_Return);
    EXPECT_FALSE(field.problem().isEmpty());
    EXPECT_EQ(field.value(), 0.02);
}

TEST_F(NumberFieldTest, EscapeBringsBackTheValueFromBefore)
{
    type("5");
    ASSERT_EQ(field.value(), 5.0);
    press(Qt::Key_Escape);
    EXPECT_EQ(field.value(), 0.02);
    EXPECT_EQ(typed.back().front().toDouble(), 0.02);
    EXPECT_EQ(field.text(), QStringLiteral("0.02"));
}

TEST_F(NumberFieldTest, EscapeClearsAComplaint)
{
    type("nonsense");
    press(Qt::Key_Escape);
    EXPECT_TRUE(field.problem().isEmpty());
    EXPECT_EQ(field.text(), QStringLiteral("0.02"));
}

TEST_F(NumberFieldTest, LeavesTypedTextAloneWhenTheSameValueComesBack)
{
    type("0.50");
    field.setValue(0.5);
    EXPECT_EQ(field.text(), QStringLiteral("0.50"));
    field.setValue(0.25);
    EXPECT_EQ(field.text(), QStringLiteral("0.25"));
}

TEST_F(NumberFieldTest, ArrowKeysGoToTheNextAllowedNumber)
{
    field.setStep([](double value, int steps) { return value + steps; });
    press(Qt::Key_Up);
    EXPECT_EQ(field.value(), 1.02);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_NEAR(field.value(), 0.02, 1e-12) << "−0.98 is not allowed";
    press(Qt::Key_PageUp);
    EXPECT_NEAR(field.value(), 10.02, 1e-12);
}

TEST_F(NumberFieldTest, ShowsLongNumbersRoundedButKeepsAllOfThem)
{
    field.clearFocus();
    field.setValue(1.8399999999999999);
    EXPECT_EQ(field.text(), QStringLiteral("1.84"));
    EXPECT_EQ(field.typed(), 1.8399999999999999);
    field.setFocus();
    EXPECT_EQ(field.typed(), 1.8399999999999999);
    EXPECT_EQ(field.value(), 1.8399999999999999);
}

TEST_F(NumberFieldTest, ARefusedNumberStaysInSightAndNotInForce)
{
    type("7");
    field.refuse(0.02, QStringLiteral("too many"));
    EXPECT_EQ(field.text(), QStringLiteral("7"));
    EXPECT_EQ(field.value(), 0.02);
    EXPECT_EQ(field.problem(), QStringLiteral("too many"));
}

Parameter spread(thalweg::Scale scale, double sliderMin, double sliderMax)
{
    Parameter parameter;
    parameter.scale = scale;
    parameter.sliderMin = sliderMin;
    parameter.sliderMax = sliderMax;
    return parameter;
}

TEST(NumberSteps, LearningRatesGoOnInTheirSecondDigit)
{
    const Parameter rate = spread(thalweg::Scale::Logarithmic, 1e-5, 10.0);
    EXPECT_EQ(steppedValue(rate, 0.0192, 1), 0.02);
    EXPECT_EQ(steppedValue(rate, 0.0192, -1), 0.019);
    EXPECT_EQ(steppedValue(rate, 0.01, 1), 0.011);
    EXPECT_EQ(steppedValue(rate, 0.01, -1), 0.0099);
    EXPECT_EQ(steppedValue(rate, 0.099, 1), 0.1);
    EXPECT_EQ(steppedValue(rate, 0.0, 1), 1e-5);
    EXPECT_EQ(steppedValue(rate, 0.0, -1), 0.0);
    EXPECT_EQ(steppedValue(rate, 0.01, 10), 0.02);
}

TEST(NumberSteps, DecayRatesGoOnInTheirDistanceFromOne)
{
    const Parameter beta = spread(thalweg::Scale::Complement, 0.0, 0.9999);
    EXPECT_EQ(steppedValue(beta, 0.9, 1), 0.901);
    EXPECT_EQ(steppedValue(beta, 0.9, -1), 0.89);
    EXPECT_EQ(steppedValue(beta, 0.999, 1), 0.99901);
    EXPECT_EQ(steppedValue(beta, 0.5, -1), 0.49);
    EXPECT_LT(steppedValue(beta, 0.0, -1), 0.0) << "which the field refuses";
}

TEST(NumberSteps, SmallOnesEndInZero)
{
    const Parameter eps = spread(thalweg::Scale::LogarithmicOrZero, 1e-12, 1.0);
    EXPECT_EQ(steppedValue(eps, 1e-12, -1), 0.0);
    EXPECT_EQ(steppedValue(eps, 0.0, 1), 1e-12);
    EXPECT_EQ(steppedValue(eps, 1e-8, 1), 1.1e-8);
}

TEST(NumberSteps, CoordinatesMoveByAHundredthOfTheAxis)
{
    EXPECT_EQ(steppedCoordinate(0.25, 1, 10.0), 0.3);
    EXPECT_EQ(steppedCoordinate(0.25, -1, 10.0), 0.2);
    EXPECT_EQ(steppedCoordinate(-5.0, -1, 10.0), -5.1);
    EXPECT_EQ(steppedCoordinate(1e300, 1, 10.0), 1e300);
}

} // namespace
} // namespace thalweg::app
