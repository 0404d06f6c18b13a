#include "surfaces/families.h"

#include "surfaces/families/saddles.h"

namespace thalweg {

std::vector<SurfaceEntry> families::saddlesAndPlateaus() { return entriesOf(Saddles{}); }

} // namespace thalweg
