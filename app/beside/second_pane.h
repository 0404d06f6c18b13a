#pragma once

#include "beside/second_land.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class LandHeader;
class PlaneView;

/// The second of two landscapes with its header, over models of its own.
class SecondPane : public QWidget {
    Q_OBJECT
public:
    /// first: the view beside which it stands, and with which it is linked.
    SecondPane(SceneModel& model, Playback& playback, Selection& selection, Appearance& appearance, PlaneView& first,
               QWidget* parent = nullptr);
    ~SecondPane() override;

    PlaneView& plane() { return *m_plane; }
    LandHeader& header() { return *m_header; }
    SecondLand& land() { return m_land; }

    void waitForFinished();

private:
    SecondLand m_land;
    LandHeader* m_header; // owned by this, as the plane
    PlaneView* m_plane;
};

} // namespace thalweg::app
