#pragma once

#include <QSize>
#include <QSizeF>
#include <QString>

namespace thalweg::app {

/// A picture to be saved: what it shows, and how large.
struct FigureChoice {
    enum class Content { Plane, Relief, Charts, PlaneAndCharts, ReliefAndCharts, Window };
    enum class Unit { Pixels, Centimetres, Inches };

    Content content = Content::Plane;
    Unit unit = Unit::Centimetres;
    double width = 16.0;
    double height = 10.0;
    double dpi = 300.0; ///< pixels per inch: of a picture made of pixels, and of sizes in pixels
    bool legend = true; ///< the names of the runs
    QString caption{};  ///< empty: none

    /// The size in units of 1/96 inch, in which type has the sizes of the screen.
    QSizeF layout() const;
    /// The size as a picture made of pixels.
    QSize pixels() const;

    friend bool operator==(const FigureChoice&, const FigureChoice&) = default;
};

inline constexpr double kLayoutPerInch = 96.0;

/// Sides in pixels and resolutions that can be had.
inline constexpr int kLeastSide = 16;
inline constexpr int kGreatestSide = 10'000;
inline constexpr int kLeastDpi = 30;
inline constexpr int kGreatestDpi = 2400;

/// Whether a side of this length has so many pixels as can be had.
bool sideFits(double length, FigureChoice::Unit unit, double dpi);

/// Whether sides and resolution can be had.
bool canBeMade(const FigureChoice& figure);

/// How many units make an inch; of pixels: the resolution.
double perInch(FigureChoice::Unit unit, double dpi);

} // namespace thalweg::app
