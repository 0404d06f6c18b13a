#include "window/bar_fold.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QMenu>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace thalweg::app {

BarFold::BarFold(QToolBar& bar) : QObject(&bar), m_bar(bar), m_more(new QToolButton(&bar))
{
    m_more->setText(QStringLiteral("»"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("What the bar has no room for"));
    m_more->setProperty("boxed", true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(new QMenu(m_more));
    m_more->menu()->setProperty("findable", false); // what is in there can be found in its own place
    m_place = bar.addWidget(m_more);
    m_place->setVisible(false);
    bar.installEventFilter(this);
}

void BarFold::add(QAction* inBar, const QList<QAction*>& inMenu) { m_parts.append({inBar, inMenu}); }

bool BarFold::eventFilter(QObject* watched, QEvent* event)
{
    const bool isLaidOut = event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest;
    if (watched == &m_bar && isLaidOut)
        fold();
    return QObject::eventFilter(watched, event);
}

int BarFold::room() const
{
    const QMargins around = m_bar.layout()->contentsMargins();
    return m_bar.width() - around.left() - around.right();
}

/// With the gap beside it.
int BarFold::widthOf(const QAction* inBar) const
{
    QWidget* part = m_bar.widgetForAction(const_cast<QAction*>(inBar));
    part->ensurePolished();
    return std::max(0, part->sizeHint().width()) + m_bar.layout()->spacing();
}

/// As few parts as possible, so that the others and, if there is need for it, the menu's button fit.
void BarFold::fold()
{
    int needed = -m_bar.layout()->spacing();
    for (const QAction* part : m_bar.actions())
        needed += part == m_place ? 0 : widthOf(part);
    qsizetype folded = 0;
    while (folded < m_parts.size() && needed > room()) {
        if (folded == 0)
            needed += widthOf(m_place);
        needed -= widthOf(m_parts[folded++].inBar);
    }
    if (folded != m_folded)
        show(folded);
}

void BarFold::show(qsizetype folded)
{
    m_folded = folded;
    QList<QAction*> inMenu;
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        m_parts[i].inBar->setVisible(i >= folded);
        inMenu = (i < folded ? m_parts[i].inMenu : QList<QAction*>()) + inMenu;
    }
    m_more->menu()->clear();
    m_more->menu()->addActions(inMenu);
    m_place->setVisible(!inMenu.isEmpty());
}

} // namespace thalweg::app
