#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace thalweg::tests {

/// Surfaces made of + − · /, whole powers, |x| and max alone: packs and doubles give the same bits.
inline bool isPolynomial(std::string_view id)
{
    constexpr auto kIds = std::to_array<std::string_view>({
        "beale", "booth", "dixon_price", "dog_saddle", "elliptic_bowl", "flat_valley",
        "freudenstein_roth", "goldstein_price", "himmelblau", "linear_net", "matyas",
        "mexican_hat", "monkey_saddle", "peano", "quartic_bowl", "relu_net", "rosenbrock",
        "rotated_ellipse", "saddle", "six_hump_camel", "sphere", "styblinski_tang",
        "three_hump_camel", "trid", "two_valleys", "zakharov"});
    return std::ranges::find(kIds, id) != kIds.end();
}

} // namespace thalweg::tests
