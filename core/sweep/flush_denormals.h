#pragma once

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace thalweg {

/// While it lives, this thread takes numbers below 2.3e-308 for 0, both as operands and as results:
/// processors calculate with them at a hundredth of their speed. Then all is as before.
class FlushDenormals {
public:
    FlushDenormals(const FlushDenormals&) = delete;
    FlushDenormals& operator=(const FlushDenormals&) = delete;

#if defined(__SSE2__)
    FlushDenormals() { _mm_setcsr(m_before | kFlushToZero | kDenormalsAreZero); }
    ~FlushDenormals() { _mm_setcsr(m_before); }

private:
    static constexpr unsigned kFlushToZero = 0x8000;
    static constexpr unsigned kDenormalsAreZero = 0x0040;
    unsigned m_before = _mm_getcsr();
#else
    FlushDenormals() {}
    ~FlushDenormals() {}
#endif
};

} // namespace thalweg
