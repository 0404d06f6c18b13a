#include "panels/landscape_panel.h"

#include "losses/models.h"
#include "model/appearance.h"
#include "model/study.h"
#include "panels/chooser_button.h"
#include "panels/formula_editor.h"
#include "panels/link_button.h"
#include "panels/number_field.h"
#include "panels/parameter_field.h"
#include "panels/sample_source.h"
#include "panels/sentence_label.h"
#include "panels/surface_picker.h"
#include "panels/surface_thumbnails.h"
#include "surfaces/catalogue.h"
#include "text/other_words.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace thalweg::app {
namespace {

class LandscapePanelTest : public ::testing::Test {
protected:
    LandscapePanelTest()
    {
        panel.resize(268, 400);
        panel.show();
    }

    NumberField& field(const char* name)
    {
        for (auto* candidate : panel.findChildren<NumberField*>())
            if (candidate->accessibleName() == QString::fromUtf8(name))
                return *candidate;
        throw std::runtime_error(name);
    }

    void enter(NumberField& target, const char* text)
    {
        target.setFocus();
        target.selectAll();
        QTest::keyClicks(&target, QString::fromUtf8(text));
        QTest::keyClick(&target, Qt::Key_Return);
    }

    FormulaEditor& editor() { return *panel.findChild<FormulaEditor*>(); }

    SceneModel model;
    Study study{model};
    Appearance appearance;
    LandscapePanel panel{model, study, appearance};
};

TEST_F(LandscapePanelTest, FollowsTheScene)
{
    EXPECT_EQ(panel.findChild<ChooserButton*>()->text(), QStringLiteral("Himmelblau"));
    model.setStart({1.5, -2.0});
    EXPECT_EQ(field("x of the start").value(), 1.5);
    model.setDomain({-1, 2, -3, 4});
    EXPECT_EQ(field("Greatest y of the map").value(), 4.0);
    model.chooseSurface(*findSurface("ackley"));
    EXPECT_EQ(panel.findChild<ChooserButton*>()->text(), QStringLiteral("Ackley"));
}

TEST_F(LandscapePanelTest, TypingTheStartIsOneUndoStep)
{
    enter(field("x of the start"), "2.75");
    EXPECT_EQ(model.scene().start.x, 2.75);
    EXPECT_EQ(model.undoStack()->count(), 1);
    model.undoStack()->undo();
    EXPECT_EQ(model.scene().start.x, 0.25);
    EXPECT_EQ(field("x of the start").value(), 0.25);
}

TEST_F(LandscapePanelTest, AnUpsideDownDomainIsRefused)
{
    const Domain before = model.scene().domain;
    enter(field("Least x of the map"), "9");
    EXPECT_EQ(model.scene().domain, before);
    EXPECT_FALSE(field("Least x of the map").problem().isEmpty());
    EXPECT_TRUE(field("Greatest x of the map").property("error").toBool());
    enter(field("Greatest x of the map"), "12");
    EXPECT_EQ(model.scene().domain, (Domain{9, 12, before.ymin, before.ymax}));
    EXPECT_TRUE(field("Least x of the map").problem().isEmpty());
    EXPECT_EQ(model.undoStack()->count(), 1);
}

TEST_F(LandscapePanelTest, EachWrongFieldIsMarkedAndExplained)
{
    const auto says = [this](const char* text) {
        for (const SentenceLabel* label : panel.findChildren<SentenceLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text)))
                return true;
        return false;
    };
    const Domain before = model.scene().domain;
    enter(field("Least x of the map"), "west");
    enter(field("Least y of the map"), "9");
    enter(field("x of the start"), "2e");
    for (const char* name : {"Least x of the map", "Least y of the map", "Greatest y of the map", "x of the start"})
        EXPECT_TRUE(field(name).property("error").toBool()) << name;
    EXPECT_TRUE(says("Least x of the map: “west” is not a number."));
    EXPECT_TRUE(says("The least y must be below the greatest."));
    EXPECT_TRUE(says("x of the start: “2e” is not a number."));
    EXPECT_EQ(model.scene().domain, before);
    enter(field("Greatest y of the map"), "12");
    EXPECT_EQ(model.scene().domain, (Domain{before.xmin, before.xmax, 9, 12})) << "whatever stands in the other axis";
    EXPECT_FALSE(says("The least y"));
    EXPECT_TRUE(says("“west” is not a number."));
}

