#include "inspector/remedy_text.h"
#include "inspector/step_view.h"
#include "inspector/verdict_text.h"
#include "inspector/why_view.h"
#include "model/appearance.h"
#include "model/clinic.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "panels/link_button.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include <limits>

namespace thalweg::app {
namespace {

class ExplanationTest : public ::testing::Test {
protected:
    ExplanationTest()
    {
        playback.setLastStep(model.scene().steps);
        selection.select(0);
        why.resize(268, 600);
        why.show();
        step.resize(268, 600);
        step.show();
        settle();
    }

    void settle()
    {
        clinic.waitForFinished();
        QCoreApplication::sendPostedEvents();
    }
    QList<LinkButton*> remedies() { return why.findChildren<LinkButton*>(); }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Clinic clinic{model, study, playback, selection};
    Appearance appearance;
    WhyView why{model, clinic, selection, appearance};
    StepView step{model, study, playback, selection, appearance};
};

TEST_F(ExplanationTest, SaysWhyByWhichNumbersAndWhatHelps)
{
    EXPECT_TRUE(why.text().contains(QStringLiteral("SGD starts here"))) << qPrintable(why.text());
    playback.toLast();
    settle();
    EXPECT_TRUE(why.text().contains(QStringLiteral("SGD oscillates along (1, 0.09"))) << qPrintable(why.text());
    EXPECT_TRUE(why.text().contains(QStringLiteral("0.0192, exceeds 2/λ = 0.0190 (λ at the minimum (3.58, −1.85))"))) << qPrintable(why.text());
    EXPECT_TRUE(why.text().contains(QStringLiteral("A lower rate"))) << qPrintable(why.text());
}

TEST_F(ExplanationTest, AClickTriesARemedyAndThenSaysWhetherItHelped)
{
    playback.toLast();
    settle();
    ASSERT_FALSE(remedies().isEmpty());
    QTest::mouseClick(remedies().front(), Qt::LeftButton);
    settle();
    ASSERT_EQ(model.scene().runs.size(), 6u);
    EXPECT_TRUE(why.text().contains(QStringLiteral("has converged"))) << qPrintable(why.text());
    EXPECT_TRUE(why.text().contains(QStringLiteral("Remedy for SGD η=0.0192: A lower rate (η 0.0192 → 0.0"))) << qPrintable(why.text());
    EXPECT_TRUE(why.text().contains(QStringLiteral("It helped: "))) << qPrintable(why.text());
}

TEST_F(ExplanationTest, WorksTheStepOutAndCopiesIt)
{
    EXPECT_TRUE(step.text().contains(QStringLiteral("x′ = 0.25 + 0.4332 = 0.6832"))) << qPrintable(step.text());
    for (LinkButton* button : step.findChildren<LinkButton*>())
        QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), step.latex());
    EXPECT_TRUE(step.latex().startsWith(QStringLiteral("\\begin{aligned}")));
    playback.toLast();
    EXPECT_TRUE(step.text().isEmpty()) << "there is no step after the last";
}

TEST_F(ExplanationTest, SaysSoWhenNothingIsSelected)
{
    selection.select(-1);
    settle();
    EXPECT_TRUE(why.text().contains(QStringLiteral("No run is selected"))) << qPrintable(why.text());
    EXPECT_TRUE(step.text().isEmpty());
}

TEST(VerdictText, HasWordsForEveryVerdictAndRemedy)
{
    for (const Verdict verdict : kVerdicts) {
        Diagnosis diagnosis;
        diagnosis.verdict = verdict;
        for (const int step : {0, 7})
            for (const Stop stop : {Stop::StepLimit, Stop::Diverged, Stop::NotDefined, Stop::NotDifferentiable}) {
                diagnosis.step = step;
                EXPECT_FALSE(verdictSentence(diagnosis, stop).isEmpty());
                EXPECT_FALSE(verdictSentence(diagnosis, stop).contains(u'%')) << qPrintable(verdictSentence(diagnosis, stop));
            }
        EXPECT_TRUE(verdictTitle(QStringLiteral("Adam"), diagnosis).contains(QStringLiteral("Adam")));
    }
    for (const char* id : {"escape", "escape_back", "noise", "momentum", "lower_rate", "tuned_rate", "adaptive", "forgetting",
                           "decay", "warm_up", "steady_rate", "larger_batch", "cross_entropy"}) {
        EXPECT_NE(remedyName(id), QString::fromUtf8(id));
        EXPECT_FALSE(remedyTip(id).isEmpty());
    }
}

} // namespace
/// The list of ends has the last loss, which is another number: each says which it is.
TEST(VerdictText, AHelpIsToldAsTheMeanThatItIs)
{
    EXPECT_TRUE(helpSentence({2.5, 0.25, true}, Verdict::Converged)
                    .contains(QStringLiteral("over the last tenth of the steps the loss is 0.25 on average, instead of 2.5")));
    EXPECT_TRUE(helpSentence({2.5, 2.25, false}, Verdict::Crawling)
                    .contains(QStringLiteral("over the last tenth of the steps the loss is 2.25 on average, and was 2.5")));
    EXPECT_TRUE(helpSentence({2.5, -1e7, true, true}, Verdict::Diverged).contains(QStringLiteral("has no floor there")));
    const double lost = std::numeric_limits<double>::infinity();
    EXPECT_TRUE(helpSentence({lost, 0.25, true}, Verdict::Converged).contains(QStringLiteral("does not diverge")));
}

