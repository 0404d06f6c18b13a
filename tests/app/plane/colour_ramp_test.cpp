#include "plane/colour_ramp.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace thalweg::app {
namespace {

ValueScale scaleOf(double (*f)(double))
{
    const auto row = [f](std::span<const double> xs, double, std::span<double> out) {
        for (std::size_t i = 0; i < xs.size(); ++i)
            out[i] = f(xs[i]);
    };
    return ValueScale::of(sample(row, {-1.0, 1.0, -1.0, 1.0}, 101, 3));
}

TEST(ColourRamp, HasTheColoursOfTheScale)
{
    std::mt19937 random(3);
    std::uniform_real_distribution<double> anywhere(-0.2, 1.2);
    for (auto* f : {+[](double x) { return 3.0 * x; }, +[](double x) { return std::exp(30.0 * x); }}) {
        const ValueScale scale = scaleOf(f);
        const ColourRamp ramp(darkTheme(), scale);
        std::vector<double> values;
        for (int i = 0; i < 2000; ++i)
            values.push_back(std::lerp(scale.lowest(), scale.highest(), anywhere(random)));
        std::vector<QRgb> pixels(values.size());
        EXPECT_FALSE(ramp.paint(values, pixels.data()));
        for (std::size_t i = 0; i < values.size(); ++i) {
            const QRgb expected = mapColour(darkTheme(), scale.position(values[i]));
            EXPECT_NEAR(qGreen(pixels[i]), qGreen(expected), 1) << values[i];
            EXPECT_NEAR(qBlue(pixels[i]), qBlue(expected), 1) << values[i];
        }
    }
}

TEST(ColourRamp, LeavesHolesAndSaysSo)
{
    const ColourRamp ramp(lightTheme(), scaleOf([](double x) { return x; }));
    const std::vector<double> values{0.0, NAN, HUGE_VAL, -HUGE_VAL, 1.0};
    std::vector<QRgb> pixels(values.size());
    EXPECT_TRUE(ramp.paint(values, pixels.data()));
    EXPECT_EQ(pixels[1] | pixels[2] | pixels[3], 0U);
    EXPECT_EQ(pixels[4], mapColour(lightTheme(), 1.0));
}

TEST(ColourRamp, OfAPlainHasTheMiddleColour)
{
    const ColourRamp ramp(lightTheme(), scaleOf([](double) { return 5.0; }));
    const std::vector<double> values{5.0};
    QRgb pixel = 0;
    EXPECT_FALSE(ramp.paint(values, &pixel));
    EXPECT_EQ(QColor(pixel), QColor(mapColour(lightTheme(), 512.0 / 1023.0)));
}

} // namespace
} // namespace thalweg::app
