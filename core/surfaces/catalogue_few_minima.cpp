#include "surfaces/families.h"

#include "surfaces/families/few_minima.h"

namespace thalweg {

std::vector<SurfaceEntry> families::surfacesOfFewMinima() { return entriesOf(FewMinima{}); }

} // namespace thalweg
