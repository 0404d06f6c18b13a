#pragma once

#include <QAccessible>

class QWidget;

namespace thalweg::app {

/// From now on widgets that have a PlotVoice are known to assistive technology by it. Further calls do nothing.
void installPlotAccessibles();

/// Tells news of one of a plot's runs. place: in the list of the runs that it tells.
void tellOfRun(QWidget& plot, int place, QAccessible::Event news);

} // namespace thalweg::app
