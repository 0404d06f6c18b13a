#pragma once

#include "losses/generator.h"
#include "losses/spread.h"
#include "numeric/dual.h"

namespace thalweg {

/// Two classes of points (x₁, x₂), labels y 0 and 1, parted by a line through the origin:
/// p = σ(w₁ x₁ + w₂ x₂) is the probability of label 1, and the loss is the cross-entropy
/// −y ln p − (1 − y) ln (1 − p) = ln(1 + e^∓z), z = w₁ x₁ + w₂ x₂, evaluated without overflow.
/// Convex. If a line through the origin parts the classes, there is no minimum: the loss goes to 0 far out.
/// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 4.3.2
struct LogisticRegression {
    static constexpr std::string_view id = "logistic_regression";
    static constexpr std::string_view name = "Logistic regression";
    static constexpr std::string_view formula = "mean log(1 + exp((1 - 2y) (w₁ x₁ + w₂ x₂)))";
    static constexpr std::string_view knownFor =
        "Two classes and a line between them: steep where wrong, flat where right";
    static constexpr std::string_view source = "C. M. Bishop, Pattern Recognition and Machine Learning (2006), § 4.3.2";
    static constexpr std::array<std::string_view, 2> weights{"w₁", "w₂"};
    static constexpr int inputs = 2;
    static constexpr bool isClassifier = true;
    static constexpr std::array parameters{
        generator::kHeldBack, generator::kSamples,
        generator::length("noise", "σ", "spread of a class", 1.0, 3.0,
                          "How far the points of a class scatter about its centre."),
        generator::length("separation", "d", "distance of the classes", 2.0, 6.0,
                          "From centre to centre. Wide apart, a line parts them and the loss has no minimum.")};

    template <class T> static T score(const T& w1, const T& w2, const Sample& s) { return w1 * s.x1 + w2 * s.x2; }
    template <class T> static T prediction(const T& w1, const T& w2, const Sample& s)
    {
        return sigmoid(score(w1, w2, s));
    }
    template <class T> static T loss(const T& w1, const T& w2, const Sample& s)
    {
        return softplus((1.0 - 2.0 * s.y) * score(w1, w2, s));
    }

    /// Labels in turn, centres at ±½ d (0.8, 0.6).
    static Sample draw(generator::Values values, std::size_t number, const generator::Normals& z)
    {
        const double label = number % 2 == 0 ? 0.0 : 1.0;
        const double side = (label - 0.5) * values[1];
        return {0.8 * side + values[0] * z[0], 0.6 * side + values[0] * z[1], label};
    }
    static Domain usualDomain(std::span<const Sample> samples)
    {
        return domainReaching(6.0 / rootMeanSquare(samples, &Sample::x1), 6.0 / rootMeanSquare(samples, &Sample::x2));
    }
};

} // namespace thalweg
