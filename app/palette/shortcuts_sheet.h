#pragma once

#include "palette/entry.h"
#include "palette/gestures.h"
#include "palette/overlay.h"

class QLabel;
class QScrollArea;

namespace thalweg::app {

/// All keys and gestures on one sheet, made from the actions themselves, in as many columns as there is room for and in
/// type as large as fits. Where even the smallest does not, the arrows, Page Up, Page Down, Home, End and Space scroll
/// it.
class ShortcutsSheet : public Overlay {
    Q_OBJECT
public:
    ShortcutsSheet(Appearance& appearance, QWidget* window);

    /// Opens with the keys of these entries; those without keys are left out.
    void show(const QList<PaletteEntry>& entries);
    /// Opens with these only.
    void show(const QList<GestureGroup>& groups);
    /// As a factor of the usual size.
    void setLargestType(double factor);

    QScrollArea& room() { return *m_scroll; }

protected:
    QRect cardIn(QSize size) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    QSize roomIn(QSize size) const;

    QLabel* m_title; // owned by this, as the next
    QScrollArea* m_scroll;
    QList<GestureGroup> m_groups;
    double m_largest = 1.0; ///< type
    int m_needed = 0;       ///< height of the card; 0 before there is anything on it
};

} // namespace thalweg::app
