#pragma once

#include "plane/map_picture.h"
#include "scene/scene.h"

#include <optional>

namespace thalweg::app {

/// The values of a field on two landscapes, as one grid: the second lies above the first. In whatever order they are
/// given, the values are the same.
Grid valuesOfBoth(const MapRequest& request, const std::atomic<bool>& cancelled);

/// The scale of the loss that fits two landscapes, see ValueScale::of().
ValueScale scaleOfBoth(const MapRequest& request, const std::atomic<bool>& cancelled);

/// The landscape that shares its scale of colours with a scene's own: the one beside it, where it is the same surface
/// with other parameters. Keeps it, so that it is the same object as long as it is the same surface.
class Companion {
public:
    SurfacePointer of(const Scene& scene); ///< null where there is none

private:
    std::optional<SurfaceChoice> m_choice;
    SurfacePointer m_surface;
};

} // namespace thalweg::app
