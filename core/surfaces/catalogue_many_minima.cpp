#include "surfaces/families.h"

#include "surfaces/families/many_minima.h"

namespace thalweg {

std::vector<SurfaceEntry> families::surfacesOfManyMinima() { return entriesOf(ManyMinima{}); }

} // namespace thalweg
