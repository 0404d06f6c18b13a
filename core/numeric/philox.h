#pragma once

#include <array>
#include <cstdint>

namespace thalweg {

/// Philox4x32-10: 128 random bits that are a function of a counter and a key, and of nothing else.
///
/// Different counters under one key give unrelated blocks, so that the streams of a seed are kept apart
/// by their counters alone, and any place of a stream is reached at once. Integers only: the same
/// bits on every machine.
/// Source: J. K. Salmon et al., Parallel Random Numbers: As Easy as 1, 2, 3, SC'11.
struct Philox {
    using Block = std::array<std::uint32_t, 4>;
    using Key = std::array<std::uint32_t, 2>;

    /// A seed as a key: its low word, then its high one.
    static constexpr Key keyFrom(std::uint64_t seed)
    {
        return {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    }

    static constexpr Block block(Block counter, Key key)
    {
        constexpr int kRounds = 10;
        for (int round = 0; round < kRounds; ++round) {
            counter = mixed(counter, key);
            key = {key[0] + 0x9E3779B9u, key[1] + 0xBB67AE85u};
        }
        return counter;
    }

private:
    static constexpr Block mixed(const Block& c, const Key& key)
    {
        const std::uint64_t first = std::uint64_t{0xD2511F53u} * c[0];
        const std::uint64_t second = std::uint64_t{0xCD9E8D57u} * c[2];
        return {high(second) ^ c[1] ^ key[0], low(second), high(first) ^ c[3] ^ key[1], low(first)};
    }
    static constexpr std::uint32_t high(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); }
    static constexpr std::uint32_t low(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
};

} // namespace thalweg
