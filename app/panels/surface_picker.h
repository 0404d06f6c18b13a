#pragma once

#include "panels/picker.h"

namespace thalweg {
struct SurfaceChoice;
}

namespace thalweg::app {

class SurfaceThumbnails;

/// All surfaces of the catalogue with small maps, and the losses of models over samples; the last entries ask
/// for what is the user's own.
class SurfacePicker : public Picker {
    Q_OBJECT
public:
    explicit SurfacePicker(Appearance& appearance, QWidget* parent = nullptr);

    /// Opens with this surface selected. The maps come when they are computed.
    void open(const QWidget& below, const SurfaceChoice& current);

    SurfaceThumbnails& thumbnails() { return *m_thumbnails; }

signals:
    void surfacePicked(const QString& id);
    void modelPicked(const QString& id);
    void formulaWanted();
    void samplesWanted(); ///< from a file

private:
    void addOwn();
    void announce(const QString& id);
    void paintPictures();

    const Appearance& m_look;
    SurfaceThumbnails* m_thumbnails; // owned by this
};

} // namespace thalweg::app
