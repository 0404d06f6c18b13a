#pragma once

#include "model/scene_model.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class ChooserButton;
class LinkButton;
class ParameterList;
class SchedulePicker;

/// What changes from step to step in a run, whatever its rule: how many samples it sees, if the surface is made
/// of samples; and, folded away while all is usual or when somebody wants it so, the schedule of its learning rate and
/// the noise of its gradient, with how often it is repeated.
class RunConditions : public QWidget {
    Q_OBJECT
public:
    RunConditions(SceneModel& model, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows this run as the scene has it now.
    void showRun(int run);

    ParameterList& batch() { return *m_batch; }
    ParameterList& schedule() { return *m_schedule; }
    ParameterList& noise() { return *m_noise; }
    ParameterList& sampling() { return *m_sampling; }

private:
    const RunChoice& choice() const;
    void apply(const RunChoice& next, const QString& what, ParameterList& list, std::size_t parameter);
    void setScheduleValue(std::size_t parameter, double value);
    void showBatch();
    bool seesAll() const;
    bool isUsual() const;
    QString summary() const;
    void setBatch(double samples);
    void setNoise(double sigma);
    void setSampling(std::size_t parameter, double value);
    void chooseSchedule(const ScheduleEntry& entry);
    void fold();

    SceneModel& m_model;
    int m_run = -1;
    bool m_showsUsual = false; ///< unfolded, of a run with nothing that is not usual
    bool m_showsOther = true;  ///< of any other
    ParameterList* m_batch; // owned by this, as all below
    LinkButton* m_title;
    QWidget* m_content;
    ChooserButton* m_chooser;
    SchedulePicker* m_picker;
    ParameterList* m_schedule;
    ParameterList* m_noise;    ///< how much; what follows matters only if there is some
    ParameterList* m_sampling; ///< batch size, repeats, seed
};

} // namespace thalweg::app
