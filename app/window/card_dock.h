#pragma once

#include <QDockWidget>

namespace thalweg::app {

/// A panel of the window as a card: it can be moved by its header, closed, and comes back
/// from the View menu.
class CardDock : public QDockWidget {
    Q_OBJECT
public:
    static constexpr int kMargin = 4; ///< between the card and the edge of its room

    /// name: a fixed word by which the layout is remembered. title: in menus. A content that begins
    /// with a PanelHeader gives it as the handle; others get a slim one.
    CardDock(const QString& name, const QString& title, QWidget* content, QWidget* parent);

    /// Never higher than its content needs, so that what it does not need goes to its neighbours.
    void setHugging(bool hugging) { m_hugging = hugging; }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void hug();
    void takeFromNeighbour(int more);

    bool m_hugging = false;
};

} // namespace thalweg::app
