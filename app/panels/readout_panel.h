#pragma once

#include "numeric/geometry.h"

#include <QWidget>

#include <optional>

class QTabWidget;

namespace thalweg::app {

class Appearance;
class Clinic;
class CriticalView;
class HereView;
class SceneModel;
class Study;

/// Numbers to read: at the mouse, at the critical points, at the ends of the runs.
class ReadoutPanel : public QWidget {
    Q_OBJECT
public:
    ReadoutPanel(SceneModel& model, Study& study, Clinic& clinic, Appearance& appearance, QWidget* parent = nullptr);

    QTabWidget& tabs() { return *m_tabs; }
    HereView& here() { return *m_here; }
    CriticalView& critical() { return *m_critical; }

public slots:
    /// The point under the mouse; nothing when the mouse is not on a map.
    void showPoint(std::optional<thalweg::Point> point);

signals:
    void criticalPointActivated(thalweg::Point point);
    void runActivated(int run);

private:
    QWidget* makeEnds(Study& study, Clinic& clinic, Appearance& appearance);

    QTabWidget* m_tabs; // owned by this, as all below
    HereView* m_here;
    CriticalView* m_critical;
};

} // namespace thalweg::app
