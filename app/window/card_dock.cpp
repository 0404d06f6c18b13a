#include "window/card_dock.h"

#include "panels/panel_header.h"
#include "theme/theme.h"

#include <QEvent>
#include <QMainWindow>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kGripHeight = 8;
constexpr QMargins kHeaderMargins{16, CardDock::kMargin, 12, 0};

/// A strip to move a dock by that has no header. A dock asks its handle for no more than a size hint.
class Grip : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {0, kGripHeight}; }
};

/// The handle lets mouse events through to the dock, which moves by them.
QWidget* handleOf(QWidget* content, QWidget* parent)
{
    if (auto* header = content->findChild<PanelHeader*>()) {
        header->layout()->setContentsMargins(kHeaderMargins);
        header->setFixedHeight(metrics::kRowHeight + CardDock::kMargin);
        return header;
    }
    return new Grip(parent);
}

} // namespace

CardDock::CardDock(const QString& name, const QString& title, QWidget* content, QWidget* parent)
    : QDockWidget(title, parent)
{
    setObjectName(name);
    setFeatures(DockWidgetClosable | DockWidgetMovable); // a card of its own would be a window without a frame
    setTitleBarWidget(handleOf(content, this));
    auto* inset = new QWidget(this); // keeps the content off the card's border
    auto* layout = new QVBoxLayout(inset);
    layout->setContentsMargins(kMargin + 1, 0, kMargin + 1, kMargin + metrics::kSpace);
    layout->addWidget(content);
    setWidget(inset);
}

bool CardDock::event(QEvent* event)
{
    const bool done = QDockWidget::event(event);
    if (m_hugging && event->type() == QEvent::LayoutRequest)
        hug();
    return done;
}

/// As high as its content asks for, and, where there is room, no less.
void CardDock::hug()
{
    const int wanted = titleBarWidget()->sizeHint().height() + widget()->sizeHint().height();
    setMaximumHeight(wanted);
    if (height() < wanted)
        takeFromNeighbour(wanted - height());
}

/// From the highest dock of its column.
void CardDock::takeFromNeighbour(int more)
{
    auto* window = qobject_cast<QMainWindow*>(parentWidget());
    if (!window)
        return;
    QDockWidget* highest = nullptr;
    for (auto* dock : window->findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly))
        if (dock != this && dock->isVisible() && !dock->isFloating() && dock->x() == x()
            && window->dockWidgetArea(dock) == window->dockWidgetArea(this)
            && (!highest || dock->height() > highest->height()))
            highest = dock;
    if (highest) // which keeps what it needs
        window->resizeDocks({this, highest},
                            {height() + more, std::max({highest->height() - more, highest->minimumHeight(), 1})},
                            Qt::Vertical);
}

void CardDock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Button));
    const QRectF card = QRectF(rect().marginsRemoved({kMargin, kMargin, kMargin, kMargin}));
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
}

} // namespace thalweg::app
