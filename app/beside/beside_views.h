#pragma once

#include "beside/lands.h"

#include <QSplitter>

namespace thalweg::app {

class LandHeader;
class PlaneView;
class SecondPane;
struct Session;

/// The middle of the window: the plane, and, while the scene has one, the second landscape beside it. Only then do
/// headers tell which is which. A click or the keyboard in one of them puts it in focus, and the other way round.
class BesideViews : public QSplitter {
    Q_OBJECT
public:
    explicit BesideViews(Session& session, QWidget* parent = nullptr);

    PlaneView& plane() { return *m_plane; }
    PlaneView& planeOf(LandPlace place); ///< of the second only while there is one
    LandHeader* header() { return m_header; }  ///< the first one's; null while there is no second
    SecondPane* second() { return m_second; }  ///< null while there is none

    void waitForFinished();

    /// With one landscape or two, which share what there is.
    QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showSecond();
    void open();
    void close();
    void showFocus();

    Session& m_session;
    QWidget* m_pane; // owned by this, as all below
    PlaneView* m_plane;
    LandHeader* m_header = nullptr;
    SecondPane* m_second = nullptr;
};

} // namespace thalweg::app
