#include "surfaces/families.h"

#include "surfaces/families/bowls.h"

namespace thalweg {

std::vector<SurfaceEntry> families::bowls() { return entriesOf(Bowls{}); }

} // namespace thalweg
