#pragma once

#include "palette/entry.h"
#include "palette/gestures.h"
#include "palette/overlay.h"

class QScrollArea;

namespace thalweg::app {

/// All keys and gestures on one sheet, made from the actions themselves, in as many columns as there is room for. The
/// arrows, Page Up, Page Down, Home, End and Space scroll it.
class ShortcutsSheet : public Overlay {
    Q_OBJECT
public:
    ShortcutsSheet(Appearance& appearance, QWidget* window);

    /// Opens with the keys of these entries; those without keys are left out.
    void show(const QList<PaletteEntry>& entries);

    QScrollArea& room() { return *m_scroll; }

protected:
    QRect cardIn(QSize size) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();

    QScrollArea* m_scroll; // owned by this
    QList<GestureGroup> m_groups;
    int m_columns = 0;
};

} // namespace thalweg::app
