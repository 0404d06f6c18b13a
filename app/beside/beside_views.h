#pragma once

#include "model/scene_model.h"

#include <QSplitter>

namespace thalweg::app {

class Appearance;
class Clinic;
class LandHeader;
class PlaneView;
class Playback;
class SecondPane;
class Selection;
class Study;

/// The middle of the window: the plane, and, while the scene has one, the second landscape beside it. Only then do
/// headers tell which is which.
class BesideViews : public QSplitter {
    Q_OBJECT
public:
    BesideViews(SceneModel& model, Study& study, Playback& playback, Selection& selection, Clinic& clinic,
                Appearance& appearance, QWidget* parent = nullptr);

    PlaneView& plane() { return *m_plane; }
    LandHeader* header() { return m_header; }  ///< the first one's; null while there is no second
    SecondPane* second() { return m_second; }  ///< null while there is none

    void waitForFinished();

    /// With one landscape or two, which share what there is.
    QSize minimumSizeHint() const override { return {240, 160}; }

private:
    void showScene(SceneModel::Parts parts);
    void open();
    void close();

    SceneModel& m_model;
    Playback& m_playback;
    Selection& m_selection;
    Clinic& m_clinic;
    Appearance& m_appearance;
    QWidget* m_pane; // owned by this, as all below
    PlaneView* m_plane;
    LandHeader* m_header = nullptr;
    SecondPane* m_second = nullptr;
};

} // namespace thalweg::app
