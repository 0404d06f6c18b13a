#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/// Four numbers that a processor treats at once, for painting: single precision is more than pixels can show.
namespace thalweg::app {

using Lanes = float __attribute__((vector_size(16)));

inline constexpr int kLanes = 4;

inline Lanes lanes(float value) { return Lanes{value, value, value, value}; }

/// 0, 1, 2, 3.
inline Lanes counted() { return Lanes{0.0F, 1.0F, 2.0F, 3.0F}; }

#ifdef __SSE2__

inline Lanes least(Lanes a, Lanes b) { return _mm_min_ps(a, b); }
inline Lanes greatest(Lanes a, Lanes b) { return _mm_max_ps(a, b); }
inline Lanes root(Lanes a) { return _mm_sqrt_ps(a); }

/// Raises four bytes to 255 times these shares, rounded; shares: 0 … 1.
inline void raise(std::uint8_t* bytes, Lanes shares)
{
    std::int32_t old = 0;
    std::memcpy(&old, bytes, sizeof old);
    const __m128i wide = _mm_cvttps_epi32(shares * 255.0F + 0.5F);
    const __m128i narrow = _mm_packus_epi16(_mm_packs_epi32(wide, wide), _mm_setzero_si128());
    const std::int32_t raised = _mm_cvtsi128_si32(_mm_max_epu8(narrow, _mm_cvtsi32_si128(old)));
    std::memcpy(bytes, &raised, sizeof raised);
}

#else

inline Lanes least(Lanes a, Lanes b) { return a < b ? a : b; }
inline Lanes greatest(Lanes a, Lanes b) { return a > b ? a : b; }
inline Lanes root(Lanes a) { return Lanes{std::sqrt(a[0]), std::sqrt(a[1]), std::sqrt(a[2]), std::sqrt(a[3])}; }

inline void raise(std::uint8_t* bytes, Lanes shares)
{
    for (int i = 0; i < kLanes; ++i) {
        const auto share = std::uint8_t(int(shares[i] * 255.0F + 0.5F));
        bytes[i] = bytes[i] < share ? share : bytes[i];
    }
}

#endif

inline Lanes within01(Lanes a) { return least(greatest(a, lanes(0.0F)), lanes(1.0F)); }

} // namespace thalweg::app
