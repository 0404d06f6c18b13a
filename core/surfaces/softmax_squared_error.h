#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Squared error of three classes with outputs (x, y, −1000), the first being right:
/// (1 − p₁)² + p₂² + p₃² with p = softmax(x, y, −1000). Evaluated without overflow; 1 − p₁ is computed as
/// one sigmoid, so it keeps its digits. No critical point, but the gradient vanishes on both sides:
/// where the answer is right, and as well where it is wrong.
/// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 4.3.4
struct SoftmaxSquaredError {
    static constexpr std::string_view id = "softmax_squared_error";
    static constexpr std::string_view name = "Softmax, squared error";
    static constexpr std::string_view formula = "(1 - exp(x)/(exp(x) + exp(y) + exp(-1000)))^2 + (exp(y)/(exp(x) + exp(y) + exp(-1000)))^2 + (exp(-1000)/(exp(x) + exp(y) + exp(-1000)))^2";
    static constexpr std::string_view knownFor = "Far from the target the gradient vanishes: the run never starts";
    static constexpr std::string_view source = "C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 4.3.4";
    static constexpr Domain domain{-10.0, 10.0, -10.0, 10.0};
    static constexpr Point start{-8.0, 7.0};
    static constexpr double rate = 1.0;

    template <class T> T value(const T& x, const T& y) const
    {
        const T third(-1000.0);
        const T missing = sigmoid(logSumExp(y, third) - x);
        const T p2 = sigmoid(y - logSumExp(x, third));
        const T p3 = sigmoid(third - logSumExp(x, y));
        return square(missing) + square(p2) + square(p3);
    }
};

} // namespace thalweg