TEST_F(LandscapePanelTest, AnotherSurfaceClearsWhatWasWrong)
{
    enter(field("Least x of the map"), "9");
    model.chooseSurface(*findSurface("ackley"));
    EXPECT_TRUE(field("Least x of the map").problem().isEmpty());
    EXPECT_EQ(field("Least x of the map").text(), QStringLiteral("−5"));
}

TEST_F(LandscapePanelTest, ResetsADomainThatWasChanged)
{
    const auto buttons = panel.findChildren<LinkButton*>();
    const auto found = std::ranges::find(buttons, QStringLiteral("Reset domain"), &LinkButton::text);
    ASSERT_NE(found, buttons.end());
    auto* reset = *found;
    EXPECT_TRUE(reset->isHidden());
    model.setDomain({0, 1, 0, 1});
    EXPECT_FALSE(reset->isHidden());
    reset->click();
    EXPECT_EQ(model.scene().domain, findSurface("himmelblau")->domain);
    EXPECT_TRUE(reset->isHidden());
}

TEST_F(LandscapePanelTest, TheListHasAllSurfacesAndFilters)
{
    panel.chooseSurface();
    auto* picker = panel.findChild<SurfacePicker*>();
    int surfaces = 0;
    for (int row = 0; row < picker->list().model()->rowCount(); ++row)
        surfaces += picker->list().model()->index(row, 0).data(Picker::HeadingRole).toBool() ? 0 : 1;
    EXPECT_EQ(surfaces, int(surfaceCatalogue().size() + modelCatalogue().size()) + 2); // formula, file
    EXPECT_EQ(picker->list().currentIndex().data().toString(), QStringLiteral("Himmelblau"));
    QTest::keyClicks(&picker->filter(), QStringLiteral("rosen"));
    EXPECT_EQ(picker->list().model()->rowCount(), 1);
    QTest::keyClick(&picker->filter(), Qt::Key_Return);
    EXPECT_EQ(model.scene().surface.id, "rosenbrock");
    EXPECT_FALSE(picker->isVisible());
}

/// "Rosenbrock" begins so; "Goldstein and Price" has it nowhere, and others only in what is said of them.
TEST_F(LandscapePanelTest, TheListBringsNamesBeforeWhatIsSaidOfThem)
{
    panel.chooseSurface();
    auto* picker = panel.findChild<SurfacePicker*>();
    const auto first = [picker] { return picker->list().model()->index(0, 0).data().toString(); };
    const int whole = picker->height();
    QTest::keyClicks(&picker->filter(), QStringLiteral("ros"));
    EXPECT_EQ(first(), QStringLiteral("Rosenbrock"));
    EXPECT_EQ(picker->list().currentIndex().data().toString(), QStringLiteral("Rosenbrock"));
    EXPECT_GT(picker->list().model()->rowCount(), 1) << "what is said counts, too";
    EXPECT_LT(picker->height(), whole) << "no higher than what was found";
    picker->filter().setText(QStringLiteral("camel"));
    EXPECT_EQ(first(), QStringLiteral("Six-hump camel")) << "the word begins earlier than in the three-hump one";
    picker->filter().clear();
    EXPECT_EQ(picker->height(), whole);
    EXPECT_TRUE(picker->list().model()->index(0, 0).data(Picker::HeadingRole).toBool()) << "all as it was";
}

/// What is shown in one language is found in another.
TEST_F(LandscapePanelTest, TheListFindsChineseNames)
{
    panel.chooseSurface();
    auto* picker = panel.findChild<SurfacePicker*>();
    const QStringList chinese = OtherWords::all().of(QStringLiteral("Monkey saddle"));
    ASSERT_FALSE(chinese.isEmpty());
    picker->filter().setText(chinese.front());
    EXPECT_EQ(picker->list().model()->index(0, 0).data().toString(), QStringLiteral("Monkey saddle"));
}

TEST_F(LandscapePanelTest, TheListIsUsableByArrowKeysAndEscape)
{
    panel.chooseSurface();
    auto* picker = panel.findChild<SurfacePicker*>();
    QTest::keyClick(&picker->filter(), Qt::Key_Down);
    EXPECT_EQ(picker->list().currentIndex().data().toString(), QStringLiteral("Three-hump camel"));
    QTest::keyClick(&picker->filter(), Qt::Key_Escape);
    EXPECT_FALSE(picker->isVisible());
    EXPECT_EQ(model.scene().surface.id, "himmelblau");
}

