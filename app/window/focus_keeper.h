#pragma once

#include <QObject>

class QWidget;

namespace thalweg::app {

/// Gives the keyboard back when one is done with a text field, so that Space and the arrows move time
/// again: after Enter with nothing to complain about, after Escape with nothing to bring back, and
/// after a click beside the field.
class FocusKeeper : public QObject {
    Q_OBJECT
public:
    /// home: what gets the keyboard then, a child of the window, as all fields concerned are.
    FocusKeeper(QWidget* home, QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool isField(const QObject* widget) const;
    void giveBack();

    QWidget* m_home;   // a child of m_window
    QWidget* m_window; // this object's parent
};

} // namespace thalweg::app
