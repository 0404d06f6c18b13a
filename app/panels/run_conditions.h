#pragma once

#include "model/scene_model.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class ChooserButton;
class LinkButton;
class ParameterList;
class SchedulePicker;

/// What changes from step to step in a run, whatever its rule: the schedule of its learning rate, and
/// the noise of its gradient, with how often it is repeated. Folded away while all is usual.
class RunConditions : public QWidget {
    Q_OBJECT
public:
    RunConditions(SceneModel& model, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows this run as the scene has it now.
    void showRun(int run);

    ParameterList& schedule() { return *m_schedule; }
    ParameterList& noise() { return *m_noise; }
    ParameterList& sampling() { return *m_sampling; }

private:
    const RunChoice& choice() const;
    void apply(const RunChoice& next, const QString& what, ParameterList& list, std::size_t parameter);
    void setScheduleValue(std::size_t parameter, double value);
    void setNoise(double sigma);
    void setSampling(std::size_t parameter, double value);
    void chooseSchedule(const ScheduleEntry& entry);
    void fold();

    SceneModel& m_model;
    int m_run = -1;
    bool m_unfolded = false;
    LinkButton* m_title; // owned by this, as all below
    QWidget* m_content;
    ChooserButton* m_chooser;
    SchedulePicker* m_picker;
    ParameterList* m_schedule;
    ParameterList* m_noise;    ///< how much; what follows matters only if there is some
    ParameterList* m_sampling; ///< batch size, repeats, seed
};

} // namespace thalweg::app
