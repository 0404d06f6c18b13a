#include "panels/starts_field.h"

#include "model/appearance.h"
#include "model/study.h"
#include "panels/chooser_button.h"
#include "panels/number_field.h"
#include "panels/sentence_label.h"
#include "panels/start_ends_view.h"
#include "panels/starts_menu.h"
#include "text/number_text.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QTest>

#include <stdexcept>

namespace thalweg::app {
namespace {

using enum Starts::Kind;

struct StartsFieldTest : testing::Test {
    StartsFieldTest()
    {
        field.resize(256, 100);
        field.show();
    }

    NumberField& number(const char* name)
    {
        for (auto* candidate : field.findChildren<NumberField*>())
            if (candidate->accessibleName() == QString::fromUtf8(name))
                return *candidate;
        throw std::runtime_error(name);
    }
    void choose(const char* name)
    {
        for (QAction* action : field.menu().actions())
            if (action->text() == QString::fromUtf8(name))
                return action->trigger();
        throw std::runtime_error(name);
    }
    void enter(NumberField& target, const char* text)
    {
        target.setFocus();
        target.selectAll();
        QTest::keyClicks(&target, QString::fromUtf8(text));
        QTest::keyClick(&target, Qt::Key_Return);
    }
    const std::optional<Starts>& starts() { return model.scene().starts; }
    QString problem() { return field.findChild<SentenceLabel*>()->text(); }

