#pragma once

#include "export/figure_file.h"
#include "model/layers.h"
#include "scene/scene.h"
#include "theme/theme.h"

#include <optional>
#include <string>

namespace thalweg::app {

/// A picture to be drawn of a scene; all of it is valid.
struct RenderRequest {
    enum class View { Plane, Charts, Both, Relief, Window, Presentation };

    Scene scene;
    std::string file;
    FigureFormat format = FigureFormat::Png;
    View view = View::Plane;
    std::optional<int> step; ///< 0 … scene.steps; nothing: the last
    FigureChoice figure{};   ///< its content is what view says
    ThemeKind theme = ThemeKind::Light;
    std::string language = "en"; ///< or "zh_CN"
    MapField layer = MapField::Loss; ///< what the colours of the map show
    std::optional<std::size_t> run; ///< which is selected: whose basins are shown
    std::string page{};          ///< of a window, see kWindowPages; empty: as it opens
};

/// Whether a view is a window as on the screen, which has no legend and no caption below it.
inline bool isOfScreen(RenderRequest::View view) { return view >= RenderRequest::View::Window; }

/// Draws the picture and writes the file, whole or not at all. Needs a QApplication.
/// @return why it could not be done, as a sentence; nothing when it was.
std::optional<std::string> render(const RenderRequest& request);

} // namespace thalweg::app
