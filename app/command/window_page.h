#pragma once

#include <array>
#include <string_view>

namespace thalweg::app {

class MainWindow;

/// What can stand in front in a window: the read-out's pages in their order, other panels, and the views of the
/// landscape.
inline constexpr std::array<std::string_view, 9> kWindowPages{"here",  "step",    "why",    "points", "ends",
                                                              "table", "samples", "relief", "both"};

/// Brings one of these to the front. Where a scene has no such page, nothing changes.
void bringToFront(MainWindow& window, std::string_view page);

} // namespace thalweg::app
