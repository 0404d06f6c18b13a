#pragma once

#include "worked/term.h"

#include <QWidget>

class QPlainTextEdit;

namespace thalweg::app {

class Appearance;
class LinkButton;
class Playback;
class SceneModel;
class Selection;
class SentenceLabel;
class Study;

/// The arithmetic of the selected run's next step: the rule as a formula, then with the very numbers that move the point.
class StepView : public QWidget {
    Q_OBJECT
public:
    StepView(SceneModel& model, Study& study, Playback& playback, Selection& selection, Appearance& appearance,
             QWidget* parent = nullptr);

    QString text() const; ///< as shown, and as copied
    QString latex() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void update();
    bool isKnown() const;
    QString worked(Notation notation) const;

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    SentenceLabel* m_title; // owned by this, as all below
    SentenceLabel* m_rule;
    SentenceLabel* m_rate;
    QPlainTextEdit* m_lines;
    LinkButton* m_copy;
    LinkButton* m_copyLatex;
};

} // namespace thalweg::app
