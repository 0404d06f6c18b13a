#pragma once

#include "numeric/parameter.h"

#include <QString>

namespace thalweg::app {

/// What the catalogue's help of an optimizer's hyperparameter does not say: how too much and too little of it look
/// in a picture of runs. Empty for parameters of which the help says enough, and for those of surfaces.
QString signsOf(const Parameter& parameter);

} // namespace thalweg::app
