#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;

namespace thalweg::app {

class Lands;

/// Keeps room for the landscape: in a window so narrow that it would be a sliver, the panels to its right give way,
/// and come back with the room. Who opens one of them all the same keeps it.
class RoomKeeper : public QObject {
    Q_OBJECT
public:
    /// window: with its central widget; the parent.
    RoomKeeper(QMainWindow& window, const QList<QDockWidget*>& panels, const Lands& lands);

    /// Shows the panels again, so that a layout can be remembered without this.
    void lift();

public slots:
    void look(); ///< whether there is room, as soon as the window is laid out

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeRoom();
    QList<QDockWidget*> open() const;
    void giveWay();
    void rememberWidths();
    int awayWidth() const;

    QMainWindow& m_window;
    QList<QDockWidget*> m_panels; // owned by the window
    QList<QDockWidget*> m_away;   ///< of these, what gave way
    QHash<QDockWidget*, int> m_widths; ///< of all panels at the sides, when there was room last
    const Lands& m_lands;
    QTimer m_soon;
    bool m_isCramped = false; ///< there was no room when it was looked at last
    bool m_isWanted = false;  ///< one of them, whether there is room or not
};

} // namespace thalweg::app
