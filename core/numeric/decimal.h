#pragma once

namespace thalweg {

/// The double nearest to count · 10^exponent, as if it were read from text: no rounding errors of powers or products.
/// @param count  rounded to a whole number; beyond 1e15, where there are no short numbers, count · 10^exponent as it
///               comes; not finite gives NaN or ±∞.
double decimal(double count, int exponent);

/// The double nearest to a value rounded to so many decimal places: 2 → 0.01, −1 → 10.
double roundedToPlaces(double value, int places);

} // namespace thalweg
