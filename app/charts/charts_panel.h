#pragma once

#include "charts/chart_choice.h"
#include "charts/chart_grid.h"
#include "charts/chart_run.h"
#include "charts/curves.h"
#include "model/scene_model.h"
#include "panels/scrub.h"
#include "plane/rest.h"

#include <QWidget>

#include <map>
#include <memory>
#include <vector>

class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;

namespace thalweg::app {

class Appearance;
class ChartView;
class Lands;
struct LandCurves;
class Playback;
class Selection;

/// The charts that are chosen, one a quantity and coordinate, with the same steps in view. Those of the loss and
/// the test loss, and those of both coordinates, have one axis. What is hidden is not computed.
class ChartsPanel : public QWidget {
    Q_OBJECT
public:
    ChartsPanel(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                Appearance& appearance, QWidget* parent = nullptr);
    ~ChartsPanel() override;

    /// Shows, while there are two landscapes, the runs on both: those on the second one hollow.
    void showBoth(Lands& lands);

    /// Those shown, in their order.
    const std::vector<ChartView*>& charts() const { return m_shown; }
    /// One of them, shown or not.
    ChartView& chart(QuantityId id, ChartAxis axis = ChartAxis::None);

    ChartChoice& choice() { return m_choice; }
    QMenu* menu() const;
    /// Whether it offers its charts to choose from; at first it does.
    void setChoosable(bool on);
    const Curves& curves() const { return m_curves; }

    /// Computes what is chosen although nobody sees it, and blocks until it is there: for figures.
    void prepare();

    /// Blocks until all that is shown is computed: for pictures and tests.
    void waitForFinished();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// What the runs of one landscape in a chart follow from.
    struct Source {
        std::shared_ptr<const RacedScene> race; ///< null for no runs
        std::vector<std::shared_ptr<const Bundle>> bundles{};
        int version = 0; ///< of what was computed along the runs

        friend bool operator==(const Source&, const Source&) = default;
    };
    /// All that a chart shows follows from this; while it is the same nothing is made anew.
    struct Shown {
        std::vector<Source> sources; ///< its own, and those of its companions
        int steps = 0;
        QString nothing;

        friend bool operator==(const Shown&, const Shown&) = default;
    };

    void buildPage();
    void buildButton();
    void connectPanel();
    void connectChart(ChartView* chart);
    void chooseCharts();
    void takeSecond(Lands& lands);
    bool isWanted() const { return isSeen(*this) || m_isPreparing; }
    void wantCurves();
    void arrange();
    void placeCharts();
    void alignCharts();
    void showIcon();
    void showRuns();
    void showRunsNow();
    bool showRuns(ChartView& chart);
    void showAnew();
    Source sourceIn(const Study& study, const Curves& curves, const Quantity& quantity, ChartAxis axis) const;
    Shown shownIn(const ChartView& chart) const;
    std::vector<ChartRun> runsOf(const Quantity& quantity, ChartAxis axis) const;
    std::vector<ChartView*> companionsOf(const ChartView& chart) const;
    std::vector<ChartRun> runsIn(const Study& study, const Curves& curves, const Quantity& quantity,
                                 ChartAxis axis) const;
    QString reasonForNothing(const ChartView& chart) const;
    void setStep(int step);
    void describe();
    void forgetChoices();

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Appearance& m_appearance;
    Scrub m_scrub;
    ChartChoice m_choice;
    Curves m_curves;
    QScrollArea* m_scroll; // owned by this, as all below
    QWidget* m_page;
    QLabel* m_empty;
    QToolButton* m_button;
    std::vector<ChartView*> m_charts; ///< all that were ever shown
    std::vector<ChartView*> m_shown;
    std::map<const ChartView*, Shown> m_known; ///< what is in them
    bool m_isPreparing = false;
    bool m_isAboutToShow = false;
    ChartGrid m_grid;
    SurfaceChoice m_surface; ///< on which the axes were chosen
    std::unique_ptr<LandCurves> m_second; ///< null while there is none
};

} // namespace thalweg::app
