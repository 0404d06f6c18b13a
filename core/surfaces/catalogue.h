#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Every built-in surface, in the order in which menus show them.
const std::vector<SurfaceEntry>& surfaceCatalogue();

/// The entry with this id, or null.
const SurfaceEntry* findSurface(std::string_view id);

/// The sentence for an id that findSurface does not know, with the closest one that it does.
std::string unknownSurface(std::string_view id);

} // namespace thalweg
