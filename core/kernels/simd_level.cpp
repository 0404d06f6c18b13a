#include "kernels/simd_level.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace thalweg {

namespace {

constexpr std::array kLevels{SimdLevel::Baseline, SimdLevel::Avx2, SimdLevel::Avx512};

SimdLevel highestAvailable()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq"))
        return SimdLevel::Avx512;
    if (__builtin_cpu_supports("avx2"))
        return SimdLevel::Avx2;
#endif
    return SimdLevel::Baseline;
}

SimdLevel initialLevel()
{
    const SimdLevel highest = availableSimdLevels().back();
    const char* const wanted = std::getenv("THALWEG_SIMD");
    for (const SimdLevel level : availableSimdLevels())
        if (wanted && wanted == nameOf(level))
            return level;
    return highest;
}

std::atomic<SimdLevel>& currentLevel()
{
    static std::atomic<SimdLevel> level = initialLevel();
    return level;
}

} // namespace

std::string_view nameOf(SimdLevel level)
{
    constexpr std::array<std::string_view, 3> kNames{"baseline", "avx2", "avx512"};
    return kNames[static_cast<std::size_t>(level)];
}

std::span<const SimdLevel> availableSimdLevels()
{
    static const auto count = static_cast<std::size_t>(highestAvailable()) + 1;
    return std::span(kLevels).first(count);
}

SimdLevel simdLevel() { return currentLevel().load(std::memory_order_relaxed); }

ForcedSimdLevel::ForcedSimdLevel(SimdLevel level) : m_before(simdLevel())
{
    if (level > availableSimdLevels().back())
        throw std::invalid_argument("this processor does not have " + std::string(nameOf(level)));
    currentLevel() = level;
}

ForcedSimdLevel::~ForcedSimdLevel() { currentLevel() = m_before; }

} // namespace thalweg
