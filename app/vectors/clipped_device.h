#pragma once

#include <QPaintDevice>
#include <QSize>

#include <memory>

class QPainter;

namespace thalweg::app {

/// Passes what is painted on it on to another painter, cut to the clip by hand: Qt's generator of SVG ignores clips.
/// Clips, those of widgets that are rendered too, are taken as rectangles along the axes of the page. A text that is cut
/// becomes an outline; it stays text where it is whole.
class ClippedDevice : public QPaintDevice {
public:
    /// target: active while this is painted on, and in the same units.
    ClippedDevice(QPainter& target, QSize size);
    ~ClippedDevice() override;

    QPaintEngine* paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

} // namespace thalweg::app
