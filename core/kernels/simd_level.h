#pragma once

#include <optional>
#include <span>
#include <string_view>

/// Which SIMD instructions this processor has, and which of them to use.
namespace thalweg {

/// Ascending: each has what the ones before it have.
enum class SimdLevel { Baseline, Avx2, Avx512 };

/// The names under which the environment variable THALWEG_SIMD knows the levels.
std::string_view nameOf(SimdLevel level);

/// The levels that this processor and its operating system support, ascending; never empty.
std::span<const SimdLevel> availableSimdLevels();

/// The level that kernels use now: the highest available, or the one that THALWEG_SIMD names
/// (baseline, avx2, avx512) if it is lower. An unknown name changes nothing. Results are the same
/// at every level.
SimdLevel simdLevel();

/// Uses a level until the guard dies, on all threads: for tests and benchmarks.
class ForcedSimdLevel {
public:
    /// @throws std::invalid_argument when the level is not available.
    explicit ForcedSimdLevel(SimdLevel level);
    ~ForcedSimdLevel();
    ForcedSimdLevel(const ForcedSimdLevel&) = delete;
    ForcedSimdLevel& operator=(const ForcedSimdLevel&) = delete;

private:
    SimdLevel m_before;
};

} // namespace thalweg
