#include "plane/field_scale.h"

#include "plane/map_picture.h"
#include "scene/scene.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thalweg::app {
namespace {

const std::atomic<bool> kGoOn = false;

/// f with this diagonal Hessian.
Dual2<double> curved(double xx, double yy)
{
    Dual2<double> f;
    f.dxx = xx;
    f.dyy = yy;
    return f;
}

SurfacePointer formula(const char* text)
{
    return std::get<ResolvedSurface>(resolve({std::string(), text, {}})).surface;
}

TEST(FieldValue, IsReadFromTheHessian)
{
    EXPECT_EQ(fieldValue(MapField::LeastCurvature, curved(8.0, -2.0)), -2.0);
    EXPECT_EQ(fieldValue(MapField::GreatestCurvature, curved(8.0, -2.0)), 8.0);
    EXPECT_EQ(fieldValue(MapField::Condition, curved(8.0, -2.0)), 4.0);
    EXPECT_EQ(fieldValue(MapField::Condition, curved(8.0, 0.0)), 1e12);
    EXPECT_EQ(fieldValue(MapField::Signs, curved(-8.0, -2.0)), 0.0);
    EXPECT_EQ(fieldValue(MapField::Signs, curved(8.0, -2.0)), 1.0);
    EXPECT_EQ(fieldValue(MapField::Signs, curved(8.0, 0.0)), 2.0);
    EXPECT_EQ(fieldValue(MapField::Signs, curved(100.0, 2.0)), 3.0);
    EXPECT_TRUE(std::isnan(fieldValue(MapField::LeastCurvature, curved(std::nan(""), 1.0))));
}

Grid gridOfCurvature()
{
    const auto row = [](std::span<const double> xs, double, std::span<double> out) {
        std::ranges::transform(xs, out.begin(), [](double x) { return x < 0.0 ? 10.0 * x : 100.0 * x; });
    };
    return sample(row, {-1.0, 1.0, -1.0, 1.0}, 201, 3);
}

TEST(FieldScale, OfEigenvaluesHasZeroInTheMiddle)
{
    const FieldScale scale = FieldScale::of(MapField::LeastCurvature, gridOfCurvature());
    EXPECT_EQ(scale.position(0.0), 0.5);
    EXPECT_EQ(scale.valueAt(0.5), 0.0);
    EXPECT_NEAR(scale.valueAt(0.0), -scale.valueAt(1.0), 1e-12 * scale.valueAt(1.0));
    for (const double value : {-50.0, -3.0, 0.25, 7.0, 90.0})
        EXPECT_NEAR(scale.valueAt(scale.position(value)), value, 1e-12 * std::fabs(value));
    const auto ticks = scale.ticks(5);
    ASSERT_EQ(ticks.size(), 5U);
    EXPECT_EQ(ticks[2], (Tick{0.0, 0.5}));
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        EXPECT_EQ(ticks[i].value, -ticks[4 - i].value);
        EXPECT_TRUE(i == 0 || ticks[i - 1].position < ticks[i].position);
    }
}

TEST(FieldScale, OfConditionNumbersHasPowersOfTen)
{
    const FieldScale scale = FieldScale::of(MapField::Condition, gridOfCurvature());
    EXPECT_EQ(scale.position(1.0), 0.0);
    EXPECT_NEAR(scale.valueAt(1.0), 99.0, 3.0);
    const auto ticks = scale.ticks(5);
    ASSERT_EQ(ticks.size(), 2U);
    EXPECT_EQ(ticks[1].value, 10.0);
    EXPECT_NEAR(ticks[1].position, 0.5, 0.01);
}

TEST(FieldScale, OfSignsHasAPlainColourForEachKind)
{
    const FieldScale scale = FieldScale::of(MapField::Signs, {});
    const auto stops = scale.stops(lightTheme());
    for (const Tick& tick : scale.ticks(9)) {
        const QRgb here = colourBetween(stops, tick.position);
        EXPECT_EQ(here, colourBetween(stops, tick.position + 0.01));
        EXPECT_EQ(here, stops[2 * qsizetype(tick.value)].rgb());
    }
}

TEST(MapPicture, ShowsCurvatureUnderTheContoursOfTheLoss)
{
    // x³: λ = 6x along x, 2 along y; so the least curvature is negative at the left.
    MapRequest request{formula("x^3 + y^2"), {-1.0, 1.0, -1.0, 1.0}, {60, 60}, 1.0, &lightTheme()};
    const auto lines = sketchMap(request, kGoOn).lines;
    request.field = MapField::Signs;
    const MapSketch sketch = sketchMap(request, kGoOn);
    ASSERT_EQ(sketch.lines.size(), lines.size());
    EXPECT_EQ(sketch.lines.front().level, lines.front().level);
    const QImage image = paintMap(request, sketch.scale, kGoOn).image;
    const auto stops = sketch.scale.stops(lightTheme());
    EXPECT_EQ(image.pixel(10, 30), stops[2].rgb()) << "saddle-like";
    EXPECT_EQ(image.pixel(50, 30), stops[6].rgb()) << "convex";
}

TEST(MapPicture, OfEachFieldHasALegendOnEverySurface)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        MapRequest request{entry.make(initialValues(entry.parameters)), entry.domain, {90, 90}, 1.0, &darkTheme()};
        for (const MapField field : kMapFields) {
            request.field = field;
            const MapSketch sketch = sketchMap(request, kGoOn);
            const auto ticks = sketch.scale.ticks(4);
            const auto what = std::string(entry.id) + ", field " + std::to_string(int(field));
            ASSERT_FALSE(ticks.empty()) << what;
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                EXPECT_TRUE(ticks[i].position >= 0.0 && ticks[i].position <= 1.0) << what << ": " << ticks[i].value;
                EXPECT_TRUE(i == 0 || ticks[i - 1].position < ticks[i].position) << what << ": " << ticks[i].value;
            }
            const QImage image = paintMap(request, sketch.scale, kGoOn).image;
            EXPECT_EQ(qAlpha(image.pixel(31, 40)), 255) << what;
        }
    }
}

} // namespace
} // namespace thalweg::app
