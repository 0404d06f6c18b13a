#pragma once

/// Included first by the isa_*.cpp, which are compiled once for each SimdLevel with THALWEG_ISA set
/// to its name.
///
/// From here on `thalweg` means a namespace of that level alone. Inline functions compiled for
/// AVX-512 must not share their names with those of the rest of the program: the linker keeps any
/// one of several copies, and the program would crash on processors without AVX-512. A test looks
/// at the object files. What the levels share stands in kernels/kernels.h, and is `common` here.

#include "kernels/kernels.h"

#include <new>

namespace common = thalweg;

#define THALWEG_JOINED(a, b) a##b
#define THALWEG_JOIN(a, b) THALWEG_JOINED(a, b)
#define thalweg THALWEG_JOIN(thalweg_, THALWEG_ISA)

namespace thalweg {

using namespace common;

/// The rule that was made there.
template <class R> R& ruleIn(RuleStorage& storage)
{
    return *std::launder(reinterpret_cast<R*>(storage.bytes));
}

// The parts of Kernels that are compiled apart from the rest.
std::span<const SurfaceKernel> kernelsOfBowls();
std::span<const SurfaceKernel> kernelsOfValleys();
std::span<const SurfaceKernel> kernelsOfFewMinima();
std::span<const SurfaceKernel> kernelsOfManyMinima();
std::span<const SurfaceKernel> kernelsOfSaddles();
std::span<const SurfaceKernel> kernelsOfSmallLosses();
std::span<const RuleKernel> ruleKernels();
LaneSet countQuietSteps(BatchLanes& lanes, std::size_t count, double length, double enough);
void operate(std::uint8_t operation, double constant, const double* a, const double* b, double* out,
             std::size_t count);

} // namespace thalweg