TEST(VerdictText, ConvergenceIsToldByWhatDecidesIt)
{
    Diagnosis found;
    found.verdict = Verdict::Converged;
    found.step = 300;
    found.critical = Point{3.0, 2.0};
    found.evidence = {{"gradient_norm", 0.353}, {"distance", 0.0106}, {"distance_share", 7.481e-4}, {"excess_share", 9.9e-9}};
    EXPECT_EQ(verdictSentence(found, Stop::StepLimit),
              QStringLiteral("It has come to a minimum at (3, 2): in its last steps it was never farther from it than 0.075 % of "
                             "the domain's diagonal, and at most 0.001 % of the loss above the floor was left."));
    found.evidence = {{"distance", 0.25}, {"distance_share", 0.001}};
    EXPECT_EQ(verdictSentence(found, Stop::NotDifferentiable),
              QStringLiteral("It has come to a minimum at (3, 2), which has no derivative: it ended 0.25 from it."));
}

TEST(VerdictText, RatesAreToldApartWhereTheyDiffer)
{
    Diagnosis found;
    found.verdict = Verdict::Oscillating;
    found.step = 60;
    const auto said = [&found](double rate) {
        found.evidence = {{"rate", rate}, {"two_over_lambda", 0.2}};
        return verdictSentence(found, Stop::StepLimit);
    };
    EXPECT_TRUE(said(0.20002).contains(QStringLiteral("0.20002, exceeds 2/λ = 0.20000 (λ at the mean of its last steps)")));
    EXPECT_TRUE(said(0.19998).contains(QStringLiteral("is 0.19998, less than 2/λ = 0.20000 (")));
    EXPECT_TRUE(said(0.2 * (1.0 - 1e-13)).contains(QStringLiteral("is just 2/λ = 0.2 (")));
}

TEST(VerdictText, ADescentWithoutAMinimumIsNotSaidToBeWell)
{
    Diagnosis found;
    found.step = 300;
    EXPECT_TRUE(verdictSentence(found, Stop::StepLimit).startsWith(QStringLiteral("Nothing is the matter")));
    found.evidence = {{"gradient_norm", 0.03}, {"no_minimum", 1.0}};
    EXPECT_TRUE(verdictSentence(found, Stop::StepLimit).contains(QStringLiteral("there is no minimum: the ground falls on and on")));
    found.evidence.push_back({"excess", 0.04});
    EXPECT_TRUE(verdictSentence(found, Stop::StepLimit).contains(QStringLiteral("less and less. The gradient is 0.03, and the loss is 0.04")));
}

TEST(VerdictText, AtTheStartSpeaksOfTheStart)
{
    Diagnosis diagnosis;
    EXPECT_TRUE(verdictTitle(QStringLiteral("Adam"), diagnosis).contains(QStringLiteral("starts here")));
    diagnosis.verdict = Verdict::Saddle;
    EXPECT_TRUE(verdictTitle(QStringLiteral("Adam"), diagnosis).contains(QStringLiteral("starts at a saddle")));
    diagnosis.step = 1;
    EXPECT_TRUE(verdictTitle(QStringLiteral("Adam"), diagnosis).contains(QStringLiteral("stuck at a saddle")));
}

TEST(VerdictText, SaysWhereTheLossHasNoDerivative)
{
    Diagnosis found;
    found.step = 4;
    found.obstacle = Point{0.0, -1.0};
    found.evidence = {{"loss", -1.0}, {"gradient_norm", std::numeric_limits<double>::quiet_NaN()}, {"no_derivative", 1.0}};
    const QString title = verdictTitle(QStringLiteral("SGD"), found);
    EXPECT_EQ(title, QStringLiteral("SGD cannot go on"));
    EXPECT_EQ(verdictSentence(found, Stop::NotDifferentiable),
              QStringLiteral("It ended at (0, −1) after step 4, at a loss of −1: there the loss has no derivative (a kink or a "
                             "jump), so there is no gradient to follow."));
    found.evidence[1].value = 0.5;
    EXPECT_TRUE(verdictSentence(found, Stop::NotDifferentiable).endsWith(QStringLiteral("lacks a derivative that its rule needs.")));
    found.step = 0;
    found.evidence[1].value = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(verdictTitle(QStringLiteral("SGD"), found), QStringLiteral("SGD cannot start"));
    EXPECT_TRUE(verdictSentence(found, Stop::NotDifferentiable).startsWith(QStringLiteral("It makes no step: at the start")));
}

TEST(VerdictText, NamesAPole)
{
    Diagnosis found;
    found.verdict = Verdict::Diverged;
    EXPECT_EQ(verdictSentence(found, Stop::Diverged), QStringLiteral("After step 0 its numbers grew beyond all bounds."));
    EXPECT_EQ(verdictSentence(found, Stop::StepLimit), QStringLiteral("It is running away: — outside the domain."));
    found.obstacle = Point{0.0, -0.3};
    EXPECT_EQ(verdictSentence(found, Stop::Diverged),
              QStringLiteral("Step 1 led to (0, −0.3), where the loss is not finite: a pole, or more than numbers can hold."));
    EXPECT_EQ(verdictSentence(found, Stop::NotDefined),
              QStringLiteral("Step 1 led to (0, −0.3), where the surface has no value, such as the logarithm of a negative number."));
}

TEST(VerdictText, SaysThatTheLossIsUndefinedAtTheStart)
{
    Diagnosis diagnosis;
    diagnosis.verdict = Verdict::Diverged;
    EXPECT_FALSE(verdictSentence(diagnosis, Stop::NotDefined).contains(QStringLiteral("undefined at the start")));
    diagnosis.evidence = {{"undefined_at_start", 1.0}};
    EXPECT_TRUE(verdictSentence(diagnosis, Stop::NotDefined).contains(QStringLiteral("undefined at the start")));
    EXPECT_TRUE(verdictTitle(QStringLiteral("Adam"), diagnosis).contains(QStringLiteral("cannot start")));
}

} // namespace thalweg::app
