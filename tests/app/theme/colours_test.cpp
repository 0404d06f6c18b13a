#include "theme/theme.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace thalweg::app {
namespace {

using Linear = std::array<double, 3>;
using Matrix = std::array<std::array<double, 3>, 3>;

/// A channel of sRGB, 0 … 255, as light. Source: IEC 61966-2-1.
double light(int channel)
{
    const double v = channel / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

Linear linear(const QColor& c) { return {light(c.red()), light(c.green()), light(c.blue())}; }

double luminance(const Linear& c) { return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; }

/// Source: WCAG 2.1, "contrast ratio".
double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(linear(a)) + 0.05;
    const double lb = luminance(linear(b)) + 0.05;
    return std::max(la, lb) / std::min(la, lb);
}

/// CIE 1976 L*, a*, b* under D65. Source: ISO/CIE 11664-4.
std::array<double, 3> lab(const Linear& c)
{
    const double x = (0.4124 * c[0] + 0.3576 * c[1] + 0.1805 * c[2]) / 0.95047;
    const double z = (0.0193 * c[0] + 0.1192 * c[1] + 0.9505 * c[2]) / 1.08883;
    const auto f = [](double t) { return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0; };
    const double fy = f(luminance(c));
    return {116.0 * fy - 16.0, 500.0 * (f(x) - fy), 200.0 * (fy - f(z))};
}

double distance(const Linear& a, const Linear& b)
{
    const auto p = lab(a);
    const auto q = lab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/// What eyes without one kind of cones see, of linear RGB; the last is a print without colour.
/// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A physiologically-based model for simulation of color
/// vision deficiency, IEEE TVCG 15 (2009), severity 1.0.
const std::array<std::pair<const char*, Matrix>, 5> kEyes{{
    {"usual", {{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
    {"grey", {{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}}},
}};

Linear seen(const Matrix& eye, const Linear& c)
{
    Linear result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = std::clamp(eye[i][0] * c[0] + eye[i][1] * c[1] + eye[i][2] * c[2], 0.0, 1.0);
    return result;
}

class Colours : public ::testing::TestWithParam<ThemeKind> {
protected:
    const Theme& theme = themeOf(GetParam());

    void expectLegible(const char* what, const QColor& text, const QColor& ground, double least = 4.5) const
    {
        EXPECT_GE(contrast(text, ground), least) << what << ": " << text.name().toStdString() << " on "
                                                 << ground.name().toStdString();
    }
};

TEST(ContrastRatio, IsThatOfTheStandard)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 1e-9);
    EXPECT_NEAR(contrast(QColor(0x767676), Qt::white), 4.54, 0.005);
}

TEST_P(Colours, EveryTextIsLegibleOnItsGround)
{
    for (const QColor& ground : {theme.ground, theme.card, theme.field, theme.accentSoft}) {
        expectLegible("text", theme.text, ground);
        expectLegible("second text", theme.secondText, ground);
        expectLegible("accent", theme.accent, ground);
        expectLegible("error", theme.error, ground);
    }
    expectLegible("text on accent", theme.onAccent, theme.accent);
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Caution, Tone::Bad})
        expectLegible("badge", toneColours(theme, tone).text, toneColours(theme, tone).ground);
    for (const Tone tone : {Tone::Neutral, Tone::Good, Tone::Caution, Tone::Bad})
        expectLegible("title of a verdict", toneColours(theme, tone).text, theme.card);
}

TEST_P(Colours, HighContrastIsHigh)
{
    if (GetParam() != ThemeKind::HighContrast)
        return;
    expectLegible("text", theme.text, theme.card, 15.0);
    expectLegible("second text", theme.secondText, theme.card, 10.0);
    expectLegible("accent", theme.accent, theme.card, 7.0);
    expectLegible("borders", theme.line, theme.card, 7.0);
    for (const QColor& run : theme.runs)
        expectLegible("run", run, theme.card, 7.0);
}

TEST_P(Colours, RunsAreSeenOnTheirCard)
{
    for (const QColor& run : theme.runs)
        expectLegible("run", run, theme.card, 2.9);
}

/// Two looks coincide when neither colour nor dash nor marker tells them apart.
TEST_P(Colours, NoTwoRunsLookAlikeToAnyEyes)
{
    constexpr int kLooks = 45;
    constexpr double kTold = 8.0; // just noticeable is about 2.3
    for (const auto& [name, eye] : kEyes)
        for (int i = 0; i < kLooks; ++i)
            for (int j = 0; j < i; ++j) {
                const RunLook a = runLook(theme, i);
                const RunLook b = runLook(theme, j);
                if (a.dash != b.dash || a.marker != b.marker)
                    continue;
                EXPECT_GE(distance(seen(eye, linear(a.colour)), seen(eye, linear(b.colour))), kTold)
                    << name << ": " << i << " and " << j;
            }
}

/// Of the first five, which most scenes have, dash and marker both differ, so that colour is never needed.
TEST_P(Colours, TheFirstRunsNeedNoColour)
{
    for (int i = 0; i < 5; ++i)
        for (int j = 0; j < i; ++j) {
            EXPECT_NE(runLook(theme, i).dash, runLook(theme, j).dash) << i << " and " << j;
            EXPECT_NE(runLook(theme, i).marker, runLook(theme, j).marker) << i << " and " << j;
        }
}

/// Basins of one half differ for all eyes and in grey, though time shades them; both halves differ by dots.
TEST_P(Colours, BasinsAreToldApartByAllEyes)
{
    constexpr double kTold = 10.0;
    ASSERT_EQ(theme.basins.size(), 8);
    for (const auto& [name, eye] : kEyes)
        for (int i = 0; i < 8; ++i)
            for (int j = i < 4 ? 0 : 4; j < i; ++j) {
                EXPECT_GE(distance(seen(eye, linear(theme.basins[i])), seen(eye, linear(theme.basins[j]))), kTold)
                    << name << ": " << i << " and " << j;
            }
}

TEST_P(Colours, MapsRiseInLightness)
{
    for (const MapPalette palette : kMapPalettes) {
        const Theme& each = themeOf(GetParam(), palette);
        EXPECT_EQ(&each, &themeOf(GetParam(), palette)) << "one object, which may be compared by its address";
        double last = -1.0;
        for (int i = 0; i <= 100; ++i) {
            const double now = lab(linear(QColor(mapColour(each, i / 100.0))))[0];
            EXPECT_GE(now, last) << "palette " << int(palette) << " at " << i << " %";
            last = now;
        }
        EXPECT_GT(last - lab(linear(each.map.front()))[0], 25.0) << "palette " << int(palette);
        EXPECT_EQ(each.runs, theme.runs);
    }
}

INSTANTIATE_TEST_SUITE_P(AllThemes, Colours, ::testing::ValuesIn(kThemeKinds));

} // namespace
} // namespace thalweg::app
