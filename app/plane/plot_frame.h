#pragma once

#include "plane/axis_ticks.h"
#include "plane/plane_style.h"
#include "plane/viewport.h"

#include <QWidget>

#include <functional>

namespace thalweg::app {

/// The plot in which the plane is painted: axes, and two layers with a buffer each, so that what
/// moves while a run is played is painted alone.
class PlotFrame : public QWidget {
    Q_OBJECT
public:
    using Painter = std::function<void(QPainter&)>;

    PlotFrame(Painter ground, Painter overlay, QWidget* parent);

    /// Where the map stands in a frame of this size.
    static QRectF mapRect(QSize size, const PlaneStyle& style);
    /// Where the colour scale stands.
    static QRectF scaleRect(const QRectF& mapRect, QSize size, const PlaneStyle& style);

    void setStyle(const PlaneStyle& style);
    void setViewport(const Viewport& viewport, QSize size); ///< takes this size as well

    /// Painting is put off to the next turn of the event loop, and while the frame is hidden.
    void updateAll();
    void updateOverlay();
    void paintNow();

    /// Paints everything with another painter.
    void paintOn(QPainter& painter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Plot;
    enum class Stale { Nothing, Overlay, All };

    void markStale(Stale what);
    void setTicks(int width);
    void makeRoomForRules(int width);
    static QString ruleText(QLatin1Char axis, const AxisTicks& ticks);
    void paintRules(QPainter& painter) const;

    Plot* m_plot; // a child
    Viewport m_viewport;
    PlaneStyle m_style;
    AxisTicks m_xTicks;
    AxisTicks m_yTicks;
    Stale m_stale = Stale::All;
    bool m_posted = false;
};

} // namespace thalweg::app
