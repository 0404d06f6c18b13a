#pragma once

#include <QList>
#include <QObject>

class QAction;
class QToolBar;
class QToolButton;

namespace thalweg::app {

/// Keeps a tool bar usable in a narrow window: what does not fit goes, one part after the other, into a menu "»" at
/// the bar's end.
class BarFold : public QObject {
    Q_OBJECT
public:
    /// Adds the menu's button to the bar: nothing is to be added to the bar after that.
    explicit BarFold(QToolBar& bar);

    /// The part that goes after all those added before: its place in the bar, and what stands for it in the menu
    /// (nothing for what can be missed).
    void add(QAction* inBar, const QList<QAction*>& inMenu = {});

    QToolButton& more() const { return *m_more; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Part {
        QAction* inBar;
        QList<QAction*> inMenu;
    };

    void fold();
    void show(qsizetype folded);
    int room() const;
    int widthOf(const QAction* inBar) const;

    QToolBar& m_bar;
    QToolButton* m_more; // owned by the bar, as its place
    QAction* m_place;
    QList<Part> m_parts;
    qsizetype m_folded = 0;
};

} // namespace thalweg::app
