#pragma once

#include "model/figure_choice.h"

class QPainter;
class QWidget;

namespace thalweg::app {

/// How large a widget is as a figure: as on the screen, at the resolution of another figure.
FigureChoice widgetFigure(const QWidget& widget, const FigureChoice& like);

/// Paints a widget that is shown, with all in it, into the layout of a figure: text as text, plots as lines, maps and
/// reliefs at the figure's resolution. Computes these anew, so it may take a moment.
void paintWidget(QPainter& painter, QWidget& widget, const FigureChoice& choice);

} // namespace thalweg::app
