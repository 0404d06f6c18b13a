#pragma once

#include "model/scene_model.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class LinkButton;
class ParameterList;
class RunConditions;

/// The hyperparameters of one run, and what can be done with it: unfolds below its row.
class RunDetails : public QWidget {
    Q_OBJECT
public:
    RunDetails(SceneModel& model, Appearance& appearance, QWidget* parent = nullptr);

    /// Shows this run as the scene has it now. Fields of the same optimizer stay, with what is being
    /// typed or dragged in them.
    void showRun(int run);
    void setRightPadding(int padding);
    int run() const { return m_run; }
    ParameterList& parameters() { return *m_parameters; }
    RunConditions& conditions() { return *m_conditions; }

signals:
    void shownRequested(bool shown);
    void duplicateRequested();
    void resetRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LinkButton* addButton(const QString& text, const QString& tip);
    void setValue(std::size_t parameter, double value);

    SceneModel& m_model;
    Appearance& m_appearance;
    int m_run = -1;
    ParameterList* m_parameters; // owned by this, as all below
    RunConditions* m_conditions;
    QWidget* m_buttons;
    LinkButton* m_shown;
    LinkButton* m_reset;
};

} // namespace thalweg::app
