#include "panels/readout_panel.h"

#include "inspector/inspection.h"
#include "inspector/rates_view.h"
#include "model/clinic.h"
#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "panels/bundle_ends_view.h"
#include "panels/coordinate_text.h"
#include "panels/critical_model.h"
#include "panels/critical_view.h"
#include "panels/ends_model.h"
#include "panels/here_view.h"
#include "panels/start_ends_view.h"
#include "optimizers/catalogue.h"
#include "scene/starts.h"
#include "surfaces/catalogue.h"
#include "text/number_text.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QRegularExpression>
#include <QListView>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <algorithm>

namespace thalweg::app {
namespace {

class ReadoutPanelTest : public ::testing::Test {
protected:
    ReadoutPanelTest()
    {
        panel.resize(268, 500);
        panel.show();
        clinic.waitForFinished();
    }

    /// The number in the row with this name.
    QString value(const char* name)
    {
        for (const auto* label : panel.here().findChildren<QLabel*>())
            if (label->accessibleName() == QString::fromUtf8(name))
                return label->text();
        return QStringLiteral("no such row");
    }

    SceneModel model;
    Study study{model};
    Appearance appearance;
    Playback playback;
    Selection selection;
    Clinic clinic{model, study, playback, selection};
    Layers layers;
    Inspection inspection{model, study, playback, selection, layers};
    ReadoutPanel panel{model, study, clinic, playback, appearance, inspection};
};

TEST_F(ReadoutPanelTest, TellsWhereTheRepetitionsEnd)
{
    BundleEndsView& view = panel.bundleEnds();
    EXPECT_TRUE(view.isHidden());
    model.chooseData({.model = "linear_regression"});
    RunChoice trembling = model.scene().runs[0];
    trembling.batch = 8;
    trembling.repeats = 12;
    model.setRun(0, trembling, QStringLiteral("batch size"));
    study.waitForFinished();
    view.waitForFinished();
    EXPECT_FALSE(view.isHidden());
    const auto ends = endsOf(study.bundles()[0]->members, study.critical().points, model.surface().testLoss.get());
    ASSERT_EQ(ends.minima.size(), 1u);
    for (const QString& part : {QStringLiteral("12 times"), pointText(ends.minima[0].minimum, 3),
                                QStringLiteral("test loss"), shortNumber(ends.all.testLoss, 3)})
        EXPECT_TRUE(view.text().contains(part)) << part.toStdString() << " in " << view.text().toStdString();
    model.setSurfaceValue(0, 0.0); // nothing is held back
    study.waitForFinished();
    view.waitForFinished();
    EXPECT_FALSE(view.text().contains(QStringLiteral("test loss")));
    model.resetRun(0);
    study.waitForFinished();
    view.waitForFinished();
    EXPECT_TRUE(view.isHidden());
}

TEST_F(ReadoutPanelTest, ReadsTheSurfaceAtAPoint)
{
    inspection.hover(Point{3.0, 2.0});
    EXPECT_EQ(value("x"), QStringLiteral("3.00"));
    EXPECT_EQ(value("f"), QStringLiteral("0.000"));
    EXPECT_EQ(value("H"), QStringLiteral("[74.00, 20.00]"));
    EXPECT_EQ(value("κ"), QStringLiteral("3.200"));
    // H = [[74, 20], [20, 34]] there: λ = 54 ∓ √(20² + 20²).
    EXPECT_EQ(value("λ₁"), QStringLiteral("25.72"));
    EXPECT_EQ(value("λ₂"), QStringLiteral("82.28"));
    EXPECT_EQ(value("Shape"), QStringLiteral("bowl"));
    EXPECT_EQ(value("2/λ₂"), QStringLiteral("0.02431"));
}

TEST_F(ReadoutPanelTest, WithoutAMouseItReadsTheStart)
{
    inspection.hover(Point{3.0, 2.0});
    inspection.hover(std::nullopt);
    EXPECT_EQ(value("x"), QStringLiteral("0.25"));
    EXPECT_EQ(value("y"), QStringLiteral("−1.25"));
    model.setStart({1.0, 1.0});
    EXPECT_EQ(value("x"), QStringLiteral("1"));
}

TEST_F(ReadoutPanelTest, ReadsTheSelectedRunsHeadAndThePin)
{
    playback.setLastStep(model.scene().steps);
    selection.select(4);
    playback.seek(20);
    const auto hasLabel = [this](const char* text) {
        const auto labels = panel.here().findChildren<QLabel*>();
        return std::ranges::any_of(labels, [text](const QLabel* l) { return l->text() == QString::fromUtf8(text); });
    };
    EXPECT_TRUE(hasLabel("Adam at step 20"));
    auto* unpin = panel.here().findChild<QAbstractButton*>();
    EXPECT_FALSE(unpin->isVisible());
    inspection.setPin({0.0, 0.0});
    EXPECT_TRUE(hasLabel("At the pin"));
    EXPECT_EQ(value("λ₁"), QStringLiteral("−42.00"));
    EXPECT_EQ(value("Shape"), QStringLiteral("dome"));
    QTest::mouseClick(unpin, Qt::LeftButton);
    EXPECT_TRUE(hasLabel("Adam at step 20"));
}

TEST_F(ReadoutPanelTest, MarksRatesAboveTheBoundOfPlainDescent)
{
    // 2/λ₂ = 0.0243 at the minimum: above it are Adagrad, RMSProp and Adam, not SGD's 0.0192.
    const auto above = [this] {
        std::vector<std::size_t> runs;
        for (const RatesView::Row& row : panel.here().rates().rows())
            if (row.isAbove)
                runs.push_back(row.run);
        return runs;
    };
    inspection.hover(Point{3.0, 2.0});
    EXPECT_EQ(above(), (std::vector<std::size_t>{2, 3, 4}));
    EXPECT_TRUE(panel.here().rates().rows()[0].isBinding);
    EXPECT_FALSE(panel.here().rates().rows()[1].isBinding) << "momentum has another bound";
    model.setRunValue(0, 0, 0.03);
    study.waitForFinished();
    EXPECT_EQ(above(), (std::vector<std::size_t>{0, 2, 3, 4}));
    inspection.hover(Point{0.0, 0.0});
    EXPECT_TRUE(above().empty()) << "a dome has no bound";
}

TEST_F(ReadoutPanelTest, TellsTheModelsErrorAtTheMouse)
{
    const auto isShown = [this] {
        for (const auto* label : panel.here().findChildren<QLabel*>())
            if (label->accessibleName() == QStringLiteral("|m − f|"))
                return label->isVisibleTo(&panel);
        return false;
    };
    EXPECT_FALSE(isShown());
    // From 0, where L = 170, g = (−14, −22), H = diag(−42, −26): at (1, 1) m = 100, f = 106.
    panel.here().showModel(ModelReach{*TaylorModel::of(*model.surface().surface, {0.0, 0.0}), 0.5, false});
    inspection.hover(Point{1.0, 1.0});
    EXPECT_TRUE(isShown());
    EXPECT_EQ(value("|m − f|"), QStringLiteral("6.000"));
    EXPECT_EQ(value("Holds up to"), QStringLiteral("0.5000"));
    panel.here().showModel(std::nullopt);
    EXPECT_FALSE(isShown());
}

TEST_F(ReadoutPanelTest, SaysWhereARunFromHereWouldEnd)
{
    BasinMap map;
    map.request.view = {-2.0, 2.0, -1.0, 1.0};
    map.basins.grid = {map.request.view, 2, 1};
    map.basins.ends = {{Ending::AtMinimum, Point{3.0, 2.0}, 1}, {Ending::Diverged, {}, 1}};
    map.basins.end = {0, 1};
    map.basins.steps = {84, 7};
    panel.here().showBasins(std::make_shared<const BasinMap>(map));
    inspection.hover(Point{-1.0, 0.5});
    EXPECT_EQ(value("Leads to"), QStringLiteral("(3, 2), step 84"));
    inspection.hover(Point{1.0, 0.5});
    EXPECT_EQ(value("Leads to"), QStringLiteral("diverges, step 7"));
    inspection.hover(Point{3.0, 0.5});
    EXPECT_EQ(value("Leads to"), QStringLiteral("—")) << "not in the map";
}

TEST_F(ReadoutPanelTest, SaysWhereThereIsNoDerivative)
{
    model.chooseSurface(*findSurface("ackley"));
    inspection.hover(Point{0.0, 0.0});
    EXPECT_EQ(value("|g|"), QStringLiteral("no derivative here"));
    model.chooseFormula(QStringLiteral("log(x) + y^2"));
    inspection.hover(Point{-1.0, 0.0});
    EXPECT_EQ(value("|g|"), QStringLiteral("no value here"));
    EXPECT_EQ(value("λ₁"), QStringLiteral("—"));
    EXPECT_EQ(value("2/λ₂"), QStringLiteral("—"));
}

TEST_F(ReadoutPanelTest, ListsTheCriticalPoints)
{
    QTableView& table = panel.critical().table();
    ASSERT_EQ(table.model()->rowCount(), 9);
    QSignalSpy activated(&panel, &ReadoutPanel::criticalPointActivated);
    emit table.clicked(table.model()->index(0, 1));
    ASSERT_EQ(activated.size(), 1);
    const auto point = activated.front().front().value<Point>();
    EXPECT_EQ(point, study.critical().points.front().at);
}

TEST_F(ReadoutPanelTest, SortsByNumbersAndStillActivatesTheRightPoint)
{
    QTableView& table = panel.critical().table();
    table.sortByColumn(CriticalModel::Value, Qt::DescendingOrder);
    const QModelIndex top = table.model()->index(0, CriticalModel::Value);
    EXPECT_EQ(top.data().toString(), QStringLiteral("181.6")) << "the maximum";
    QSignalSpy activated(&panel, &ReadoutPanel::criticalPointActivated);
    emit table.activated(top);
    EXPECT_NEAR(activated.front().front().value<Point>().x, -0.27, 0.01);
}

TEST_F(ReadoutPanelTest, ListsTheEndsOfTheRuns)
{
    EndsModel ends(study, clinic);
    ASSERT_EQ(ends.rowCount(), 5);
    EXPECT_EQ(ends.index(4, EndsModel::Run).data().toString(), QStringLiteral("Adam"));
    EXPECT_EQ(ends.index(4, EndsModel::Steps).data().toString(),
              QString::number(*study.outcomes()[4].arrivedStep));
    EXPECT_FALSE(ends.index(4, EndsModel::Run).data(EndsModel::SummaryRole).toString().isEmpty());
}

// A table of many runs' ends scrolls: the window would grow past the screen otherwise.
TEST_F(ReadoutPanelTest, AsksForNoMoreHeightWithManyRuns)
{
    for (int run = 0; run < 45; ++run)
        ASSERT_FALSE(model.addRun(*findOptimizer("sgd")));
    ASSERT_FALSE(model.setStarts(Starts{.kind = Starts::Kind::Grid, .count = 9}));
    clinic.waitForFinished();
    panel.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto* ends = panel.findChild<StartEndsView*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ends->isHidden() && ends->sizeHint().height() > 500; }));
    EXPECT_LT(panel.minimumSizeHint().height(), 400);
    EXPECT_EQ(panel.height(), 500);
}

