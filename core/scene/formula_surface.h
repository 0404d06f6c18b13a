#pragma once

#include "scene/scene.h"

#include <span>
#include <string_view>
#include <variant>

namespace thalweg {

/// A typed formula as a surface: its names become parameters, 1 until set. The reason, with the
/// column, when it cannot be read.
std::variant<ResolvedSurface, std::string> resolveFormula(std::string_view formula,
                                                          std::span<const double> values);

} // namespace thalweg
