#include "surfaces/families.h"

#include "surfaces/families/valleys.h"

namespace thalweg {

std::vector<SurfaceEntry> families::valleys() { return entriesOf(Valleys{}); }

} // namespace thalweg
