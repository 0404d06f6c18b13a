#pragma once

#include "contour/grid.h"
#include "numeric/objective.h"

#include <limits>
#include <optional>
#include <vector>

namespace thalweg {

/// A mark of a colour bar.
struct Tick {
    double value = 0.0;
    double position = 0.0;

    friend bool operator==(const Tick&, const Tick&) = default;
};

/// Maps a surface's values to [0, 1], for colours: linear, or logarithmic above a floor, or
/// anything between the two.
///
///     w(v) = sign(v − anchor) · log1p(|v − anchor| / softening)
///     position(v) = (w(v) − w(lowest)) / (w(highest) − w(lowest))
///
/// The anchor is the lowest value, except where values plunge to a pole, and the median where they both climb and
/// fall without end. With a large softening
/// the map is linear, with a small one every power of ten above the anchor gets equal room.
/// Both follow continuously from quantiles of the values, so that a zoom changes colours
/// gradually; and c·f + d (c > 0) has the same positions as f.
class ValueScale {
public:
    /// The scale of a map without values: every position is NaN, there are no ticks.
    ValueScale() = default;

    /// Fits the scale to a grid's finite values.
    ///
    /// Logarithmic when most values crowd near the lowest: fully when the median lies within
    /// 10 % of the range, not at all when it lies above 30 %. The softening is then 0.5 % of the
    /// 5 % quantile's height above the floor, so that the bottoms of valleys are told apart.
    /// Values equal to the lowest (a plain at the bottom) do not count in quantiles.
    static ValueScale of(const Grid& grid);

    /// The same for the values that are shown of a surface beside its poles; one without poles has the same scale as
    /// its grid alone. One that both climbs and falls without end has its middle at the median, and half an
    /// interquartile range as softening: each power of ten to either side gets equal room.
    /// @param f  the function that the grid is of.
    static ValueScale of(const Grid& grid, const Objective& f);

    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }
    double middle() const { return m_anchor; } ///< of the logarithms

    /// Whether there are values beyond an end, which has their colour: beside a pole.
    bool isCutBelow() const { return m_isCutBelow; }
    bool isCutAbove() const { return m_isCutAbove; }
    bool hasBothPoles() const { return m_hasBothPoles; } ///< it both climbs and falls without end

    /// True when round ticks are better spaced in powers of ten than evenly.
    bool logarithmic() const;

    /// 0 = lowest … 1 = highest; beyond them, and at ±∞, 0 or 1. Never decreasing. NaN stays
    /// NaN. When lowest == highest, that value is at 0.5.
    double position(double value) const;

    /// The inverse: position 0 → lowest, 1 → highest (outside [0, 1] the same); NaN stays NaN.
    double valueAt(double position) const;

    /// True on a plain: where a quarter of the map or more has, to a millionth of the scale, this
    /// value. Its contour line would follow rounding errors. (The lowest ground does not count.)
    bool onPlain(double value) const;

    /// The same decision between linear and logarithmic, gentler at the bottom, on which
    /// contour lines are spread evenly: on the colours' own scale half of them would crowd
    /// round the minima.
    ValueScale forContours() const;

    /// About `count` marks (at least the two ends) in ascending order: the ends, rounded where
    /// that moves them invisibly (a loss that almost reaches 0 starts at 0), and round values
    /// between them. A flat map has one.
    std::vector<Tick> ticks(int count) const;

private:
    double warp(double value) const;
    double unwarp(double warped) const;
    void soften(double softening, double share);
    void setUnit(double unit);
    void centre(double middle, double softening, double share);
    double roundedLowest() const;
    double roundedHighest() const;
    std::vector<double> evenTicks(int count) const;
    void addRoundTicks(double low, double high, double gap, std::vector<double>& values) const;

    double m_lowest = std::numeric_limits<double>::quiet_NaN();
    double m_highest = std::numeric_limits<double>::quiet_NaN();
    double m_anchor = std::numeric_limits<double>::quiet_NaN();
    double m_softening = 0.0;          ///< in f-units, of the fully logarithmic scale
    double m_share = 0.0;              ///< 0 linear … 1 logarithmic
    bool m_isCutBelow = false;
    bool m_isCutAbove = false;
    bool m_hasBothPoles = false;
    double m_unit = 0.0;               ///< softening in use; ∞: linear
    double m_bottom = 0.0;             ///< lowest, warped
    double m_top = 0.0;                ///< highest, warped
    std::optional<ValueRange> m_plain; ///< in positions
};

} // namespace thalweg
