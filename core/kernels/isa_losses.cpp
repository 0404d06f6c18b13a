#include "kernels/isa.h"

#include "kernels/formula_kernels.h"
#include "surfaces/families/losses.h"

namespace thalweg {

std::span<const SurfaceKernel> kernelsOfSmallLosses() { return kernelsOf(families::SmallLosses{}); }

} // namespace thalweg
