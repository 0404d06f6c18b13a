#pragma once

#include "model/layers.h"
#include "numeric/geometry.h"

#include <QObject>

#include <optional>

namespace thalweg::app {

class Playback;
class SceneModel;
class Selection;
class Study;

/// Which point is looked at closely: the pinned one; without a pin the one under the mouse; else the head
/// of the selected run, or the start.
class Inspection : public QObject {
    Q_OBJECT
public:
    enum class Place { Pin, Mouse, Head, Start };

    Inspection(SceneModel& model, Study& study, Playback& playback, Selection& selection, Layers& layers,
               QObject* parent = nullptr);

    Place place() const;
    Point point() const;
    std::optional<Point> mouse() const { return m_mouse; }
    std::optional<Point> pin() const { return m_pin; }
    std::optional<std::size_t> head() const; ///< the run whose head it would be; shown, and selected

    /// Where Taylor's model is wanted, if at all.
    std::optional<Point> modelCentre() const;
    Place modelPlace() const; ///< of that point

public slots:
    void hover(std::optional<thalweg::Point> point); ///< nothing: the mouse is not on the map
    void setPin(thalweg::Point point);
    void unpin();
    void pinHere(); ///< at the mouse; elsewhere at the inspected point, or takes the pin away

signals:
    void changed(); ///< which point it is, where the mouse is, or what is there

private:
    Point pointOf(Place place) const;

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Layers& m_layers;
    std::optional<Point> m_mouse;
    std::optional<Point> m_pin;
};

} // namespace thalweg::app
