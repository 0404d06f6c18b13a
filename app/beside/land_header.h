#pragma once

#include "beside/land_edits.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace thalweg::app {

class Appearance;
class ChooserButton;
class Clinic;
class LandPopup;
class Selection;
class SurfacePicker;
class VerdictStrip;

/// What stands above one of two landscapes: which it is, how steep it is at the start, and what becomes of the runs.
/// Two of them with the same runs are equally high.
class LandHeader : public QWidget {
    Q_OBJECT
public:
    /// shown, clinic: of the landscape that is told of. edits: what the header's controls do.
    LandHeader(SceneModel& shown, Clinic& clinic, Selection& selection, Appearance& appearance, const LandEdits& edits,
               QWidget* parent = nullptr);

    /// That the panels speak of this landscape shows as an accent line above it.
    void setInFocus(bool isInFocus);
    bool isInFocus() const { return m_isInFocus; }

    ChooserButton& chooser() { return *m_chooser; }
    QLabel& slope() { return *m_slope; }
    VerdictStrip& verdicts() { return *m_verdicts; }
    LandPopup& popup() { return *m_popup; }
    SurfacePicker& picker();

public slots:
    void chooseSurface();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTools();
    QWidget* numbers();
    void pick(const QString& id);
    void fitType();
    void showSurface();
    void showStart();
    void drawIcons();

    SceneModel& m_shown;
    Appearance& m_appearance;
    LandEdits m_edits;
    bool m_isInFocus = false;
    QWidget* m_tools; // owned by this, as all below
    ChooserButton* m_chooser;
    QToolButton* m_adjust;
    QToolButton* m_close;
    QLabel* m_slope;
    QLabel* m_loss;
    VerdictStrip* m_verdicts;
    LandPopup* m_popup;
    SurfacePicker* m_picker = nullptr; ///< made when it is wanted first
};

} // namespace thalweg::app