    SceneModel model;
    Appearance appearance;
    StartsField field{model, appearance};
};

TEST_F(StartsFieldTest, AtFirstThereIsOnlyOne)
{
    EXPECT_EQ(field.findChild<ChooserButton*>()->text(), QStringLiteral("Only one"));
    EXPECT_FALSE(number("Number of starts").isVisible());
}

TEST_F(StartsFieldTest, ChoosesAKindAsOneUndoStep)
{
    choose("On a line");
    ASSERT_TRUE(starts());
    EXPECT_EQ(*starts(), usualStarts(Line, 200, model.scene().domain));
    EXPECT_TRUE(number("Number of starts").isVisible());
    EXPECT_TRUE(number("x from the start to an end of the line").isVisible());
    EXPECT_EQ(model.undoStack()->undoText(), QStringLiteral("Many starts"));
    choose("Around it");
    EXPECT_EQ(starts()->kind, Around);
    EXPECT_FALSE(number("x from the start to an end of the line").isVisible());
    EXPECT_TRUE(number("Radius of the starts around it").isVisible());
    choose("Only one");
    EXPECT_FALSE(starts());
    EXPECT_EQ(model.undoStack()->undoText(), QStringLiteral("One start"));
    EXPECT_EQ(model.undoStack()->count(), 3);
}

TEST_F(StartsFieldTest, TakesNumbersAndRefusesOthersInWords)
{
    choose("On a line");
    enter(number("Number of starts"), "1000");
    enter(number("x from the start to an end of the line"), "1.5");
    enter(number("y from the start to an end of the line"), "-2");
    EXPECT_EQ(*starts(), (Starts{Line, 1000, {1.5, -2.0}}));
    for (const char* wrong : {"1", "10001", "2.5", "many"}) {
        enter(number("Number of starts"), wrong);
        EXPECT_FALSE(problem().isEmpty()) << wrong;
        EXPECT_EQ(starts()->count, 1000);
    }
    enter(number("Number of starts"), "9999"); // × 5 runs × 300 steps
    EXPECT_TRUE(problem().contains(QStringLiteral("too many"))) << problem().toStdString();
    EXPECT_EQ(starts()->count, 999) << "which was allowed while it was typed";
}

TEST_F(StartsFieldTest, ARadiusKeepsTheRimsSide)
{
    choose("Around it");
    Starts turned = *starts();
    turned.reach = {0.0, -1.0};
    model.setStarts(turned);
    enter(number("Radius of the starts around it"), "2");
    EXPECT_EQ(starts()->reach, (Point{0.0, -2.0}));
    enter(number("Radius of the starts around it"), "0");
    EXPECT_FALSE(problem().isEmpty());
    EXPECT_EQ(starts()->reach, (Point{0.0, -2.0}));
}

/// So far away nothing of the map is left to learn of.
TEST_F(StartsFieldTest, AReachThatIsAbsurdIsRefused)
{
    choose("Around it");
    const Starts before = *starts();
    enter(number("Radius of the starts around it"), "1e300");
    EXPECT_TRUE(problem().contains(QStringLiteral("The radius can be 1000 at most"))) << problem().toStdString();
    EXPECT_EQ(starts()->reach, (Point{1.0, 0.0})) << "which was allowed while it was typed";
    choose("On a line");
    enter(number("x from the start to an end of the line"), "-1e99");
    EXPECT_TRUE(problem().contains(QStringLiteral("The line can reach 1000"))) << problem().toStdString();
    enter(number("x from the start to an end of the line"), "0");
    EXPECT_TRUE(problem().contains(QStringLiteral("needs a length"))) << problem().toStdString();
    EXPECT_NE(starts()->reach, Point{});
    EXPECT_NE(starts(), std::optional(before));
}

/// A grid takes the largest square that is not more than what was asked for.
TEST_F(StartsFieldTest, AGridSaysHowManyItReallyHas)
{
    const auto says = [this](const char* text) {
        for (const QLabel* label : field.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == QString::fromUtf8(text))
                return true;
        return false;
    };
    choose("On a grid");
    enter(number("Number of starts"), "1000");
    EXPECT_TRUE(says("31 × 31 = 961 starts"));
    NumberField& count = number("Number of starts");
    count.setFocus();
    QTest::keyClick(&count, Qt::Key_Up);
    EXPECT_EQ(starts()->count, 32 * 32);
    EXPECT_TRUE(says("32 × 32 = 1024 starts"));
    QTest::keyClick(&count, Qt::Key_PageDown);
    EXPECT_EQ(starts()->count, 22 * 22);
    choose("On a line");
    EXPECT_FALSE(says("22 × 22 = 484 starts"));
}

TEST_F(StartsFieldTest, EachOfSeveralWrongFieldsIsExplained)
{
    choose("On a line");
    enter(number("x from the start to an end of the line"), "ab");
    enter(number("y from the start to an end of the line"), "1e99");
    EXPECT_TRUE(problem().contains(QStringLiteral("“ab” is not a number"))) << problem().toStdString();
    EXPECT_TRUE(problem().contains(QStringLiteral("y from the start to an end of the line: The line can reach")))
        << problem().toStdString();
}

TEST_F(StartsFieldTest, OfLongRunsAreFewer)
{
    model.setSteps(100'000);
    choose("On a line");
    ASSERT_TRUE(starts());
    EXPECT_EQ(starts()->count, 8);
}

TEST_F(StartsFieldTest, AnotherSurfaceKeepsTheKindAndTheNumber)
{
    choose("On a grid");
    enter(number("Number of starts"), "64");
    model.chooseSurface(*findSurface("rosenbrock"));
    EXPECT_EQ(starts(), std::optional(Starts{Grid, 64, {}}));
    choose("Around it");
    model.chooseSurface(*findSurface("sphere"));
    EXPECT_EQ(starts(), std::optional(usualStarts(Around, 64, model.scene().domain)));
}

TEST_F(StartsFieldTest, ObeysTheClassroomAsTheStartDoes)
{
    Classroom classroom;
    classroom.lock = {"start"};
    model.setClassroom(classroom);
    EXPECT_FALSE(field.isEnabled());
    choose("On a line");
    EXPECT_FALSE(starts());
    classroom = {};
    classroom.hide = {"start"};
    model.setClassroom(classroom);
    EXPECT_TRUE(field.isHidden());
}

TEST(StartsMenu, TheKeyGoesOnToTheNextKind)
{
    SceneModel model;
    QWidget window;
    StartsMenu menu(model, &window);
    menu.addKey(window);
    ASSERT_EQ(window.actions().size(), 1);
    QAction* next = window.actions().front();
    EXPECT_EQ(next->shortcut(), QKeySequence(Qt::Key_S));
    for (const auto kind : {Line, Grid, Around}) {
        next->trigger();
        ASSERT_TRUE(model.scene().starts);
        EXPECT_EQ(model.scene().starts->kind, kind);
    }
    next->trigger();
    EXPECT_FALSE(model.scene().starts);
}

TEST_F(StartsFieldTest, TheMenuOpensAtTheChoiceInForce)
{
    for (const char* name : {"Only one", "On a grid"}) {
        choose(name);
        QTest::mouseClick(field.findChild<ChooserButton*>(), Qt::LeftButton);
        ASSERT_NE(field.menu().activeAction(), nullptr);
        EXPECT_EQ(field.menu().activeAction()->text(), QString::fromUtf8(name));
        field.menu().close();
    }
}

TEST(StartEndsView, CountsTheEndsOfEachRun)
{
    SceneModel model;
    Study study(model);
    Appearance appearance;
    StartEndsView view(study, appearance);
    view.resize(600, 300);
    EXPECT_TRUE(view.text().isEmpty());
    EXPECT_TRUE(view.isHidden());
    model.setStarts(Starts{Grid, 400, {}});
    study.waitForFinished();
    view.waitForFinished();
    EXPECT_FALSE(view.isHidden());
    const auto ends = startEnds(study.starts()->paths[4], study.race()->land, study.critical().points,
                                model.surface().minima, nullptr);
    ASSERT_EQ(ends.minima.size(), 4u);
    EXPECT_GT(ends.minima[0].end.members, 0u);
    QString row = QStringLiteral("Adam</td>");
    std::size_t atMinima = 0;
    for (const auto& minimum : ends.minima) {
        row += QStringLiteral("<td align='right' style='padding-left: 10px'>%1</td>").arg(minimum.end.members);
        atMinima += minimum.end.members;
    }
    EXPECT_TRUE(view.text().contains(row)) << view.text().toStdString();
    EXPECT_LE(atMinima, 400u);
    EXPECT_TRUE(view.text().contains(QStringLiteral("400 starts")));
    view.resize(244, 300);
    view.show();
    EXPECT_LT(view.text().count(QStringLiteral("<br>")), 4) << "rather fewer minima than a broken name";
    EXPECT_GT(view.text().count(QStringLiteral("<br>")), 0);
    view.resize(600, 300);
    EXPECT_EQ(view.text().count(QStringLiteral("<br>")), 4);
    model.setStarts(std::nullopt);
    study.waitForFinished();
    EXPECT_TRUE(view.isHidden());
}

} // namespace
} // namespace thalweg::app
