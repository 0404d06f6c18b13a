#pragma once

#include <string_view>

namespace thalweg {

/// The formula of a surface of the catalogue as it is to be calculated: where the one that people read would overflow
/// or lose its digits far out, another that has the same values; in the grammar of typed formulas. ln(eᵃ + eᵇ) is
/// written a + softplus(b − a), and eᵃ/(eᵃ + eᵇ) as sigmoid(a − b).
/// @return nothing for a surface whose own formula will do.
std::string_view stableForm(std::string_view surface);

} // namespace thalweg
