#include "plane/shared_scale.h"

#include "plane/layers_menu.h"
#include "plane/plane_view.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>

#include <cmath>

namespace thalweg::app {
namespace {

const std::atomic<bool> kGoOn = false;

SurfacePointer formula(const char* text)
{
    return std::get<ResolvedSurface>(resolve({std::string(), text, {}})).surface;
}

MapRequest map(const SurfacePointer& surface, const SurfacePointer& companion, QSize pixels = {200, 100},
               MapField field = MapField::Loss)
{
    const Domain domain{-2.0, 2.0, -1.0, 1.0};
    return {surface, domain, pixels, 1.0, &lightTheme(), field, companion, domain};
}

TEST(SharedScale, AValueHasOneColourOnBothLandscapes)
{
    const SurfacePointer flat = formula("x^2 + y^2");
    const SurfacePointer steep = formula("x^2 + 40 y^2");
    for (const MapField field : {MapField::Loss, MapField::GreatestCurvature, MapField::Condition}) {
        const FieldScale first = sketchMap(map(flat, steep, {200, 100}, field), kGoOn).scale;
        const FieldScale second = sketchMap(map(steep, flat, {190, 95}, field), kGoOn).scale; // another size
        for (const double value : {0.5, 1.0, 3.0, 20.0, 44.0})
            EXPECT_DOUBLE_EQ(first.position(value), second.position(value)) << value;
        EXPECT_NE(sketchMap(map(flat, nullptr, {200, 100}, field), kGoOn).scale.position(2.0), first.position(2.0));
    }
}

TEST(SharedScale, EachCountsOverItsOwnPartOfThePlane)
{
    MapRequest first = map(formula("x^2"), formula("3 x^2"));
    first.companionDomain = {-1.0, 1.0, -5.0, 5.0};
    MapRequest second = map(first.companion, first.surface);
    second.companionDomain = second.domain;
    second.domain = first.companionDomain;
    for (const double value : {0.5, 2.0, 3.5})
        EXPECT_DOUBLE_EQ(sketchMap(first, kGoOn).scale.position(value), sketchMap(second, kGoOn).scale.position(value));
    EXPECT_NEAR(sketchMap(first, kGoOn).scale.valueAt(1.0), 4.0, 1e-3);
}

TEST(SharedScale, CoversBoth)
{
    const FieldScale scale = sketchMap(map(formula("x^2"), formula("x^2 + 100")), kGoOn).scale;
    EXPECT_NEAR(scale.valueAt(0.0), 0.0, 1e-3);
    EXPECT_NEAR(scale.valueAt(1.0), 104.0, 1e-3);
}

/// A pole of one of them is no summit for the other.
TEST(SharedScale, IsCutBesideAPoleOfEither)
{
    const SurfacePointer pole = formula("1/(x^2 + y^2)");
    const SurfacePointer bowl = formula("x^2 + y^2");
    EXPECT_TRUE(sketchMap(map(pole, bowl), kGoOn).scale.isCutAbove());
    EXPECT_TRUE(sketchMap(map(bowl, pole), kGoOn).scale.isCutAbove());
    EXPECT_FALSE(sketchMap(map(bowl, bowl), kGoOn).scale.isCutAbove());
}

/// One switch for both views; off, a landscape has the scale that it has alone.
TEST(SharedScale, CanBeSwitchedOff)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    const auto colours = [&] {
        window.waitForFinished();
        return window.plane().grab().toImage();
    };
    QAction* sharing = window.findChild<LayersMenu*>()->sharing();
    EXPECT_FALSE(sharing->isEnabled()) << "there is only one";
    session.model.chooseSurface(*findSurface("elliptic_bowl"));
    SurfaceChoice other = session.model.scene().surface;
    other.values = {90.0};
    session.model.setBeside(other);
    EXPECT_TRUE(sharing->isEnabled());
    EXPECT_TRUE(sharing->isChecked());
    const QImage shared = colours();
    sharing->trigger();
    EXPECT_NE(colours(), shared);
    sharing->trigger();
    EXPECT_EQ(colours(), shared);
    session.model.setBeside(SurfaceChoice{"rosenbrock", {}, {}});
    EXPECT_FALSE(sharing->isEnabled()) << "of another kind";
}

TEST(Companion, IsTheSameSurfaceBesideIt)
{
    Scene scene = sceneFor(*findSurface("elliptic_bowl"));
    Companion companion;
    EXPECT_EQ(companion.of(scene), nullptr);
    scene.beside = scene.surface;
    scene.beside->values = {20.0};
    const SurfacePointer surface = companion.of(scene);
    ASSERT_NE(surface, nullptr);
    EXPECT_EQ(companion.of(scene), surface) << "so that a map is not painted again";
    scene.beside->values = {40.0};
    EXPECT_NE(companion.of(scene), surface);
    scene.beside = SurfaceChoice{"rosenbrock", {}, {1.0, 100.0}};
    EXPECT_EQ(companion.of(scene), nullptr);
}

} // namespace
} // namespace thalweg::app
