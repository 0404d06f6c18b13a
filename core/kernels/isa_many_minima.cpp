#include "kernels/isa.h"

#include "kernels/formula_kernels.h"
#include "surfaces/families/many_minima.h"

namespace thalweg {

std::span<const SurfaceKernel> kernelsOfManyMinima() { return kernelsOf(families::ManyMinima{}); }

} // namespace thalweg
