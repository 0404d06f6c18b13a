#pragma once

#include "model/view_mode.h"

#include <QActionGroup>

namespace thalweg::app {

class PlaneAndRelief;

/// The choice between plane, relief and both as three actions with the keys 1, 2 and 3, of which one is checked.
class ViewSwitch : public QActionGroup {
    Q_OBJECT
public:
    /// Its actions also belong to the window, so that their keys work.
    ViewSwitch(PlaneAndRelief& views, QWidget* window);

    /// Buttons in a row for them.
    QWidget* makeButtons(QWidget* parent) const;

private:
    void add(const QString& text, const QString& tip, int key, ViewMode mode);

    PlaneAndRelief& m_views;
};

} // namespace thalweg::app
