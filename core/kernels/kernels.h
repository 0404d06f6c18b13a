#pragma once

#include "kernels/simd_level.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

/// Loops over many points that are compiled once for each SimdLevel, and reached through pointers
/// to functions. Plain data only: this header is what code of all levels has in common.
namespace thalweg {

/// Points and what a surface is there. Unused lanes hold a copy of a used one.
struct PointBlock {
    static constexpr std::size_t kLanes = 64;

    alignas(64) double x[kLanes];
    alignas(64) double y[kLanes];
    alignas(64) double loss[kLanes];
    alignas(64) double gradientX[kLanes];
    alignas(64) double gradientY[kLanes];
};

/// The lanes of a PointBlock, lane i as bit i.
using LaneSet = std::uint64_t;

/// Many runs of one rule on one surface, side by side, in the middle of a step.
struct BatchLanes {
    static constexpr std::size_t kStates = 3;

    PointBlock blocks[2];
    PointBlock* now = &blocks[0];  ///< where the runs are
    PointBlock* next = &blocks[1]; ///< where the step takes them
    alignas(64) double stateX[kStates][PointBlock::kLanes];
    alignas(64) double stateY[kStates][PointBlock::kLanes];
    alignas(64) double moving[PointBlock::kLanes]; ///< 0 where a run has ended: it stays put
    alignas(64) double quiet[PointBlock::kLanes];  ///< how many steps in a row were short
};

/// Room for a rule of any type.
struct RuleStorage {
    alignas(16) std::byte bytes[256];
};

/// One rule of the catalogue on many runs.
struct RuleKernel {
    std::string_view id;

    /// Makes the rule. values: its hyperparameters, in the order of its table.
    void (*create)(RuleStorage& rule, const double* values);

    /// x and y of next, from those and the gradients of now, in the first count lanes and perhaps
    /// beyond.
    void (*step)(RuleStorage& rule, BatchLanes& lanes, std::size_t count);

    /// The same where each lane has a rule of its own.
    void (*stepEach)(RuleStorage* rules, BatchLanes& lanes, std::size_t count);
};

/// Many steps of one rule on one formula, without a look at what happens on the way.
struct LeapKernel {
    std::string_view rule;

    /// Makes `steps` steps in the first count lanes, and perhaps beyond, from x and y of now; x, y, loss
    /// and gradient of next are where they lead. All or nothing:
    /// @return false, and rule and states as they were, when in one of the lanes `moving` something was
    /// not finite (a step after the other tells what and when), or when the rule has weight decay.
    bool (*run)(const double* parameters, RuleStorage& rule, BatchLanes& lanes, LaneSet moving,
                std::size_t count, int steps);
};

/// One formula of the catalogue on many points. parameters: in the order of its table.
struct SurfaceKernel {
    std::string_view id;

    /// out[i] = f(xs[i], y) for i < count.
    void (*values)(const double* parameters, const double* xs, double y, double* out,
                   std::size_t count);

    /// Loss and gradient in the first count lanes, and perhaps beyond, from x and y.
    /// @return the lanes below count in which x, y, the loss or a derivative is not finite.
    LaneSet (*gradients)(const double* parameters, PointBlock& block, std::size_t count);

    /// For the rules that are so short that reading and writing the runs' numbers would take long.
    std::span<const LeapKernel> leaps;
};

/// The kernels of one family of the catalogue, see surfaces/families.h.
using SurfaceKernelFamily = std::span<const SurfaceKernel> (*)();
inline constexpr std::size_t kSurfaceFamilies = 6;

/// An elementary function on many numbers: out[i] = f(in[i]) for i < count; out may be in.
using ElementaryKernel = void (*)(const double* in, double* out, std::size_t count);

/// Those with a vector version of their own, as numeric/pack.h describes them.
struct ElementaryKernels {
    ElementaryKernel rootToDivideBy, sin, cos, tan, exp, log, log1p, sigmoid, softplus;
    ElementaryKernel pairedSin, pairedCos; ///< as sinCos has them
    ElementaryKernel cosTwoPi, pairedSinTwoPi, pairedCosTwoPi; ///< the latter as sinCosTwoPi has them
};

/// So many numbers at a time go through an operation of a typed formula.
inline constexpr std::size_t kOperationLanes = 8;

/// Everything that is compiled for one level.
struct Kernels {
    std::size_t lanes; ///< doubles in a register
    ElementaryKernels elementary;
    SurfaceKernelFamily surfaces[kSurfaceFamilies];
    std::span<const RuleKernel> (*rules)();

    /// Counts in `quiet` how many steps in a row moved a run by at most `length` on each axis.
    /// @return the lanes below count where there are at least so many.
    LaneSet (*countQuietSteps)(BatchLanes& lanes, std::size_t count, double length, double enough);

    /// out[i] = operation(a[i], b[i]) for i < count, a multiple of kOperationLanes; out may be a or
    /// b. operation: a formula::Op, with its constant, see expression/instruction.h.
    void (*operate)(std::uint8_t operation, double constant, const double* a, const double* b,
                    double* out, std::size_t count);

    /// The kernel of a surface or a rule of the catalogue, or null.
    const SurfaceKernel* surface(std::string_view id) const;
    const RuleKernel* rule(std::string_view id) const;
};

/// Those of a level that is available.
const Kernels& kernelsOf(SimdLevel level);

/// Those of the level in use.
inline const Kernels& kernels() { return kernelsOf(simdLevel()); }

} // namespace thalweg
