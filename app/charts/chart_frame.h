#pragma once

#include "charts/value_axis.h"

#include <QRectF>

namespace thalweg::app {

/// The steps that a chart shows; from < to.
struct StepRange {
    double from = 0.0;
    double to = 1.0;

    double width() const { return to - from; }
    friend bool operator==(const StepRange&, const StepRange&) = default;
};

/// Where things stand in a chart.
struct ChartFrame {
    QRectF plot; ///< what the axes enclose, in pixels
    StepRange steps;
    ValueAxis axis;

    double x(double step) const
    {
        return plot.left() + (step - steps.from) / steps.width() * plot.width();
    }
    double y(double value) const { return plot.bottom() - axis.position(value) * plot.height(); }
    double stepAt(double px) const
    {
        return steps.from + (px - plot.left()) / plot.width() * steps.width();
    }
};

} // namespace thalweg::app
