#pragma once

#include "beside/lands.h"
#include "model/appearance.h"
#include "model/clinic.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/study.h"

namespace thalweg::app {

/// The models behind one window, tied to each other. Widgets only show and change them.
struct Session {
    Session()
    {
        const auto fit = [this] { playback.setLastStep(model.scene().steps); };
        QObject::connect(&model, &SceneModel::changed, &playback, fit);
        fit();
    }

    SceneModel model;
    Study study{model};
    Playback playback;
    Selection selection;
    Clinic clinic{model, study, playback, selection};
    Appearance appearance;
    Lands lands{model, study, playback, selection, clinic};
};

} // namespace thalweg::app
