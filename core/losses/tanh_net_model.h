#pragma once

#include "losses/generator.h"
#include "losses/spread.h"
#include "numeric/dual.h"

namespace thalweg {

/// The smallest network with a bend, ŷ = w₂ tanh(w₁ x), loss (ŷ − y)². (w₁, w₂) and (−w₁, −w₂) are the same
/// network, with a saddle between them at the origin; for large |w₁| the unit is saturated and the gradient
/// along w₁ fades away.
/// Source: X. Glorot & Y. Bengio, AISTATS 2010
struct TanhNetModel {
    static constexpr std::string_view id = "tanh_net";
    static constexpr std::string_view name = "Two-weight tanh net on data";
    static constexpr std::string_view formula = "mean (w₂ tanh(w₁ x) - y)^2";
    static constexpr std::string_view knownFor =
        "The smallest saturating network: for large |w₁| the gradient fades away";
    static constexpr std::string_view source = "X. Glorot & Y. Bengio, AISTATS 2010";
    static constexpr std::array<std::string_view, 2> weights{"w₁", "w₂"};
    static constexpr int inputs = 1;
    static constexpr bool isClassifier = false;
    static constexpr std::array parameters{
        generator::kHeldBack, generator::kSamples, generator::noise(0.2),
        generator::number("inner", "a", "inner weight of the data", 1.0, 4.0,
                          "The targets are c tanh(a x), and noise."),
        generator::number("outer", "c", "outer weight of the data", 1.5, 4.0,
                          "The targets are c tanh(a x), and noise.")};

    template <class T> static T prediction(const T& w1, const T& w2, const Sample& s) { return w2 * tanh(w1 * s.x1); }
    template <class T> static T loss(const T& w1, const T& w2, const Sample& s)
    {
        return square(prediction(w1, w2, s) - s.y);
    }

    static Sample draw(generator::Values values, std::size_t /*number*/, const generator::Normals& z)
    {
        return {z[0], 0.0, values[2] * std::tanh(values[1] * z[0]) + values[0] * z[1]};
    }
    static Domain usualDomain(std::span<const Sample> samples)
    {
        return domainReaching(4.0 / rootMeanSquare(samples, &Sample::x1), 3.0 * rootMeanSquare(samples, &Sample::y));
    }
};

} // namespace thalweg
