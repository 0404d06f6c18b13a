#pragma once

#include <QPaintDevice>
#include <QSize>

#include <memory>

class QPainter;

namespace thalweg::app {

/// Passes what is painted on it on to another painter, cut to the clip by hand: Qt's generator of SVG ignores clips.
/// Clips are taken as rectangles along the axes of the page. A text is left out where it lies outside altogether, and
/// is whole otherwise.
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
