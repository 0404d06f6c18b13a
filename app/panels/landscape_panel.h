#pragma once

#include "model/scene_model.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;
class ChooserButton;
class FormulaEditor;
class LinkButton;
class ParameterList;
class SampleSource;
class Study;
class SurfacePicker;

/// Which surface, its parameters, its domain and the start.
class LandscapePanel : public QWidget {
    Q_OBJECT
public:
    LandscapePanel(SceneModel& model, Study& study, Appearance& appearance, QWidget* parent = nullptr);

public slots:
    /// Opens the list of surfaces, or the field for a formula.
    void chooseSurface();
    void typeFormula();

signals:
    void samplesWanted(); ///< from a file

private:
    void pickSurface(const QString& id);
    void pickModel(const QString& id);
    void setValue(std::size_t parameter, double value);
    void showScene(SceneModel::Parts parts);
    void showSurface();
    void resetDomain();

    SceneModel& m_model;
    LinkButton* m_reset; // owned by this, as all below
    ChooserButton* m_chooser;
    SurfacePicker* m_picker;
    FormulaEditor* m_formula;
    ParameterList* m_parameters;
    SampleSource* m_samples;
};

} // namespace thalweg::app
