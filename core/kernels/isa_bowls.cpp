#include "kernels/isa.h"

#include "kernels/formula_kernels.h"
#include "surfaces/families/bowls.h"

namespace thalweg {

std::span<const SurfaceKernel> kernelsOfBowls() { return kernelsOf(families::Bowls{}); }

} // namespace thalweg
