#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace thalweg {

/// One bit for each node of a lattice, 64 to a word.
///
/// Each row starts at a word of its own and ends with a word of zeros; a row of zeros lies
/// below the first row and above the last. So the neighbours of a node at the edge can be asked
/// for, and are unset.
class NodeBits {
public:
    using Word = std::uint64_t;
    static constexpr std::ptrdiff_t kBits = 64;

    NodeBits(std::ptrdiff_t columns, std::ptrdiff_t rows)
        : m_words((columns + kBits - 1) / kBits + 1),
          m_bits(static_cast<std::size_t>(m_words * (rows + 2)))
    {
    }

    /// Words of a row, without the zeros at its end.
    std::ptrdiff_t words() const { return m_words - 1; }

    /// From a word to that of the row above.
    std::ptrdiff_t rowLength() const { return m_words; }

    /// From a node's bit to that of the node above.
    std::ptrdiff_t stride() const { return m_words * kBits; }

    /// The bit of a node; column or row may be −1.
    std::ptrdiff_t bit(std::ptrdiff_t column, std::ptrdiff_t row) const
    {
        return (row + 1) * stride() + column;
    }

    Word* row(std::ptrdiff_t row) { return m_bits.data() + (row + 1) * m_words; }
    const Word* row(std::ptrdiff_t row) const { return m_bits.data() + (row + 1) * m_words; }

    bool test(std::ptrdiff_t bit) const { return (m_bits[wordOf(bit)] & maskOf(bit)) != 0; }
    void set(std::ptrdiff_t bit) { m_bits[wordOf(bit)] |= maskOf(bit); }

    /// Unsets a bit and says whether it was set.
    bool take(std::ptrdiff_t bit)
    {
        Word& word = m_bits[wordOf(bit)];
        const Word before = word;
        word &= ~maskOf(bit);
        return word != before;
    }

    /// In the place of each node of a word, the bit of its right neighbour.
    static Word fromRight(const Word* word) { return (word[0] >> 1) | (word[1] << (kBits - 1)); }

    /// In the place of each node of a word, the bit of its left neighbour. The word must have
    /// one before it: rows of a map do.
    static Word fromLeft(const Word* word) { return (word[0] << 1) | (word[-1] >> (kBits - 1)); }

private:
    static std::size_t wordOf(std::ptrdiff_t bit) { return static_cast<std::size_t>(bit) / kBits; }
    static Word maskOf(std::ptrdiff_t bit)
    {
        return Word{1} << (static_cast<std::size_t>(bit) % kBits);
    }

    std::ptrdiff_t m_words;
    std::vector<Word> m_bits;
};

} // namespace thalweg
