#pragma once

#include "model/view_mode.h"
#include "relief/camera.h"

#include <QSplitter>

namespace thalweg::app {

class Lands;
class ReliefView;

/// Which views are shown, how they share the room, and from where the block is looked at.
struct ViewsLook {
    ViewMode mode = ViewMode::Plane;
    QByteArray split;
    Camera camera;
    bool logHeight = false;
};

/// The plane's views and the relief: one of them, or both side by side, with as much room for each as one likes; in a
/// narrow window one above the other.
class PlaneAndRelief : public QSplitter {
    Q_OBJECT
public:
    /// Takes both as its children. planeFocus: what in the plane's part gets the keyboard.
    PlaneAndRelief(QWidget* plane, QWidget* planeFocus, ReliefView* relief, QWidget* parent);

    ViewMode mode() const { return m_mode; }
    void setMode(ViewMode mode);

    /// One above the other even where there is room for them side by side.
    void setStacked(bool on);

    /// Of two landscapes each plane gets as much room as the relief.
    void follow(const Lands& lands);

    /// All of it together, to be kept or taken over from another window.
    ViewsLook look() const;
    void setLook(const ViewsLook& look);

    void waitForFinished();

    /// However many views there are: those in it share what there is.
    QSize minimumSizeHint() const override { return {240, 240}; }

signals:
    void modeChanged(thalweg::app::ViewMode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void apply(ViewMode mode);
    void setPlanes(int count);
    void orient(int width);

    QWidget* m_plane; // owned by this, as all below
    QWidget* m_planeFocus;
    ReliefView* m_relief;
    ViewMode m_mode = ViewMode::Plane;
    bool m_isStacked = false;
    int m_planes = 1;
};

} // namespace thalweg::app
