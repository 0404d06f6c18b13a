#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// Mishra's bird function, f(x, y) = sin x · exp((1 − cos y)²) + cos y · exp((1 − sin x)²) + (x − y)².
/// Two lowest minima, f ≈ −106.764537, near (4.7010, 3.1529) and (−1.5821, −3.1302).
/// Source: M. Jamil & X.-S. Yang, A literature survey of benchmark functions (2013)
struct Bird {
    static constexpr std::string_view id = "bird";
    static constexpr std::string_view name = "Bird";
    static constexpr std::string_view formula = "sin(x) exp((1 - cos(y))^2) + cos(y) exp((1 - sin(x))^2) + (x - y)^2";
    static constexpr std::string_view knownFor = "Deep wells and tall peaks side by side along a trough";
    static constexpr std::string_view source = "M. Jamil & X.-S. Yang, A literature survey of benchmark functions (2013)";
    static constexpr Domain domain{-6.283185307179586, 6.283185307179586, -6.283185307179586, 6.283185307179586};
    static constexpr Point start{-4.0, -4.5};
    static constexpr std::array minima{Point{4.7010431302495528, 3.15293850372493}, Point{-1.5821421769300335, -3.1302468034546562}};

    template <class T> T value(const T& x, const T& y) const
    {
        const T s = sin(x);
        const T c = cos(y);
        return s * exp(square(1.0 - c)) + c * exp(square(1.0 - s)) + square(x - y);
    }
};

} // namespace thalweg
