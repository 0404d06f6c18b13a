#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The saddle with four valleys, f(x, y) = Re (x + iy)⁴ = x⁴ − 6x²y² + y⁴.
/// Gradient, Hessian and third derivatives vanish at the origin: degenerate, index −3.
/// Source: Own; the next of Re (x + iy)ⁿ after the monkey saddle
struct DogSaddle {
    static constexpr std::string_view id = "dog_saddle";
    static constexpr std::string_view name = "Dog saddle";
    static constexpr std::string_view formula = "x^4 - 6x^2 y^2 + y^4";
    static constexpr std::string_view knownFor = "Four ways down and four up: even slower to leave than a monkey saddle";
    static constexpr std::string_view source = "Own; the next of Re (x + iy)ⁿ after the monkey saddle";
    static constexpr Domain domain{-2.0, 2.0, -2.0, 2.0};
    static constexpr Point start{1.1, 0.15};

    template <class T> T value(const T& x, const T& y) const
    {
        const T x2 = square(x);
        const T y2 = square(y);
        return square(x2) - 6.0 * (x2 * y2) + square(y2);
    }
};

} // namespace thalweg
