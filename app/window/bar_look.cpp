#include "window/bar_look.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStyle>
#include <QToolBar>

namespace thalweg::app {

/// A tool bar asks the style for margins when it is made and when the style changes, not when a rule begins to hold
/// for it: without this it would be cramped until another theme is chosen.
void wearAsBar(QToolBar& bar)
{
    bar.setProperty("bar", true);
    bar.style()->unpolish(&bar);
    bar.style()->polish(&bar);
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(&bar, &change);
}

} // namespace thalweg::app
