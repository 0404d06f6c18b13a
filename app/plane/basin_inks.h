#pragma once

#include "sweep/basins.h"
#include "theme/theme.h"

#include <QRgb>

#include <array>
#include <span>
#include <vector>

namespace thalweg::app {

/// What a basin looks like: one of the theme's colours for each end that is a critical point, told from the others in
/// print without colour by its lightness, or by its pattern; the rest is grey or hatched.
enum class BasinCode : std::uint8_t {
    FirstColour = 0, ///< of Theme::basins without a pattern, then each half of them with one pattern after the other
    AtRest = 24,
    UnderWay,        ///< lines across
    NotDifferentiable,
    Diverged,        ///< hatched
    NotDefined,
};
inline constexpr int kBasinLooks = int(BasinCode::AtRest);

/// Whether it takes more than its colour to tell it from the others.
bool hasPattern(BasinCode code);

/// A code for each end, of its own as long as there are looks. Minima of one look are as far from each other as can be.
std::vector<BasinCode> basinCodes(std::span<const BasinEnd> ends);

/// The colours of basins in a theme. A run that takes long is a little darker, in dark themes lighter.
class BasinInks {
public:
    static constexpr int kShades = 16; ///< 0: it arrives at once

    explicit BasinInks(const Theme& theme);

    QColor colour(BasinCode code) const { return QColor::fromRgb(m_colours[indexOf(code, 0, false)]); }

    /// The place in table() of a pixel, counted in pixels of the view, or of any other small square.
    static std::size_t indexAt(BasinCode code, int shade, int x, int y);
    std::span<const QRgb> table() const { return m_colours; }

private:
    static constexpr std::size_t kCodes = std::size_t(BasinCode::NotDefined) + 1;
    static std::size_t indexOf(BasinCode code, int shade, bool isInk);

    std::array<QRgb, kCodes * kShades * 2> m_colours{};
};

} // namespace thalweg::app