TEST_F(LandscapePanelTest, AListInWhichNothingMatchesSaysSo)
{
    panel.chooseSurface();
    auto* picker = panel.findChild<SurfacePicker*>();
    QTest::keyClicks(&picker->filter(), QStringLiteral("zzz"));
    EXPECT_FALSE(picker->list().isVisible());
    QTest::keyClick(&picker->filter(), Qt::Key_Return); // chooses nothing
    EXPECT_TRUE(picker->isVisible());
    picker->filter().clear();
    EXPECT_TRUE(picker->list().isVisible());
    EXPECT_EQ(model.scene().surface.id, "himmelblau");
}

TEST_F(LandscapePanelTest, ThumbnailsAreRecolouredWithTheTheme)
{
    SurfaceThumbnails thumbnails;
    EXPECT_TRUE(thumbnails.picture("himmelblau", lightTheme()).isNull());
    thumbnails.prepare();
    thumbnails.waitForFinished();
    ASSERT_TRUE(thumbnails.isReady());
    const QImage light = thumbnails.picture("himmelblau", lightTheme());
    ASSERT_FALSE(light.isNull());
    EXPECT_NE(light, thumbnails.picture("himmelblau", darkTheme()));
    EXPECT_NE(light, thumbnails.picture("sphere", lightTheme()));
    EXPECT_FALSE(thumbnails.picture(dataId("linear_net"), lightTheme()).isNull());
    EXPECT_NE(thumbnails.picture(dataId("linear_net"), lightTheme()), thumbnails.picture("linear_net", lightTheme()));
}

TEST_F(LandscapePanelTest, ATypedFormulaBeginsWithTheSurfaceThatWasThere)
{
    model.chooseSurface(*findSurface("elliptic_bowl"));
    model.setSurfaceValue(0, 25.0);
    panel.typeFormula();
    ASSERT_TRUE(model.scene().surface.id.empty());
    EXPECT_EQ(editor().field().text(), QString::fromStdString(model.scene().surface.formula));
    ASSERT_EQ(model.surface().parameters.size(), 1u);
    EXPECT_EQ(model.scene().surface.values.front(), 25.0) << "κ stays what it was";
    EXPECT_EQ(panel.findChildren<ParameterField*>().size(), 1);
}

TEST_F(LandscapePanelTest, AFormulaThatCannotBeReadLeavesTheLastGoodOne)
{
    panel.typeFormula();
    QLineEdit& line = editor().field();
    line.selectAll();
    QSignalSpy changed(&model, &SceneModel::changed);
    QTest::keyClicks(&line, QStringLiteral("x^2 + y^2"));
    ASSERT_TRUE(changed.wait());
    EXPECT_EQ(model.scene().surface.formula, "x^2 + y^2");
    QTest::keyClicks(&line, QStringLiteral(" + sin("));
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_EQ(model.scene().surface.formula, "x^2 + y^2");
    EXPECT_TRUE(line.property("error").toBool());
    EXPECT_FALSE(line.accessibleDescription().isEmpty());
    QTest::keyClicks(&line, QStringLiteral("x)"));
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_EQ(model.scene().surface.formula, "x^2 + y^2 + sin(x)");
    EXPECT_FALSE(line.property("error").toBool());
}

TEST_F(LandscapePanelTest, UndoInTheFormulaFirstTakesBackWhatIsWrong)
{
    panel.typeFormula();
    QLineEdit& line = editor().field();
    line.selectAll();
    QTest::keyClicks(&line, QStringLiteral("x^2 + y^2"));
    QTest::keyClick(&line, Qt::Key_Return);
    const int steps = model.undoStack()->index();
    QTest::keyClicks(&line, QStringLiteral(" + *"));
    QTest::keyClick(&line, Qt::Key_Return);
    EXPECT_TRUE(line.property("error").toBool());
    QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(line.text(), QStringLiteral("x^2 + y^2"));
    EXPECT_FALSE(line.property("error").toBool());
    QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier); // now the window's, which is not here
    EXPECT_EQ(line.text(), QStringLiteral("x^2 + y^2"));
    EXPECT_EQ(model.undoStack()->index(), steps);
}

