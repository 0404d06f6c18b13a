#pragma once

#include "scene/scene.h"
#include "theme/theme.h"

#include <optional>
#include <string>

namespace thalweg::app {

/// A picture to be drawn of a scene; all of it is valid.
struct RenderRequest {
    enum class View { Plane, Window, Presentation };

    Scene scene;
    std::string file; ///< ends in .png
    View view = View::Plane;
    std::optional<int> step; ///< 0 … scene.steps; nothing: the last
    int width = 1366;        ///< in pixels
    int height = 768;
    ThemeKind theme = ThemeKind::Light;
    std::string language = "en"; ///< or "zh_CN"
};

/// Draws the picture and writes the file, whole or not at all. Needs a QApplication.
/// @return why it could not be done, as a sentence; nothing when it was.
std::optional<std::string> render(const RenderRequest& request);

} // namespace thalweg::app
