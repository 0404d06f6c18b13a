#pragma once

#include <QMenu>

namespace thalweg::app {

/// The menu "Language": as the desktop, or one of those that the program speaks, each under its own name.
class LanguageMenu : public QMenu {
    Q_OBJECT
public:
    /// now: the language that was chosen: "en", "zh_CN", or empty for the desktop's.
    LanguageMenu(const QString& now, QWidget* parent);

signals:
    void chosen(const QString& language);
};

} // namespace thalweg::app
