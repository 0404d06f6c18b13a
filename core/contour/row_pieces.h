#pragma once

#include "contour/grid.h"
#include "contour/node_bits.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

namespace thalweg {

/// What is known of a few neighbouring values: a piece that is all on one side of a level
/// needs no comparing.
struct RowPiece {
    double lowest;  ///< NaN left out
    double highest; ///< NaN left out
    bool complete;  ///< all are finite
};

/// Four at a time: each minimum would otherwise wait for the one before.
inline RowPiece pieceOf(const double* values, std::ptrdiff_t count)
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    std::array<double, 4> lowest{kInfinity, kInfinity, kInfinity, kInfinity};
    std::array<double, 4> highest{-kInfinity, -kInfinity, -kInfinity, -kInfinity};
    std::array<double, 4> zero{};
    const auto add = [&](double value, std::size_t lane) {
        lowest[lane] = value < lowest[lane] ? value : lowest[lane];
        highest[lane] = value > highest[lane] ? value : highest[lane];
        zero[lane] += 0.0 * value; // NaN from then on when the value is NaN or infinite
    };
    std::ptrdiff_t i = 0;
    for (; i + 4 <= count; i += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane)
            add(values[i + static_cast<std::ptrdiff_t>(lane)], lane);
    }
    for (; i < count; ++i)
        add(values[i], 0);
    return {std::min({lowest[0], lowest[1], lowest[2], lowest[3]}),
            std::max({highest[0], highest[1], highest[2], highest[3]}),
            zero[0] + zero[1] + zero[2] + zero[3] == 0.0};
}

/// All rows of a grid in pieces: blocks of a few nodes, and what fits a word of bits.
class RowPieces {
public:
    static constexpr std::ptrdiff_t kBlock = 16;

    explicit RowPieces(const Grid& grid)
        : m_wordsPerRow((grid.columns + NodeBits::kBits - 1) / NodeBits::kBits)
    {
        for (int row = 0; row < grid.rows; ++row) {
            for (std::ptrdiff_t k = 0; k < m_wordsPerRow; ++k)
                addWord(grid.values.data() + grid.index(0, row), k * NodeBits::kBits, grid.columns);
        }
    }

    const RowPiece* words(std::ptrdiff_t row) const { return m_words.data() + row * m_wordsPerRow; }

    /// The blocks of a word, kBits / kBlock of them.
    const RowPiece* blocks(std::ptrdiff_t row, std::ptrdiff_t word) const
    {
        return m_blocks.data() + (row * m_wordsPerRow + word) * (NodeBits::kBits / kBlock);
    }

private:
    void addWord(const double* values, std::ptrdiff_t begin, std::ptrdiff_t end)
    {
        RowPiece word = pieceOf(values, 0);
        for (std::ptrdiff_t i = begin; i < begin + NodeBits::kBits; i += kBlock) {
            const RowPiece block =
                pieceOf(values + std::min(i, end), std::clamp(end - i, std::ptrdiff_t{0}, kBlock));
            m_blocks.push_back(block);
            word.lowest = std::min(word.lowest, block.lowest);
            word.highest = std::max(word.highest, block.highest);
            word.complete = word.complete && block.complete;
        }
        m_words.push_back(word);
    }

    std::ptrdiff_t m_wordsPerRow;
    std::vector<RowPiece> m_words;
    std::vector<RowPiece> m_blocks;
};

} // namespace thalweg
