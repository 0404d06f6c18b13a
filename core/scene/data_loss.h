#pragma once

#include "scene/scene.h"

#include <span>
#include <variant>

namespace thalweg {

/// The loss of a model over samples as a surface, with its data set and its test loss. The parameters are
/// the share held back and, unless the samples are the user's own, those of the model's generator.
/// The reason, in one sentence, when model, samples or a value is wrong.
std::variant<ResolvedSurface, std::string> resolveData(const DataChoice& choice, std::span<const double> values);

} // namespace thalweg
