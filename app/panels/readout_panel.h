#pragma once

#include "numeric/geometry.h"

#include <QWidget>

class QTabWidget;

namespace thalweg::app {

class Appearance;
class BundleEndsView;
class Clinic;
class CriticalView;
class HereView;
class Inspection;
class Playback;
class SceneModel;
class StartEndsView;
class Study;

/// Numbers to read: at the inspected point, at the critical points, at the ends of the runs.
class ReadoutPanel : public QWidget {
    Q_OBJECT
public:
    ReadoutPanel(SceneModel& model, Study& study, Clinic& clinic, Playback& playback, Appearance& appearance,
                 Inspection& inspection, QWidget* parent = nullptr);

    QTabWidget& tabs() { return *m_tabs; }
    HereView& here() { return *m_here; }
    BundleEndsView& bundleEnds() { return *m_bundleEnds; }
    StartEndsView& startEnds() { return *m_startEnds; }
    CriticalView& critical() { return *m_critical; }

signals:
    void criticalPointActivated(thalweg::Point point);
    void runActivated(int run);

private:
    QWidget* makeHere();
    QWidget* makeEnds(Study& study, Clinic& clinic, Appearance& appearance);

    QTabWidget* m_tabs; // owned by this, as all below
    HereView* m_here;
    CriticalView* m_critical;
    BundleEndsView* m_bundleEnds;
    StartEndsView* m_startEnds;
};

} // namespace thalweg::app
