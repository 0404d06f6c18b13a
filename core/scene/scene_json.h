#pragma once

#include "scene/scene.h"

#include <string>
#include <string_view>
#include <variant>

namespace thalweg {

/// A scene as JSON ("format": "thalweg-scene", "version": 1); numbers print to round-trip.
std::string toJson(const Scene& scene);

/// Reads what toJson wrote, and what people write by hand: hyperparameters, schedule, noise, repeats,
/// batch, look, shown, seed and the landscape beside may be left out. Anything else that is missing, unknown, of a wrong type or
/// not allowed is told in one sentence that names the place ("runs[2].parameters.beta1 = 1.5 …").
std::variant<Scene, std::string> sceneFromJson(std::string_view text);

/// Files larger than this are not scenes.
inline constexpr std::size_t kMaxSceneBytes = 2'000'000;

} // namespace thalweg
