#pragma once

#include "beside/second_land.h"

#include <QWidget>

#include <memory>

namespace thalweg::app {

class LandHeader;
class PlaneView;
struct Session;

/// The second of two landscapes with its header.
class SecondPane : public QWidget {
    Q_OBJECT
public:
    /// session: with a second landscape now. first: the view beside which it stands, and with which it is linked.
    SecondPane(Session& session, PlaneView& first, QWidget* parent = nullptr);
    ~SecondPane() override;

    PlaneView& plane() { return *m_plane; }
    LandHeader& header() { return *m_header; }
    SecondLand& land() { return *m_land; }

    void waitForFinished();

private:
    std::shared_ptr<SecondLand> m_land;
    LandHeader* m_header; // owned by this, as the plane
    PlaneView* m_plane;
};

} // namespace thalweg::app
