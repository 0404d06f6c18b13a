#include "kernels/isa.h"

#include "kernels/formula_kernels.h"
#include "surfaces/families/valleys.h"

namespace thalweg {

std::span<const SurfaceKernel> kernelsOfValleys() { return kernelsOf(families::Valleys{}); }

} // namespace thalweg
