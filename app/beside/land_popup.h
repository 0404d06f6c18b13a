#pragma once

#include "beside/land_edits.h"

#include <QFrame>

class QLineEdit;

namespace thalweg::app {

class Appearance;
class ParameterList;
class SentenceLabel;

/// Formula and parameters of one of two landscapes, in a frame that pops up below a button.
class LandPopup : public QFrame {
    Q_OBJECT
public:
    /// shown: whose surface is told; it follows what the edits do.
    LandPopup(SceneModel& shown, LandEdits edits, Appearance& appearance, QWidget* parent);

    void popUp(const QWidget& below, bool typing); ///< typing: with the formula selected

    QLineEdit& formula() { return *m_formula; }
    ParameterList& parameters() { return *m_parameters; }

private:
    void readFormula();
    void setValue(std::size_t parameter, double value);
    void showSurface();
    void refuse(const QString& sentence);
    void place();

    SceneModel& m_shown;
    LandEdits m_edits;
    QLineEdit* m_formula; // owned by this, as all below
    SentenceLabel* m_problem;
    ParameterList* m_parameters;
    const QWidget* m_below = nullptr; ///< whoever opened it
};

} // namespace thalweg::app
