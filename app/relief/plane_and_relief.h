#pragma once

#include "model/view_mode.h"

#include <QSplitter>

namespace thalweg::app {

class ReliefView;

/// The plane's views and the relief: one of them, or both side by side, with as much room for each as one likes; in a
/// narrow window one above the other.
class PlaneAndRelief : public QSplitter {
    Q_OBJECT
public:
    /// Takes both as its children. planeFocus: what in the plane's part gets the keyboard.
    PlaneAndRelief(QWidget* plane, QWidget* planeFocus, ReliefView* relief, QWidget* parent);

    ViewMode mode() const { return m_mode; }
    void setMode(ViewMode mode);

    void waitForFinished();

    /// However many views there are: those in it share what there is.
    QSize minimumSizeHint() const override { return {240, 240}; }

signals:
    void modeChanged(thalweg::app::ViewMode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void apply(ViewMode mode);

    QWidget* m_plane; // owned by this, as all below
    QWidget* m_planeFocus;
    ReliefView* m_relief;
    ViewMode m_mode = ViewMode::Plane;
};

} // namespace thalweg::app
