#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;

namespace thalweg::app {

class Appearance;

/// A card over the whole window, which is dimmed meanwhile. Escape or a click beside the card closes it, and the
/// keyboard goes back to what had it.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// window: the parent, whose room it takes while it is open.
    Overlay(Appearance& appearance, QWidget* window);

    void open();
    void close();

    QFrame& card() { return *m_card; }
    const QFrame& card() const { return *m_card; }

protected:
    /// Where the card stands in a window of this size.
    virtual QRect cardIn(QSize size) const = 0;
    /// What gets the keyboard when it opens.
    virtual QWidget* firstFocus() { return this; }

    void place();
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    Appearance& m_appearance;
    QFrame* m_card; // owned by this
    QPointer<QWidget> m_focusBefore;
};

} // namespace thalweg::app
