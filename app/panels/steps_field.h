#pragma once

#include "panels/field_problem.h"

namespace thalweg::app {

/// A field for the number of steps. Only a finished entry counts, as the beginning of a number is one,
/// too. What is wrong stays in sight, with a sentence; Escape brings back what was.
class StepsField : public QLineEdit {
    Q_OBJECT
public:
    explicit StepsField(QWidget* parent = nullptr);

    void setSteps(int steps);
    void setMost(int most); ///< from 1 to this are allowed
    /// What is wrong with the entry, told by whom it was given to.
    void refuse(const QString& sentence);
    /// Forgets a wrong entry, as after something else was changed; what is being typed stays.
    void forget();

    const QString& problem() const { return m_problem.sentence(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void stepsChosen(int steps);
    void problemChanged(const QString& sentence); ///< empty when there is none any more

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void finish();
    void restore();

    int m_steps = 0;
    int m_most = 1;
    FieldProblem m_problem{*this};
};

} // namespace thalweg::app
