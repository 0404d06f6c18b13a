#include "kernels/isa.h"

#include "kernels/formula_kernels.h"
#include "surfaces/families/few_minima.h"

namespace thalweg {

std::span<const SurfaceKernel> kernelsOfFewMinima() { return kernelsOf(families::FewMinima{}); }

} // namespace thalweg
