#include "panels/parameter_field.h"

#include "model/appearance.h"
#include "optimizers/catalogue.h"
#include "panels/catalogue_text.h"
#include "panels/number_field.h"
#include "panels/parameter_list.h"
#include "panels/slider.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

namespace thalweg::app {
namespace {

const Parameter& parameterOf(std::string_view optimizer, std::string_view id)
{
    const auto table = findOptimizer(optimizer)->parameters;
    return table[*thalweg::indexOf(table, id)];
}

class ParameterFieldTest : public ::testing::Test {
protected:
    ParameterFieldTest() { field.show(); }

    NumberField& number() { return *field.findChild<NumberField*>(); }
    Slider& slider() { return *field.findChild<Slider*>(); }

    Appearance appearance;
    ParameterField field{parameterOf("adam", "beta1"), appearance};
    QSignalSpy chosen{&field, &ParameterField::valueChosen};
    QSignalSpy ended{&field, &ParameterField::gestureEnded};
};

TEST_F(ParameterFieldTest, HasRoomForEightCharacters)
{
    qApp->setStyleSheet(QStringLiteral("QLineEdit { border: 1px solid gray; padding: 2px 6px; }"));
    ParameterField rate(parameterOf("sgd", "lr"), appearance);
    rate.setValue(0.002354);
    rate.show();
    const auto& shown = *rate.findChild<NumberField*>();
    EXPECT_EQ(shown.text(), QStringLiteral("0.002354"));
    constexpr int kAround = 2 * (6 + 1 + 2); // padding, border, and what a line edit keeps free
    EXPECT_GE(shown.width() - kAround, shown.fontMetrics().horizontalAdvance(shown.text()));
    qApp->setStyleSheet({});
}

TEST_F(ParameterFieldTest, SaysWhatTheParameterIs)
{
    EXPECT_EQ(number().accessibleName(), QStringLiteral("β₁ first-moment decay"));
    EXPECT_EQ(slider().accessibleName(), number().accessibleName());
    EXPECT_TRUE(field.toolTip().contains(QStringLiteral("0.9")));
    EXPECT_TRUE(field.toolTip().contains(QStringLiteral("from 0 to below 1")));
}

TEST_F(ParameterFieldTest, SliderAndNumberFollowEachOther)
{
    const int before = slider().value();
    number().setFocus();
    number().selectAll();
    QTest::keyClicks(&number(), QStringLiteral("0.99"));
    EXPECT_EQ(field.value(), 0.99);
    EXPECT_GT(slider().value(), before);
    slider().setValue(slider().maximum());
    EXPECT_EQ(field.value(), 0.9999);
    EXPECT_EQ(number().value(), 0.9999);
}

TEST_F(ParameterFieldTest, RefusesWhatTheParameterDoesNotAllow)
{
    number().setFocus();
    number().selectAll();
    QTest::keyClicks(&number(), QStringLiteral("1"));
    EXPECT_EQ(number().problem(), QStringLiteral("β₁ must be from 0 to below 1."));
    EXPECT_EQ(field.value(), 0.9);
    EXPECT_TRUE(chosen.empty());
}

TEST_F(ParameterFieldTest, ADragIsOneGesture)
{
    field.resize(240, 50);
    const QPoint middle = slider().rect().center();
    QTest::mousePress(&slider(), Qt::LeftButton, {}, middle);
    for (int x = 0; x < 40; x += 4)
        QTest::mouseMove(&slider(), middle + QPoint(x, 0));
    EXPECT_TRUE(ended.empty());
    QTest::mouseRelease(&slider(), Qt::LeftButton, {}, middle + QPoint(36, 0));
    EXPECT_EQ(ended.size(), 1);
    EXPECT_GT(chosen.size(), 1);
}

TEST_F(ParameterFieldTest, KeysOnTheSliderEndAGestureWhenTheyPause)
{
    slider().setFocus();
    QTest::keyClick(&slider(), Qt::Key_Right);
    QTest::keyClick(&slider(), Qt::Key_Right);
    EXPECT_TRUE(ended.empty());
    EXPECT_TRUE(ended.wait());
    EXPECT_EQ(ended.size(), 1);
}

TEST_F(ParameterFieldTest, TheModelsValueIsNotAnnouncedBack)
{
    field.setValue(0.5);
    EXPECT_EQ(number().value(), 0.5);
    EXPECT_TRUE(chosen.empty());
}

TEST_F(ParameterFieldTest, ValuesBeyondTheSliderStandAtItsEnd)
{
    field.setValue(0.999999);
    EXPECT_EQ(slider().value(), slider().maximum());
    EXPECT_EQ(field.value(), 0.999999);
}

TEST(ParameterSwitch, IsACheckBox)
{
    Appearance appearance;
    ParameterField field(parameterOf("rmsprop", "centered"), appearance);
    QSignalSpy chosen(&field, &ParameterField::valueChosen);
    field.findChild<QCheckBox*>()->click();
    EXPECT_EQ(chosen.back().front().toDouble(), 1.0);
    field.setValue(0.0);
    EXPECT_FALSE(field.findChild<QCheckBox*>()->isChecked());
}

TEST(ParameterLists, RarelyUsedOnesFoldUntilTheyAreUsed)
{
    Appearance appearance;
    ParameterList list(appearance);
    const auto table = findOptimizer("adam")->parameters;
    list.setTable(table);
    std::vector<double> values = initialValues(table);
    const std::size_t eps = *thalweg::indexOf(table, "eps");
    list.setValues(values);
    EXPECT_TRUE(list.field(eps).isHidden());
    EXPECT_FALSE(list.field(0).isHidden());
    values[eps] = 1e-3;
    list.setValues(values);
    EXPECT_FALSE(list.field(eps).isHidden());
}

TEST(ParameterLists, TheSameTableKeepsItsFields)
{
    Appearance appearance;
    ParameterList list(appearance);
    list.setTable(findOptimizer("adam")->parameters);
    const ParameterField* first = &list.field(0);
    list.setTable(findOptimizer("adam")->parameters);
    EXPECT_EQ(&list.field(0), first);
    list.setTable(findOptimizer("sgd")->parameters);
    EXPECT_EQ(list.size(), findOptimizer("sgd")->parameters.size());
}

TEST(CatalogueText, PrintsFormulasForTheEye)
{
    EXPECT_EQ(prettyFormula("(x^2 + y - 11)^2"), QStringLiteral("(x² + y − 11)²"));
    EXPECT_EQ(prettyFormula("((("), QStringLiteral("((("));
}

} // namespace
} // namespace thalweg::app
