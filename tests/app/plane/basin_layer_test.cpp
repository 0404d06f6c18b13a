#include "plane/basin_layer.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/basin_legend.h"
#include "plane/layers_menu.h"
#include "plane/plane_view.h"
#include "relief/relief_view.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QMainWindow>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace thalweg::app {
namespace {

constexpr int kPatience = 30'000; ///< milliseconds, on a busy machine

/// Himmelblau's four minima, seen by SGD and Adam.
struct BasinLayerTest : testing::Test {
    BasinLayerTest()
    {
        appearance.choose(Appearance::Choice::Light);
        Scene scene = defaultScene();
        scene.runs.clear();
        for (const char* id : {"sgd", "adam"})
            scene.runs.push_back(newRun(*findOptimizer(id), scene));
        scene.runs[0].values[0] = 0.005;
        model.open(scene);
        playback.setLastStep(model.scene().steps);
        selection.select(0);
        view.resize(420, 320);
        view.show();
        view.waitForFinished();
    }

    void showBasins()
    {
        view.layers().set(&LayerChoice::field, MapField::Basins);
        view.waitForFinished();
    }
    BasinMapPointer map() { return view.basins().map(); }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Appearance appearance;
    PlaneView view{model, study, playback, selection, appearance};
};

TEST_F(BasinLayerTest, ShowsWhereEachStartLeads)
{
    EXPECT_FALSE(map());
    showBasins();
    ASSERT_TRUE(map());
    EXPECT_TRUE(view.basins().isFinest());
    EXPECT_EQ(map()->basins.grid.area, view.viewport().domain);
    EXPECT_EQ(map()->basins.grid.columns, int(view.viewport().rect.width())) << "a cell for each pixel";
    for (const Point start : {Point{2.0, 1.2}, Point{-2.3, 2.4}, Point{-3.1, -2.7}, Point{2.9, -1.2}}) {
        const Outcome alone = outcomeOf(computeRunFrom(start, model.scene(), 0, *model.surface().surface),
                                        Land(*model.surface().surface, model.scene().domain), study.critical().points);
        const std::size_t cell = map()->cellAt(start);
        const Point target = map()->basins.ends[map()->basins.end[cell]].target.value();
        EXPECT_EQ(target, alone.target);
        EXPECT_EQ(map()->code(cell), map()->codeOf(target));
    }
    view.layers().set(&LayerChoice::field, MapField::Loss);
    EXPECT_FALSE(map());
}

TEST_F(BasinLayerTest, AreThoseOfTheSelectedRunAndFollowItsNumbers)
{
    showBasins();
    const BasinMapPointer ofSgd = map();
    selection.select(1);
    view.waitForFinished();
    EXPECT_EQ(map()->request.run, 1u);
    EXPECT_NE(map()->basins.end, ofSgd->basins.end);
    EXPECT_EQ(view.basins().runName().toStdString(), model.runNames()[1]);
    selection.select(0);
    Scene scene = model.scene();
    scene.runs[0].values[0] = 0.03;
    model.open(scene);
    view.waitForFinished();
    EXPECT_EQ(map()->request.scene.runs[0].values[0], 0.03);
    const auto& ends = map()->basins.ends;
    EXPECT_TRUE(std::ranges::any_of(ends, [](const BasinEnd& e) { return e.ending == Ending::Diverged && e.cells > 0; }));
}

/// A start, a look or a name is nothing that basins depend on.
TEST_F(BasinLayerTest, AreNotComputedAnewForNothing)
{
    showBasins();
    const BasinMapPointer before = map();
    Scene scene = model.scene();
    scene.start = {1.0, 1.0};
    scene.runs[0].look = 7;
    scene.runs[1].values[0] = 0.5;
    model.open(scene);
    view.waitForFinished();
    EXPECT_EQ(map(), before);
}

TEST_F(BasinLayerTest, ComesCoarselyFirstAndThenFinely)
{
    QSignalSpy changed(&view.basins(), &BasinLayer::changed);
    view.layers().set(&LayerChoice::field, MapField::Basins);
    while (!map())
        ASSERT_TRUE(changed.wait(kPatience));
    EXPECT_LT(map()->basins.grid.size(), 20'000u);
    while (!view.basins().isFinest())
        ASSERT_TRUE(changed.wait(kPatience));
    EXPECT_GT(map()->basins.grid.size(), 60'000u);
}

TEST_F(BasinLayerTest, IsNotComputedWhileNobodyLooks)
{
    view.hide();
    view.layers().set(&LayerChoice::field, MapField::Basins);
    QTest::qWait(50);
    EXPECT_FALSE(map());
    QSignalSpy changed(&view.basins(), &BasinLayer::changed);
    view.show();
    while (!map())
        ASSERT_TRUE(changed.wait(kPatience));
}

TEST_F(BasinLayerTest, TheLegendSharesOutTheArea)
{
    showBasins();
    const BasinLegend legend = basinLegend(view.basins());
    ASSERT_GE(legend.rows.size(), 4);
    double sum = 0.0;
    for (const BasinLegend::Row& row : legend.rows)
        sum += row.share;
    EXPECT_NEAR(sum, 1.0, 1e-12);
    EXPECT_EQ(legend.rows[0].kind, CriticalKind::Minimum);
    EXPECT_TRUE(std::ranges::is_sorted(legend.rows, std::ranges::greater{}, &BasinLegend::Row::share));
    EXPECT_EQ(legend.note, QStringLiteral("of the view"));
    EXPECT_TRUE(legend.hasShades());
    EXPECT_NE(legend.sentence().indexOf(QStringLiteral("(3, 2)")), -1) << legend.sentence().toStdString();
    EXPECT_TRUE(view.accessibleDescription().contains(legend.sentence()));
}

/// How many pixels of a painted legend have a colour.
int pixelsOf(const BasinLegend& legend, QSize size, const Theme& theme, QRgb colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    PlaneStyle style;
    style.theme = &theme;
    style.font.setPixelSize(12);
    paintBasinLegend(painter, QRectF(QPointF(), QSizeF(size)), legend, style);
    painter.end();
    int count = 0;
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            count += image.pixel(x, y) == colour ? 1 : 0;
    return count;
}

TEST_F(BasinLayerTest, TheLegendNeverHidesTheLargestShareNorSpeaksOfShadesThatAreNotThere)
{
    const Theme& theme = appearance.theme();
    BasinLegend legend{QStringLiteral("SGD"), {}, {}};
    legend.rows.append({BasinCode::UnderWay, {}, {}, QStringLiteral("still moving"), 1.0});
    EXPECT_FALSE(legend.hasShades());
    const BasinInks inks(theme);
    const QRgb shade = inks.table()[BasinInks::indexAt(BasinCode(1), BasinInks::kShades - 1, 0, 0)];
    EXPECT_EQ(pixelsOf(legend, {100, 300}, theme, shade), 0);
    legend.rows.prepend({BasinCode(2), CriticalKind::Saddle, Point{0.0, 0.0}, {}, 0.5});
    EXPECT_GT(pixelsOf(legend, {100, 300}, theme, shade), 0);
    const QRgb maximum = inks.colour(BasinCode(0)).rgb();
    legend.rows.append({BasinCode(0), CriticalKind::Maximum, Point{0.0, 1.0}, {}, 0.2});
    EXPECT_GT(pixelsOf(legend, {100, 300}, theme, maximum), 40) << "its mark has no fill";
    for (int i = 0; i < 6; ++i)
        legend.rows.append({BasinCode(3), CriticalKind::Saddle, Point{1.0, 0.0}, {}, 0.05});
    for (const int height : {90, 110, 130, 160})
        EXPECT_GT(pixelsOf(legend, {100, height}, theme, inks.colour(BasinCode(2)).rgb()), 40) << height;
}

TEST_F(BasinLayerTest, AreHiddenWithTheCriticalPoints)
{
    showBasins();
    QMainWindow window;
    const LayersMenu menu(view.layers(), view.inspection(), &window);
    Scene scene = model.scene();
    scene.classroom.hide = {"critical_points"};
    model.open(scene);
    view.waitForFinished();
    EXPECT_FALSE(map());
    const auto actions = menu.actions();
    const auto found = std::ranges::find(actions, QStringLiteral("Basins of the selected run"), &QAction::text);
    ASSERT_NE(found, actions.end());
    EXPECT_FALSE((*found)->isEnabled());
    scene.classroom.hide.clear();
    model.open(scene);
    view.waitForFinished();
    EXPECT_TRUE(map());
}

TEST_F(BasinLayerTest, TheReliefHasTheSame)
{
    ReliefView relief(model, study, playback, selection, appearance);
    relief.follow(view);
    relief.resize(600, 400);
    relief.show();
    relief.waitForFinished();
    const QImage before = relief.grab().toImage();
    showBasins();
    relief.waitForFinished();
    ASSERT_TRUE(relief.picture()->request.field->request.basins);
    EXPECT_EQ(relief.picture()->request.field->request.basins, map());
    EXPECT_NE(relief.grab().toImage(), before);
    view.hide();
    selection.select(1);
    relief.waitForFinished();
    EXPECT_EQ(relief.picture()->request.field->request.basins->request.run, 1u) << "also while the map is hidden";
}

/// Newton's steps go one by one: they take long.
TEST_F(BasinLayerTest, MayEndWhileItIsAtWork)
{
    Scene scene = model.scene();
    scene.runs[0] = newRun(*findOptimizer("newton"), scene);
    scene.steps = 3000;
    model.open(scene);
    auto other = std::make_unique<PlaneView>(model, study, playback, selection, appearance);
    study.waitForFinished();
    other->resize(420, 320);
    other->show();
    other->layers().set(&LayerChoice::field, MapField::Basins);
    QSignalSpy changed(&other->basins(), &BasinLayer::changed);
    while (!other->basins().map())
        ASSERT_TRUE(changed.wait(kPatience));
    EXPECT_FALSE(other->basins().isFinest());
    other.reset();
}

TEST_F(BasinLayerTest, AnotherThemePaintsTheSameBasins)
{
    showBasins();
    const BasinMapPointer before = map();
    const QImage light = view.grab().toImage();
    appearance.choose(Appearance::Choice::Dark);
    view.waitForFinished();
    EXPECT_EQ(map(), before);
    EXPECT_NE(view.grab().toImage(), light);
}

std::vector<BasinEnd> minimaOnAGrid(int side)
{
    std::vector<BasinEnd> ends;
    for (int i = 0; i < side * side; ++i)
        ends.push_back({Ending::AtMinimum, Point{double(i % side), double(i / side)}, 1});
    return ends;
}

TEST(BasinCodes, DifferAsLongAsThereAreColours)
{
    const auto codes = basinCodes(minimaOnAGrid(2));
    EXPECT_EQ(codes, (std::vector<BasinCode>{BasinCode(0), BasinCode(1), BasinCode(2), BasinCode(3)}));
}

// Himmelblau's function has nine critical points, and a run may come to all of them. Two looks of one pattern have colours
// of one half of the theme's, which all eyes tell apart (Colours.BasinsAreToldApartByAllEyes).
TEST(BasinCodes, GiveEachOfManyItsOwnLook)
{
    const BasinInks inks(lightTheme());
    const auto codes = basinCodes(minimaOnAGrid(5));
    const auto patternOf = [&inks](BasinCode code) {
        const QRgb ground = inks.colour(code).rgb();
        std::vector<bool> pattern;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                pattern.push_back(inks.table()[BasinInks::indexAt(code, 0, x, y)] != ground);
        return pattern;
    };
    for (std::size_t i = 0; i < std::size_t(kBasinLooks); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            EXPECT_NE(codes[i], codes[j]) << i << " and " << j;
            if (patternOf(codes[i]) == patternOf(codes[j])) {
                EXPECT_EQ(int(codes[i]) % 8 / 4, int(codes[j]) % 8 / 4) << i << " and " << j;
                EXPECT_NE(int(codes[i]) % 8, int(codes[j]) % 8) << i << " and " << j;
            }
        }
}

TEST(BasinCodes, NeighboursDifferEvenWhenThereAreMany)
{
    const auto ends = minimaOnAGrid(9);
    const auto codes = basinCodes(ends);
    for (std::size_t i = 0; i < ends.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (distance(*ends[i].target, *ends[j].target) < 1.1) {
                EXPECT_NE(codes[i], codes[j]) << i << " and " << j;
            }
}

TEST(BasinCodes, OfWhatComesToNothingAreTheirOwn)
{
    const auto codes = basinCodes(std::vector<BasinEnd>{{Ending::Diverged, {}, 1}, {Ending::UnderWay, {}, 1},
                                                        {Ending::AtMinimum, Point{1.0, 1.0}, 1}});
    EXPECT_EQ(codes, (std::vector<BasinCode>{BasinCode::Diverged, BasinCode::UnderWay, BasinCode::FirstColour}));
}

TEST(BasinGrids, OfALongRunAreCoarser)
{
    BasinRequest request;
    request.scene = defaultScene();
    request.surface = std::get<ResolvedSurface>(resolve(request.scene.surface)).surface;
    request.view = request.scene.domain;
    request.pixels = {600, 600};
    request.scene.steps = 300;
    EXPECT_EQ(basinGrid(request, BasinGrain::Fine).columns, 600);
    const int usual = basinGrid(request, BasinGrain::Coarse).columns;
    EXPECT_LE(usual, 100);
    request.scene.steps = 20'000;
    EXPECT_LT(basinGrid(request, BasinGrain::Coarse).columns, usual);
    EXPECT_GE(basinGrid(request, BasinGrain::Coarse).size(), 225u);
    EXPECT_LT(basinGrid(request, BasinGrain::Fine).columns, 600);
    EXPECT_FALSE(isSlow(request));
    request.scene.steps = 100'000;
    EXPECT_TRUE(isSlow(request));
}

} // namespace
} // namespace thalweg::app
