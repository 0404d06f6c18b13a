#pragma once

/// Decimal numbers that people like to read: 1, 2 or 5 times a power of ten, and their multiples.
namespace thalweg {

/// digit · 10^exponent, digit in {1, 2, 5}.
struct RoundStep {
    int digit = 1;
    int exponent = 0;

    double size() const { return multiple(1.0); }

    /// The double nearest to count · digit · 10^exponent (0.3 and not 3 · 0.1), as long as
    /// |exponent| ≤ 22; within two units in the last place beyond. count is a whole number.
    double multiple(double count) const;
};

/// The step nearest to `size` on a logarithmic scale.
/// @param size  finite, positive.
RoundStep nearestRoundStep(double size);

/// The multiple of the largest power of ten that has one in [low, high]; of several the one
/// nearest to `wanted`. Zero, if it lies there, is a multiple of them all.
/// @return `wanted` when the interval is empty, not finite or too narrow for the scale of
///         its ends.
double roundestWithin(double low, double high, double wanted);

/// How much there is to read: the number of significant decimal digits, and a half for a last
/// digit that is neither 1 nor 5. Counts up to 12 digits. 0 → 0, 100 → 1, 20 → 1.5, 250 → 2.
double readingEffort(double value);

} // namespace thalweg
