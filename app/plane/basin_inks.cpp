#include "plane/basin_inks.h"

#include <algorithm>
#include <limits>

namespace thalweg::app {

namespace {

constexpr double kMostShade = 0.14;      ///< of the way to black
constexpr double kMostShadeInDark = 0.2; ///< to white
constexpr double kDot = 0.32;  ///< of the way to black or white
constexpr double kLine = 0.30;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int from, int to) { return int(std::lround(from + share * (to - from))); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

constexpr int kColours = 8; ///< of Theme::basins
constexpr int kHalf = kColours / 2; ///< a ladder of lightness

/// Every look has a colour of one of the two ladders; looks of one pattern have colours of the same.
std::size_t colourOf(BasinCode code) { return std::size_t(code) % kColours; }

/// Whether a pattern of basins has ink at a pixel: none, dots, upright strokes, level strokes, crosses, squares. Every
/// other row is half a cell to the right, so that none of them has lines across.
bool hasPatternAt(int pattern, int x, int y)
{
    constexpr int kDots = 8; // cells, in pixels
    constexpr int kSigns = 10;
    const int cell = pattern == 1 ? kDots : kSigns;
    const int u = (x + (y / cell % 2) * cell / 2) % cell;
    const int v = y % cell;
    const auto isWithin = [u, v](int width, int height) { return u < width && v < height; };
    switch (pattern) {
    case 1:
        return isWithin(2, 2);
    case 2:
        return isWithin(2, 7);
    case 3:
        return isWithin(7, 2);
    case 4:
        return isWithin(5, 5) && (u == 2 || v == 2);
    case 5:
        return isWithin(5, 5) && (u % 4 == 0 || v % 4 == 0);
    default:
        return false;
    }
}

/// Whether the pattern of a code has ink at a pixel.
bool hasInk(BasinCode code, int x, int y)
{
    switch (code) {
    case BasinCode::AtRest:
        return false;
    case BasinCode::UnderWay:
        return y % 6 == 0;
    case BasinCode::NotDifferentiable:
        return x % 6 == 0;
    case BasinCode::Diverged:
    case BasinCode::NotDefined:
        return (x + y) % 8 == 0;
    default:
        return hasPatternAt(int(code) / kHalf, x, y);
    }
}

/// Of those used least, the one whose places are farthest from here.
BasinCode freeCode(Point at, std::span<const BasinEnd> ends, std::span<const BasinCode> given)
{
    std::array<double, kBasinLooks> away;
    away.fill(std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < given.size(); ++i)
        if (ends[i].target)
            away[std::size_t(given[i])] = std::min(away[std::size_t(given[i])], distance(*ends[i].target, at));
    return BasinCode(std::ranges::max_element(away) - away.begin());
}

BasinCode codeOf(Ending ending)
{
    switch (ending) {
    case Ending::AtRest:
        return BasinCode::AtRest;
    case Ending::NotDifferentiable:
        return BasinCode::NotDifferentiable;
    case Ending::Diverged:
        return BasinCode::Diverged;
    case Ending::NotDefined:
        return BasinCode::NotDefined;
    default:
        return BasinCode::UnderWay;
    }
}

} // namespace

bool hasPattern(BasinCode code) { return int(code) >= kHalf; }

std::vector<BasinCode> basinCodes(std::span<const BasinEnd> ends)
{
    std::vector<BasinCode> codes;
    for (const BasinEnd& end : ends)
        codes.push_back(end.target ? freeCode(*end.target, ends, codes) : codeOf(end.ending));
    return codes;
}

BasinInks::BasinInks(const Theme& theme)
{
    const QColor far = theme.dark ? QColor(Qt::white) : QColor(Qt::black);
    const double mostShade = theme.dark ? kMostShadeInDark : kMostShade;
    const QColor grey = mixed(theme.card, theme.secondText, 0.32);
    for (std::size_t i = 0; i < kCodes; ++i) {
        const auto code = BasinCode(i);
        const bool isBasin = i < kBasinLooks;
        const bool isBlank = code == BasinCode::Diverged || code == BasinCode::NotDefined;
        for (int shade = 0; shade < kShades; ++shade) {
            const QColor base = isBasin ? theme.basins[qsizetype(colourOf(code))] : isBlank ? theme.card : grey;
            const QColor ground = isBasin ? mixed(base, far, mostShade * shade / (kShades - 1)) : base;
            // Dots stand out from dark colours as well as from pale ones.
            const QColor towards = isBasin && ground.lightnessF() < 0.5F ? QColor(Qt::white) : QColor(Qt::black);
            m_colours[indexOf(code, shade, false)] = ground.rgb();
            m_colours[indexOf(code, shade, true)] =
                isBasin ? mixed(ground, towards, kDot).rgb() : mixed(ground, theme.secondText, kLine).rgb();
        }
    }
}

std::size_t BasinInks::indexOf(BasinCode code, int shade, bool isInk)
{
    return (std::size_t(code) * kShades + std::size_t(shade)) * 2 + (isInk ? 1 : 0);
}

std::size_t BasinInks::indexAt(BasinCode code, int shade, int x, int y)
{
    return indexOf(code, shade, hasInk(code, x, y));
}

} // namespace thalweg::app
