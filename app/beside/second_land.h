#pragma once

#include "model/clinic.h"
#include "model/scene_model.h"
#include "model/study.h"

#include <QObject>

namespace thalweg::app {

/// The landscape beside the first one: models of its own that mirror the first scene, with the two surfaces in each
/// other's place. What is to be changed is changed in the first model, never in this one; remedies are.
class SecondLand : public QObject {
    Q_OBJECT
public:
    /// first: outlives this; has a second landscape now. While it has none, all stays here as it was.
    SecondLand(SceneModel& first, Playback& playback, Selection& selection, QObject* parent = nullptr);

    SceneModel& model() { return m_model; }
    Study& study() { return m_study; }
    Clinic& clinic() { return m_clinic; }

private:
    void mirror();

    SceneModel& m_first;
    SceneModel m_model;
    Study m_study{m_model};
    Clinic m_clinic;
};

} // namespace thalweg::app
