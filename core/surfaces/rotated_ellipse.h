#pragma once

#include "surfaces/surface.h"

namespace thalweg {

/// A quadratic with condition number κ whose axes are turned by θ degrees,
/// f = ½ (u² + κ v²), u = x cos θ + y sin θ, v = y cos θ − x sin θ. Eigenvalues 1 and κ; minimum at 0.
/// Plain descent does not notice the turn; a rate per coordinate fits only at multiples of 90°.
/// Source: J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 3
struct RotatedEllipse {
    static constexpr std::string_view id = "rotated_ellipse";
    static constexpr std::string_view name = "Rotated ellipse";
    static constexpr std::string_view formula = "((x cos(pi theta/180) + y sin(pi theta/180))^2 + kappa (y cos(pi theta/180) - x sin(pi theta/180))^2)/2";
    static constexpr std::string_view knownFor = "The elliptic bowl, turned: adaptive rates help less, the farther it turns";
    static constexpr std::string_view source = "J. Nocedal & S. Wright, Numerical Optimization, 2nd ed., ch. 3";
    static constexpr Domain domain{-5.0, 5.0, -5.0, 5.0};
    static constexpr Point start{-4.0, 2.5};
    static constexpr std::array minima{Point{0.0, 0.0}};
    static constexpr std::array parameters{
        Parameter{.id = "kappa", .symbol = "κ", .name = "condition number", .initial = 30.0,
                  .min = 1e-6, .max = 1e9, .sliderMin = 1.0, .sliderMax = 1000.0,
                  .scale = Scale::Logarithmic,
                  .help = "Ratio of the two curvatures: the larger, the narrower the valley."},
        Parameter{.id = "theta", .symbol = "θ", .name = "angle in degrees", .initial = 30.0,
                  .min = -360.0, .max = 360.0, .sliderMin = 0.0, .sliderMax = 90.0,
                  .scale = Scale::Linear,
                  .help = "How far the long axis is turned from the x axis; 45 is the worst for a rate per axis."}};

    double kappa;
    double theta;
    double cosine = std::cos(std::numbers::pi * theta / 180.0);
    double sine = std::sin(std::numbers::pi * theta / 180.0);

    template <class T> T value(const T& x, const T& y) const
    {
        return 0.5 * (square(cosine * x + sine * y) + kappa * square(cosine * y - sine * x));
    }
};

} // namespace thalweg
