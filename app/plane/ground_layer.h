#pragma once

#include "plane/contour_layer.h"
#include "plane/critical_marks.h"
#include "plane/heat_map.h"
#include "plane/shared_scale.h"

namespace thalweg::app {

class BasinLayer;
class SceneModel;
class Study;

/// What lies below the runs: map, contours, marks of critical points, colour scale. It changes with
/// surface, view and theme, not with the playback step.
class GroundLayer : public QObject {
    Q_OBJECT
public:
    /// basins: shown in the map's place while they are on; outlive this.
    GroundLayer(SceneModel& model, Study& study, BasinLayer& basins, QObject* parent);

    /// pixelRatio: pixels of the device per pixel of the viewport's rectangle.
    void setViewport(const Viewport& viewport, double pixelRatio);
    void setStyle(const PlaneStyle& style);
    void setField(MapField field); ///< what the map's colours show, if not basins
    /// What is in view of a landscape beside this one, if it has the same scale of colours.
    void setCompanionView(const Domain& domain);
    void setShared(bool shared); ///< whether it may have that one's scale
    void keepFree(const QRectF& rect); ///< of contour labels

    /// Asks for the map that is wanted now; called when something may have changed and is shown.
    void refresh();
    void waitForFinished();

    void paint(QPainter& painter);
    void paintScale(QPainter& painter, const QRectF& area) const;

    const CriticalMarks& marks();

    /// Heights of the contour lines in the present picture, ascending.
    std::vector<double> levels() const;

signals:
    void changed();

private:
    void placeMarks();
    void labelLines();
    void paintMarks(QPainter& painter);

    SceneModel& m_model;
    Study& m_study;
    BasinLayer& m_basins;
    HeatMap m_map;
    Companion m_companion;
    std::optional<Domain> m_companionView;
    bool m_isShared = true;
    Viewport m_viewport;
    double m_pixelRatio = 1.0;
    PlaneStyle m_style;
    MapField m_field = MapField::Loss;
    QRectF m_keptFree;
    CriticalMarks m_marks;
    bool m_marksStale = true;
    std::vector<ContourLabel> m_labels;
    bool m_labelsStale = true;
};

} // namespace thalweg::app
