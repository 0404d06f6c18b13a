#include "window/room_keeper.h"

#include "beside/lands.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace thalweg::app {

namespace {

constexpr int kLeastWidth = 340; ///< of a landscape, with its axes
constexpr int kLeastOfTwo = 460; ///< of two beside each other

} // namespace

RoomKeeper::RoomKeeper(QMainWindow& window, const QList<QDockWidget*>& panels, const Lands& lands)
    : QObject(&window), m_window(window), m_panels(panels), m_lands(lands)
{
    window.installEventFilter(this);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RoomKeeper::makeRoom);
    connect(&lands, &Lands::secondChanged, this, &RoomKeeper::look);
    for (QDockWidget* panel : panels) {
        connect(panel, &QDockWidget::visibilityChanged, this, &RoomKeeper::look);
        connect(panel->toggleViewAction(), &QAction::triggered, this, [this, panel](bool isOpen) {
            m_away.removeAll(panel);
            m_isWanted = isOpen;
        });
    }
}

void RoomKeeper::look() { m_soon.start(0); }

void RoomKeeper::lift()
{
    for (QDockWidget* panel : std::exchange(m_away, {}))
        if (panel->toggleViewAction()->isVisible()) // which it is not while the scene has no use for it
            panel->show();
}

bool RoomKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        look();
    return QObject::eventFilter(watched, event);
}

/// What takes room to the right of the landscape.
QList<QDockWidget*> RoomKeeper::open() const
{
    QList<QDockWidget*> open = m_panels;
    open.removeIf([this](const QDockWidget* panel) {
        const bool isBeside = m_window.dockWidgetArea(const_cast<QDockWidget*>(panel)) == Qt::RightDockWidgetArea;
        return panel->isHidden() || panel->isFloating() || !isBeside;
    });
    return open;
}

void RoomKeeper::rememberWidths()
{
    m_widths.clear();
    for (auto* panel : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        const Qt::DockWidgetArea area = m_window.dockWidgetArea(panel);
        const bool isBeside = area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
        if (isBeside && !panel->isHidden() && !panel->isFloating() && panel->width() > 0) // behind another tab it may have none
            m_widths.insert(panel, panel->width());
    }
}

/// What the panels that are away would take.
int RoomKeeper::awayWidth() const
{
    int width = 0;
    for (QDockWidget* panel : m_away)
        width = std::max(width, m_widths.value(panel, panel->width()));
    return width;
}

void RoomKeeper::giveWay()
{
    for (QDockWidget* panel : open()) {
        m_away.append(panel);
        panel->hide();
    }
}

/// While something covers the window, nothing of its layout is to change.
void RoomKeeper::makeRoom()
{
    const QWidget* middle = m_window.centralWidget();
    if (!middle || !middle->isVisible())
        return;
    const int taken = open().isEmpty() ? awayWidth() : 0;
    const bool hasRoom = middle->width() - taken >= (m_lands.second() ? kLeastOfTwo : kLeastWidth);
    if (!hasRoom) {
        m_isCramped = true;
        if (!m_isWanted)
            giveWay();
    } else if (m_isCramped) {
        m_isCramped = m_isWanted = false;
        lift();
        m_window.resizeDocks(m_widths.keys(), m_widths.values(), Qt::Horizontal); // all became narrower meanwhile
    } else {
        rememberWidths();
    }
}

} // namespace thalweg::app
