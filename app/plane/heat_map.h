#pragma once

#include "model/latest_task.h"
#include "plane/map_picture.h"
#include "plane/viewport.h"

#include <QObject>

class QPainter;

namespace thalweg::app {

/// Paints a picture of a domain, as much of it as is in view. edge: the width, in pixels of the picture, of what lies
/// outside the domain.
void paintImage(QPainter& painter, const Viewport& viewport, const QImage& image, const Domain& domain, double edge);

/// The map behind everything. It is computed on workers, first as a sketch, then sharp; meanwhile
/// what is there already is painted where it belongs, stretched or moved with the axes.
class HeatMap : public QObject {
    Q_OBJECT
public:
    explicit HeatMap(QObject* parent = nullptr);

    /// Asks for another map, unless it is the one asked for last.
    void request(const MapRequest& request);
    void waitForFinished();

    bool hasSketch() const { return m_sketch.request.surface != nullptr; }
    const MapSketch& sketch() const { return m_sketch; } ///< with what belongs to the map: scale, contours

    void paint(QPainter& painter, const Viewport& viewport, const Theme& theme) const;

signals:
    void sketched(); ///< the sketch, and all that belongs to it, is another
    void sharpened();

private:
    void take(MapSketch sketch);

    MapRequest m_request; ///< the last one
    MapSketch m_sketch;
    MapImage m_image;
    LatestTask<MapSketch> m_sketching;
    LatestTask<MapImage> m_painting;
};

} // namespace thalweg::app
