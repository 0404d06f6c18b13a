#pragma once

#include "charts/chart_frame.h"
#include "charts/chart_run.h"
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
class TestLoss;

/// All charts side by side, one a quantity, with the same steps in view. That of the test loss is there while the
/// surface has one, beside the loss and with its axis.
class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    ChartsPanel(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                Appearance& appearance, QWidget* parent = nullptr);

    const std::vector<ChartView*>& charts() const { return m_charts; }
    ChartView& chart(QuantityId id);

    /// Blocks until the test loss is computed: for pictures and tests.
    void waitForFinished();

private:
    void connectChart(ChartView* chart);
    void showRuns();
    std::vector<ChartRun> runsOf(const Quantity& quantity) const;
    void describe();
    void forgetChoices();

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Appearance& m_appearance;
    Scrub m_scrub;
    TestLoss* m_testLoss; // owned by this
    std::vector<ChartView*> m_charts; // owned by this
    SurfaceChoice m_surface;          ///< on which the axes were chosen
};

} // namespace thalweg::app
