#pragma once

#include "palette/entry.h"
#include "palette/overlay.h"

class QScrollArea;

namespace thalweg::app {

/// All keys and gestures on one sheet, made from the actions themselves.
class ShortcutsSheet : public Overlay {
    Q_OBJECT
public:
    ShortcutsSheet(Appearance& appearance, QWidget* window);

    /// Opens with the keys of these entries; those without keys are left out.
    void show(const QList<PaletteEntry>& entries);

protected:
    QRect cardIn(QSize size) const override;
    QWidget* firstFocus() override;

private:
    QScrollArea* m_scroll; // owned by this
};

} // namespace thalweg::app
