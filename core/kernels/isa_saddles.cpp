#include "kernels/isa.h"

#include "kernels/formula_kernels.h"
#include "surfaces/families/saddles.h"

namespace thalweg {

std::span<const SurfaceKernel> kernelsOfSaddles() { return kernelsOf(families::Saddles{}); }

} // namespace thalweg
