#pragma once

#include <QList>

class QWidget;

namespace thalweg::app {

/// What the Tab key visits: part by part, and in each as one reads, from left to right and from the top
/// down, whenever its widgets were made. Hidden and disabled ones are left out.
/// parts: in their order; what lies in none of them comes last.
QList<QWidget*> focusOrder(const QWidget& window, const QList<QWidget*>& parts);

} // namespace thalweg::app
