#pragma once

#include "charts/chart_frame.h"
#include "model/scene_model.h"
#include "panels/scrub.h"

#include <QWidget>

#include <vector>

namespace thalweg::app {

class Appearance;
class ChartView;
class Playback;
class Selection;
class Study;

/// All charts side by side, one a quantity, with the same steps in view.
class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    ChartsPanel(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                Appearance& appearance, QWidget* parent = nullptr);

    const std::vector<ChartView*>& charts() const { return m_charts; }

private:
    void connectChart(ChartView* chart);
    void showRuns();
    void describe();
    void forgetChoices();

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Appearance& m_appearance;
    Scrub m_scrub;
    std::vector<ChartView*> m_charts; // owned by this
    SurfaceChoice m_surface;          ///< on which the axes were chosen
};

} // namespace thalweg::app
