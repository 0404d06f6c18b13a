#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// The round bowl, f(x, y) = x² + y².
/// Its Hessian is 2·I everywhere: every direction is alike, so all optimizers show their pace.
/// Source: K. A. De Jong, PhD thesis (1975), F1
struct Sphere {
    static constexpr std::string_view id = "sphere";
    static constexpr std::string_view name = "Sphere";
    static constexpr std::string_view formula = "x^2 + y^2";
    static constexpr std::string_view knownFor = "A round bowl: the simplest case, every direction alike";
    static constexpr std::string_view source = "K. A. De Jong, PhD thesis (1975), F1";
    static constexpr Domain domain{-5.12, 5.12, -5.12, 5.12};
    static constexpr std::array minima{Point{0.0, 0.0}};

    template <class T> T value(const T& x, const T& y) const
    {
        return square(x) + square(y);
    }
};

} // namespace thalweg
