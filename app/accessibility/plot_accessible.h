#pragma once

class QWidget;

namespace thalweg::app {

/// From now on widgets that have a PlotVoice are known to assistive technology by it. Further calls do nothing.
void installPlotAccessibles();

/// Tells that another run of a plot is selected. place: in the list of the runs that it tells.
void tellSelected(QWidget& plot, int place);

} // namespace thalweg::app
