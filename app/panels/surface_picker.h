#pragma once

#include "panels/picker.h"

namespace thalweg::app {

class SurfaceThumbnails;

/// All surfaces of the catalogue with small maps; the last entry asks for a typed formula.
class SurfacePicker : public Picker {
    Q_OBJECT
public:
    explicit SurfacePicker(Appearance& appearance, QWidget* parent = nullptr);

    /// Opens with the surface of this id selected, or with the typed formula when it is empty. The maps
    /// come when they are computed.
    void open(const QWidget& below, const QString& current);

    SurfaceThumbnails& thumbnails() { return *m_thumbnails; }

signals:
    void surfacePicked(const QString& id);
    void formulaWanted();

private:
    void paintPictures();

    const Appearance& m_look;
    SurfaceThumbnails* m_thumbnails; // owned by this
};

} // namespace thalweg::app
