#pragma once

#include <cstdint>

/// Normally distributed numbers by operations that IEEE 754 specifies exactly (+ − × ÷ √), so that the
/// same bits give the same numbers on every machine, whatever its mathematical library.
namespace thalweg {

/// The natural logarithm of a normal number x > 0, to about 1 unit in the last place.
double exactlySpecifiedLog(double x);

/// z with Φ(z) = p, for 2⁻⁵³ ≤ p ≤ 1 − 2⁻⁵³, to about 1e-15 relative; odd about p = ½ to the last bit.
/// Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), PPND16.
double normalQuantile(double p);

/// A standard normal number from 64 random bits: the quantile at the middle of one of 2⁵² equal parts
/// of (0, 1), which the upper bits choose; so |z| ≤ 8.21. The lower 12 bits do not matter.
double normalFrom(std::uint64_t bits);

} // namespace thalweg
