#include "surfaces/families.h"

#include "surfaces/families/losses.h"

namespace thalweg {

std::vector<SurfaceEntry> families::smallLosses() { return entriesOf(SmallLosses{}); }

} // namespace thalweg
