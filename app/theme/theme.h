#pragma once

#include <QColor>
#include <QRectF>
#include <QVector>

#include <array>

class QPainter;

/// The one place that says how things look: colours, line widths, sizes, run marks.
namespace thalweg::app {

/// A figure that tells runs apart, and critical points from each other, without colour.
enum class Marker { Circle, Square, TriangleUp, Diamond, Pentagon, TriangleDown, Hexagon, Cross, Star };

/// What a verdict says before one has read it. Words and signs say the same, so colour is never the
/// only carrier.
enum class Tone { Neutral, Good, Caution, Bad };

struct ToneColours {
    QColor ground;
    QColor text;
};

struct Theme {
    bool dark = false;
    QColor ground;     ///< behind the cards
    QColor card;
    QColor line;       ///< hairlines, borders
    QColor text;
    QColor secondText;
    QColor accent;     ///< what can be acted on
    QColor accentSoft; ///< ground of a selected row
    QColor onAccent;   ///< text on accent
    QColor field;      ///< ground of an entry field
    QColor error;
    QColor halo;       ///< around trails and marks, so that they stand out from the map
    QColor markDark;   ///< strokes and dark fill of critical-point marks
    QColor markLight;  ///< light fill of critical-point marks
    QColor contour;    ///< half transparent
    QColor model;         ///< lines of Taylor's model, beside contours and runs
    QVector<QColor> map;  ///< from the lowest value to the highest, evenly spaced
    QVector<QColor> signs; ///< of curvatures: from the most negative over 0, the middle, to the most positive
    QVector<QColor> basins; ///< eight; each half is a ladder of lightness; patterns tell the halves
    QVector<QColor> runs;
    std::array<ToneColours, 4> tones; ///< in the order of Tone
};

enum class ThemeKind { Light, Dark, HighContrast };
inline constexpr std::array kThemeKinds{ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

/// The colours of the map: a theme's own, or one of those that others' figures have.
enum class MapPalette { Usual, Viridis, Cividis, Magma, Grey };
inline constexpr std::array kMapPalettes{MapPalette::Usual, MapPalette::Viridis, MapPalette::Cividis,
                                         MapPalette::Magma, MapPalette::Grey};

/// One object for each kind and palette, as long as the program lives.
const Theme& themeOf(ThemeKind kind, MapPalette palette = MapPalette::Usual);
const Theme& lightTheme();
const Theme& darkTheme();

/// The colour at a position from 0 (first stop) to 1 (last), linear between the stops.
QRgb colourBetween(const QVector<QColor>& stops, double position);

/// The map's colour at a position from 0 (lowest) to 1 (highest), linear between the stops.
QRgb mapColour(const Theme& theme, double position);

/// How one run is drawn everywhere: in the map, in charts, in lists.
struct RunLook {
    QColor colour;
    QVector<double> dash; ///< lengths of strokes and gaps in line widths; empty: solid
    Marker marker = Marker::Circle;
};

/// The look with this index. All looks differ in at least two of colour, dash and marker from their
/// neighbours in the list, and no two of the first forty-five coincide.
RunLook runLook(const Theme& theme, int index);

/// Draws a marker of the given size (its diameter in pixels) with the painter's pen and brush.
void drawMarker(QPainter& painter, Marker marker, QPointF centre, double size);

/// The short line with a marker in its middle that stands for a run in lists and legends.
void drawRunSample(QPainter& painter, const Theme& theme, const RunLook& look, const QRectF& area,
                   double lineWidth = 2.0);

ToneColours toneColours(const Theme& theme, Tone tone);

/// Sizes in device-independent pixels.
namespace metrics {
inline constexpr int kSpace = 4; ///< spacing comes in multiples of this
inline constexpr int kControlHeight = 28;
inline constexpr int kRowHeight = 33;
inline constexpr double kRadius = 7.0;
inline constexpr double kTrailWidth = 2.0;
inline constexpr double kHaloWidth = 4.5;
inline constexpr double kHeadSize = 12.0;
inline constexpr double kMarkSize = 13.0;
inline constexpr double kHandleSize = 20.0;
} // namespace metrics

} // namespace thalweg::app
