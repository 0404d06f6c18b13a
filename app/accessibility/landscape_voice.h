#pragma once

#include "numeric/geometry.h"

#include <QPointF>

#include <functional>
#include <optional>

class QWidget;

namespace thalweg::app {

class Clinic;
class Playback;
class SceneModel;
class Selection;
class Study;

/// Lets a view of the landscape speak: its runs with place and loss, and, once it knows a clinic, their verdicts.
/// placeOf: where a point of the plane is painted; nothing for one out of sight.
void giveVoice(QWidget& view, Study& study, Playback& playback, Selection& selection,
               std::function<std::optional<QPointF>(Point)> placeOf);

/// The view's voice tells the verdicts as well, as far as the scene does not hide them. The clinic outlives the view.
void tellVerdicts(QWidget& view, Clinic& clinic);

} // namespace thalweg::app
