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

TEST(StartEndsView, CountsTheEndsOfEachRun)
{
    SceneModel model;
    Study study(model);
    Appearance appearance;
    StartEndsView view(study, appearance);
    EXPECT_TRUE(view.text().isEmpty());
    EXPECT_TRUE(view.isHidden());
    model.setStarts(Starts{Grid, 400, {}});
    study.waitForFinished();
    view.waitForFinished();
    EXPECT_FALSE(view.isHidden());
    const auto ends = startEnds(study.starts()->paths[4], model.scene().domain, study.critical().points,
                                model.surface().minima, nullptr);
    ASSERT_EQ(ends.minima.size(), 4u);
    EXPECT_GT(ends.minima[0].end.members, 0u);
    QString row = QStringLiteral("Adam</td>");
    std::size_t atMinima = 0;
    for (const auto& minimum : ends.minima) {
        row += QStringLiteral("<td align='right'>%1</td>").arg(minimum.end.members);
        atMinima += minimum.end.members;
    }
    EXPECT_TRUE(view.text().contains(row)) << view.text().toStdString();
    EXPECT_LE(atMinima, 400u);
    EXPECT_TRUE(view.text().contains(QStringLiteral("400 starts")));
    model.setStarts(std::nullopt);
    study.waitForFinished();
    EXPECT_TRUE(view.isHidden());
}

} // namespace
} // namespace thalweg::app
