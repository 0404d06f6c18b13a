#pragma once

#include <QVariant>
#include <QWidget>

namespace thalweg::app {

/// A window that nobody sees, as another one presents the same, rests: its views leave out what costs much, and make up
/// for it when they are shown again.
inline void setResting(QWidget& window, bool rests) { window.setProperty("rests", rests); }

inline bool isResting(const QWidget& part) { return part.window()->property("rests").toBool(); }

inline bool isSeen(const QWidget& part) { return part.isVisible() && !isResting(part); }

} // namespace thalweg::app
