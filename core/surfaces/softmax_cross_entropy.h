#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Cross-entropy of three classes with outputs (x, y, −1000), the first being right: −ln p₁ with
/// p = softmax(x, y, −1000), that is ln(eˣ + e^y + e^(−1000)) − x. Evaluated without overflow, and
/// with full relative accuracy where it is small.
/// No critical point: the loss goes to 0 only as x − y goes to infinity.
/// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 4.3.4
struct SoftmaxCrossEntropy {
    static constexpr std::string_view id = "softmax_cross_entropy";
    static constexpr std::string_view name = "Softmax, cross-entropy";
    static constexpr std::string_view formula = "log(exp(x) + exp(y) + exp(-1000)) - x";
    static constexpr std::string_view knownFor = "Far from the target the gradient is large: the run starts at once";
    static constexpr std::string_view source = "C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 4.3.4";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{-8.0, 7.0};
    static constexpr double rate = 1.0;

    template <class T> T value(const T& x, const T& y) const
    {
        return softplus(logSumExp(y, T(-1000.0)) - x);
    }
};

} // namespace thalweg
