#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// An ill-conditioned quadratic, f(x, y) = (x² + κ y²) / 2.
/// Eigenvalues 1 and κ, so the condition number is κ and plain gradient descent is stable only
/// for η < 2/κ.
/// Source: J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 3
struct EllipticBowl {
    static constexpr std::string_view id = "elliptic_bowl";
    static constexpr std::string_view name = "Elliptic bowl";
    static constexpr std::string_view formula = "(x^2 + kappa y^2)/2";
    static constexpr std::string_view knownFor = "Steep across, flat along: one rate cannot serve both axes";
    static constexpr std::string_view source = "J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 3";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array parameters{Parameter{.id = "kappa", .symbol = "κ", .name = "condition number", .initial = 10.0,
                  .min = 1e-6, .max = 1e9, .sliderMin = 1.0, .sliderMax = 1000.0,
                  .scale = Scale::Logarithmic,
                  .help = "Ratio of the two curvatures: the larger, the narrower the valley."}};

    double kappa;

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.5 * (square(x) + kappa * square(y));
    }
};

} // namespace thalweg