TEST(CriticalModelTest, IsASoundModel)
{
    Appearance appearance;
    CriticalModel model(appearance);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<CriticalPoint> points(441);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {CriticalKind(i % 4), {double(i), -1.0}, 1e-31, {1.0, 2.0}, {Point{1, 0}, Point{0, 1}}, true};
    model.setPoints(points, {-5, 5, -5, 5});
    EXPECT_EQ(model.rowCount(), 441);
    EXPECT_EQ(model.index(1, CriticalModel::Value).data().toString(), QStringLiteral("1e−31"));
    EXPECT_EQ(model.index(1, CriticalModel::Kind).data(Qt::AccessibleTextRole).toString(), QStringLiteral("maximum"));
    appearance.choose(Appearance::Choice::Dark);
    model.setPoints({}, {-5, 5, -5, 5});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(EndsModelTest, IsASoundModel)
{
    SceneModel scene;
    Study study(scene);
    Playback playback;
    Selection selection;
    Clinic clinic(scene, study, playback, selection);
    EndsModel model(study, clinic);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    clinic.waitForFinished();
    EXPECT_EQ(model.rowCount(), 5);
    scene.removeRun(0);
    clinic.waitForFinished();
    EXPECT_EQ(model.rowCount(), 4);
    scene.setRunValue(0, 0, 1e6);
    clinic.waitForFinished();
    EXPECT_EQ(model.index(0, EndsModel::End).data().toString(), QStringLiteral("diverged"));
}

TEST(CoordinateText, HasAsManyDecimalsAsTheAxisNeeds)
{
    EXPECT_EQ(coordinateText(1.23456, 10.0), QStringLiteral("1.23"));
    EXPECT_EQ(coordinateText(1.23456, 10.0, 1), QStringLiteral("1.235"));
    EXPECT_EQ(coordinateText(-1e-17, 10.0), QStringLiteral("0.00"));
    EXPECT_EQ(coordinateText(1.0 / 3.0, 1e-12), QStringLiteral("0.333333333333333"));
}

TEST(CoordinateText, TellsNeighbouringPixelsApartInADeepZoom)
{
    for (const double span : {1e-5, 1e-9, 1e-12})
        for (const double middle : {0.0, 3.584428, -250.0}) {
            const double next = middle + span / 400.0;
            if (next - middle < 0.5 * span / 400.0)
                continue; // there is no number between
            EXPECT_NE(coordinateText(middle, span), coordinateText(next, span)) << middle << " in " << span;
            EXPECT_NE(exactCoordinateText(middle, span), exactCoordinateText(next, span)) << middle << " in " << span;
        }
    EXPECT_EQ(exactCoordinateText(0.25, 10.0), QStringLiteral("0.25"));
    EXPECT_EQ(exactCoordinateText(1.0 / 3.0, 10.0), QStringLiteral("0.333333"));
}

TEST_F(ReadoutPanelTest, ReadsAsFinelyAsTheMapIsZoomed)
{
    panel.here().showView({3.584428340, 3.584428341, -1.848126527, -1.848126526});
    inspection.hover(Point{3.5844283402, -1.8481265263});
    const QString here = value("x");
    inspection.hover(Point{3.5844283402 + 4e-12, -1.8481265263});
    EXPECT_NE(value("x"), here);
    inspection.setPin(Point{3.5844283402, -1.8481265263});
    EXPECT_EQ(value("x"), QStringLiteral("3.5844283402"));
}

TEST_F(ReadoutPanelTest, HasNoArmsWhereThereIsNoCurvature)
{
    panel.here().showCrossHeight(0.5);
    EXPECT_EQ(value("Arms"), QStringLiteral("Δf = 0.5"));
    model.chooseFormula(QStringLiteral("x + 2y"));
    EXPECT_EQ(value("Arms"), QStringLiteral("—"));
    model.chooseFormula(QStringLiteral("x^2"));
    EXPECT_EQ(value("Arms"), QStringLiteral("Δf = 0.5")) << "one of them is there";
}

TEST_F(ReadoutPanelTest, ZeroHasNoSign)
{
    model.chooseFormula(QStringLiteral("-x^2 - y^2"));
    inspection.hover(Point{0.0, 0.0});
    for (const auto* label : panel.here().findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QRegularExpression(QStringLiteral("−0(\\.0*)?([,)\\]]|$)"))))
            << label->text().toStdString();
}

} // namespace
} // namespace thalweg::app
