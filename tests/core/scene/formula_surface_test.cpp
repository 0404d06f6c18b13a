#include "scene/scene_json.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

ResolvedSurface formula(const std::string& text, std::vector<double> values = {})
{
    auto resolved = resolve({"", text, std::move(values)});
    EXPECT_TRUE(std::holds_alternative<ResolvedSurface>(resolved)) << std::get<std::string>(resolved);
    return std::get<ResolvedSurface>(std::move(resolved));
}

TEST(FormulaSurface, CatalogueFormulasAreTheSurfaces)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        SCOPED_TRACE(entry.id);
        const ResolvedSurface typed = formula(std::string(entry.formula));
        std::vector<double> values;
        for (const Parameter& parameter : typed.parameters) {
            const auto index = indexOf(entry.parameters, parameter.id);
            ASSERT_TRUE(index) << parameter.id;
            values.push_back(entry.parameters[*index].initial);
        }
        const auto surface = formula(std::string(entry.formula), values).surface;
        const auto builtIn = entry.make(initialValues(entry.parameters));
        for (int i = 0; i < 50; ++i) {
            const Point p{entry.domain.xmin + entry.domain.width() * (i + 0.37) / 50.0,
                          entry.domain.ymin + entry.domain.height() * ((i * 7) % 50 + 0.59) / 50.0};
            const Dual2<double> a = surface->secondOrder(p);
            const Dual2<double> b = builtIn->secondOrder(p);
            EXPECT_NEAR(a.v, b.v, 1e-12 * std::max(1.0, std::fabs(b.v)));
            EXPECT_NEAR(a.dx, b.dx, 1e-11 * std::max(1.0, std::fabs(b.dx)));
            EXPECT_NEAR(a.dyy, b.dyy, 1e-11 * std::max(1.0, std::fabs(b.dyy)));
        }
    }
}

TEST(FormulaSurface, NamesBecomeParameters)
{
    const ResolvedSurface surface = formula("a x^2 + b y^2", {2.0});
    ASSERT_EQ(surface.parameters.size(), 2u);
    EXPECT_EQ(surface.parameters[1].id, "b");
    EXPECT_EQ(surface.surface->value({1.0, 1.0}), 3.0);
    EXPECT_TRUE(std::holds_alternative<std::string>(resolve({"", "a x", {1.0, 2.0}})));
    EXPECT_TRUE(std::holds_alternative<std::string>(resolve({"", "a x", {std::nan("")}})));
}

TEST(FormulaSurface, AnErrorNamesTheColumn)
{
    const auto wrong = resolve({"", "x^2 + ", {}});
    ASSERT_TRUE(std::holds_alternative<std::string>(wrong));
    EXPECT_NE(std::get<std::string>(wrong).find("column 5"), std::string::npos) << std::get<std::string>(wrong);
}

TEST(FormulaSurface, RoundTripsThroughASceneFile)
{
    Scene scene = defaultScene();
    scene.surface = {"", "a·x² + sin(b y)", {2.5, -1.0 / 3.0}};
    const auto read = sceneFromJson(toJson(scene));
    ASSERT_TRUE(std::holds_alternative<Scene>(read)) << std::get<std::string>(read);
    EXPECT_EQ(std::get<Scene>(read), scene);
}

} // namespace
} // namespace thalweg
