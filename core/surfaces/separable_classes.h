#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Logistic regression on two samples that a line can separate:
/// f(w, b) = ln(1 + e^(−w − b)) + ln(1 + e^(b − 2w)), weight w = x and bias b = y, the samples 1 (yes)
/// and −2 (no). Convex, positive, without a critical point: the loss goes to 0 only as w goes to infinity,
/// which under plain descent takes it a time that is exponential in w.
/// Source: D. Soudry et al., JMLR 19 (2018)
struct SeparableClasses {
    static constexpr std::string_view id = "separable_classes";
    static constexpr std::string_view name = "Separable classes";
    static constexpr std::string_view formula = "softplus(-x - y) + softplus(y - 2x)";
    static constexpr std::string_view knownFor = "A loss that falls for ever: no minimum, only ever smaller gradients";
    static constexpr std::string_view source = "D. Soudry et al., JMLR 19 (2018)";
    static constexpr Domain domain{-6.0, 10.0, -8.0, 8.0};
    static constexpr Point start{-4.0, 5.0};
    static constexpr double rate = 0.5;

    template <class T> T value(const T& x, const T& y) const
    {
        return softplus(-x - y) + softplus(y - 2.0 * x);
    }
};

} // namespace thalweg
