#pragma once

#include "numeric/philox.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace thalweg {

/// Puts values into a random order, all orders being equally likely (to within n / 2⁶⁴).
/// @param stream  the last three words of the Philox counter; the first counts the draws.
/// Source: R. A. Fisher & F. Yates (1938), in the form of R. Durstenfeld, CACM 7 (1964), algorithm 235
template <class T> void shuffle(std::span<T> values, Philox::Key key, std::array<std::uint32_t, 3> stream)
{
    for (std::size_t left = values.size(); left > 1; --left) {
        const auto bits = Philox::block({static_cast<std::uint32_t>(left), stream[0], stream[1], stream[2]}, key);
        const std::uint64_t drawn = std::uint64_t{bits[1]} << 32 | bits[0];
        std::swap(values[left - 1], values[static_cast<std::size_t>(drawn % left)]);
    }
}

} // namespace thalweg
