#include "window/focus_keeper.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace thalweg::app {

namespace {

bool isEnter(const QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<const QKeyEvent*>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool isEscape(const QEvent* event)
{
    return event->type() == QEvent::KeyPress && static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Escape;
}

/// Whether a click on a widget gives the keyboard to it, or to one that holds it.
bool takesFocusByClick(const QWidget* widget)
{
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        if (widget->isEnabled() && widget->focusPolicy() & Qt::ClickFocus)
            return true;
    return false;
}

} // namespace

FocusKeeper::FocusKeeper(QWidget* home, QWidget* window) : QObject(window), m_home(home), m_window(window)
{
    qApp->installEventFilter(this);
}

bool FocusKeeper::isField(const QObject* object) const
{
    const auto* field = qobject_cast<const QLineEdit*>(object);
    return field && field->window() == m_window;
}

bool FocusKeeper::eventFilter(QObject* watched, QEvent* event)
{
    QWidget* focus = QApplication::focusWidget();
    if (!isField(focus))
        return false;
    if (isEnter(event) && watched == focus) // once the field has read what stands in it
        QMetaObject::invokeMethod(this, &FocusKeeper::giveBack, Qt::QueuedConnection);
    else if (isEscape(event) && watched == m_window) // no widget wanted it
        giveBack();
    else if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto* clicked = static_cast<const QWidget*>(watched);
        if (clicked->window() == m_window && !takesFocusByClick(clicked))
            m_home->setFocus(Qt::MouseFocusReason);
    }
    return false;
}

void FocusKeeper::giveBack()
{
    const QWidget* focus = QApplication::focusWidget();
    if (isField(focus) && !focus->property("error").toBool())
        m_home->setFocus(Qt::OtherFocusReason);
}

} // namespace thalweg::app