TEST_F(LandscapePanelTest, ChoosesTheLossOfAModelOverSamples)
{
    const Scene before = model.scene();
    EXPECT_TRUE(panel.findChild<SampleSource*>()->isHidden());
    panel.chooseSurface();
    auto* picker = panel.findChild<SurfacePicker*>();
    QTest::keyClicks(&picker->filter(), QStringLiteral("samples/tanh"));
    ASSERT_EQ(picker->list().model()->rowCount(), 1);
    QTest::keyClick(&picker->filter(), Qt::Key_Return);
    ASSERT_TRUE(model.scene().surface.data);
    EXPECT_EQ(model.scene().surface.data->model, "tanh_net");
    EXPECT_EQ(model.scene().domain, model.surface().usualDomain);
    EXPECT_EQ(model.scene().steps, before.steps);
    EXPECT_EQ(panel.findChildren<ParameterField*>().size(), qsizetype(findModel("tanh_net")->parameters.size()));
    EXPECT_TRUE(editor().field().isHidden()) << "no formula says it";
    panel.chooseSurface();
    EXPECT_EQ(picker->list().currentIndex().data(Picker::IdRole).toString(), QStringLiteral("samples/tanh_net"));
    picker->close();
    model.undoStack()->undo();
    EXPECT_EQ(model.scene(), before);
    EXPECT_TRUE(panel.findChild<SampleSource*>()->isHidden());
}

TEST_F(LandscapePanelTest, SamplesAreDrawnAnewByTheirSeed)
{
    model.chooseData({.model = "linear_regression"});
    const auto first = model.surface().data->train;
    auto& source = *panel.findChild<SampleSource*>();
    EXPECT_TRUE(source.another().isVisible());
    QTest::mouseClick(&source.another(), Qt::LeftButton);
    EXPECT_EQ(model.scene().surface.data->seed, 2u);
    EXPECT_EQ(source.seed().value(), 2.0);
    EXPECT_NE(model.surface().data->train, first);
    enter(source.seed(), "1");
    EXPECT_EQ(model.surface().data->train, first);
    const Scene now = model.scene();
    enter(source.seed(), "1.5");
    EXPECT_EQ(model.scene(), now);
    EXPECT_FALSE(source.seed().problem().isEmpty());
}

TEST_F(LandscapePanelTest, ASliderOfTheSamplesIsOneUndoStep)
{
    model.chooseData({.model = "linear_regression"});
    const int before = model.undoStack()->count();
    auto* field = panel.findChildren<ParameterField*>()[1]; // the number of samples
    enter(*field->findChild<NumberField*>(), "200");
    EXPECT_EQ(model.surface().data->train.size() + model.surface().data->test.size(), 200u);
    EXPECT_EQ(model.undoStack()->count(), before + 1);
    model.undoStack()->undo();
    EXPECT_EQ(model.surface().data->train.size(), 60u);
}

TEST_F(LandscapePanelTest, OfManyParametersOfTheSamplesSomeAreFolded)
{
    const auto inSight = [this] {
        const auto fields = panel.findChildren<ParameterField*>();
        return std::ranges::count_if(fields, [](const auto* field) { return !field->isHidden(); });
    };
    model.chooseData({.model = "linear_regression"}); // six of them
    EXPECT_EQ(inSight(), 3);
    model.setSurfaceValue(5, 2.0);
    EXPECT_EQ(inSight(), 4) << "what is not usual stays in sight";
    model.chooseData({.model = "logistic_regression"});
    EXPECT_EQ(inSight(), 4) << "one alone is not folded";
}

TEST_F(LandscapePanelTest, OwnSamplesKeepOnlyTheShareHeldBack)
{
    const std::vector<Sample> own{{0, 0, 1}, {1, 0, 3}, {2, 0, 5}, {3, 0, 7}};
    ASSERT_FALSE(model.chooseData({.model = "linear_regression", .samples = own}));
    EXPECT_EQ(panel.findChildren<ParameterField*>().size(), 1);
    EXPECT_EQ(panel.findChild<SampleSource*>()->another().text(), QStringLiteral("Hold others back"));
}

TEST_F(LandscapePanelTest, ATypedFormulaAfterSamplesBeginsWithOneThatCanBeRead)
{
    model.chooseData({.model = "logistic_regression"});
    panel.typeFormula();
    EXPECT_EQ(model.scene().surface.formula, "x^2 + y^2");
    EXPECT_FALSE(model.scene().surface.data);
    EXPECT_FALSE(editor().field().isHidden());
}

} // namespace
} // namespace thalweg::app
