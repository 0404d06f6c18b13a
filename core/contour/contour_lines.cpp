#include "contour/contour_lines.h"

#include "contour/node_bits.h"
#include "contour/row_pieces.h"

#include <algorithm>
#include <array>
#include <bit>

namespace thalweg {

namespace {

using Word = NodeBits::Word;
using Index = std::ptrdiff_t;

/// Directions of travel, counter-clockwise: north and south cross edges along x, west and east
/// edges along y.
enum Direction { North, West, South, East };

constexpr bool crossesAlongX(Direction direction)
{
    return direction == North || direction == South;
}

/// A crossed edge, named by its lower left node, and the direction in which a line with higher
/// ground on its left crosses it.
struct Crossing {
    Direction direction;
    Index column;
    Index row;
    Index node; ///< index of the grid's value
    Index bit;  ///< in the bit maps
};

/// How far it is to another node or edge.
struct Step {
    Index column = 0;
    Index row = 0;
    Index node = 0;
    Index bit = 0;
};

/// What lies ahead of a crossing in one direction: the cell beyond, and the edges by which a
/// line can leave it.
struct Ahead {
    Step cell;                 ///< to the cell's lower left node
    Step farLeft;              ///< to its far corner on the left of the line
    Step farRight;             ///< and on the right
    std::array<Step, 3> exits; ///< by a left turn, straight on, by a right turn
};

enum Turn { Left, Straight, Right };

constexpr Direction turned(Direction direction, Turn turn)
{
    return static_cast<Direction>((direction + (turn == Left ? 1 : turn == Right ? 3 : 0)) % 4);
}

/// Finds the lines of one level after another.
///
/// With higher ground on its left, a line crosses an edge in one direction only, so each
/// crossed edge is on one line, once: a bit for each is all there is to remember.
class Lines {
public:
    Lines(const Grid& grid, std::vector<ContourLine>& found);

    /// Adds the lines of one level to those found.
    void follow(double level);

private:
    void findCells();
    Step step(Index column, Index row) const;
    Crossing crossing(Direction direction, Index column, Index row) const;

    /// How many nodes the k-th word of a row has.
    Index nodesIn(Index k) const
    {
        return std::min(NodeBits::kBits, m_grid.columns - k * NodeBits::kBits);
    }

    Word finiteNodes(Index row, Index k) const;
    void compare(Index row, double level, Word* above) const;
    Word compareWord(Index row, Index k, double level) const;
    void markCrossed(double level);
    void markCrossed(Index row, const Word* above, const Word* aboveNext);
    void markWord(Index row, Index k, Word above, Word x, Word y);
    void noteStarts(Word bits, Direction direction, Index row, Index k);

    void followFrom(Crossing at, double level);
    Turn turnIn(const Ahead& ahead, const Crossing& at, double level) const;
    void addPoint(const Crossing& at, double level);
    void keepLine(double level, bool closed);

    const Grid& m_grid;
    std::vector<ContourLine>& m_found;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
    RowPieces m_pieces;
    NodeBits m_cells;  ///< cells with four finite corners, at their lower left node
    NodeBits m_alongX; ///< crossed edges still to be visited, at their lower left node
    NodeBits m_alongY;
    std::array<Ahead, 4> m_ahead;
    std::vector<Crossing> m_starts;                  ///< where lines come in from an edge or a hole
    std::vector<std::pair<Index, Index>> m_crossedX; ///< rows and words of m_alongX that are not 0
    std::vector<Point> m_points;                     ///< of the line being followed
};

Lines::Lines(const Grid& grid, std::vector<ContourLine>& found)
    : m_grid(grid), m_found(found), m_pieces(grid), m_cells(grid.columns, grid.rows),
      m_alongX(grid.columns, grid.rows), m_alongY(grid.columns, grid.rows)
{
    for (int column = 0; column < grid.columns; ++column)
        m_xs.push_back(grid.x(column));
    for (int row = 0; row < grid.rows; ++row)
        m_ys.push_back(grid.y(row));
    findCells();
    // cell, its far corners; then the edges to the left, straight on and to the right
    m_ahead[North] = {step(0, 0), step(0, 1), step(1, 1), {step(0, 0), step(0, 1), step(1, 0)}};
    m_ahead[West] = {
        step(-1, 0), step(-1, 0), step(-1, 1), {step(-1, 0), step(-1, 0), step(-1, 1)}};
    m_ahead[South] = {
        step(0, -1), step(1, -1), step(0, -1), {step(1, -1), step(0, -1), step(0, -1)}};
    m_ahead[East] = {step(0, 0), step(1, 1), step(1, 0), {step(0, 1), step(1, 0), step(0, 0)}};
}

Step Lines::step(Index column, Index row) const
{
    return {column, row, row * m_grid.columns + column, row * m_cells.stride() + column};
}

Crossing Lines::crossing(Direction direction, Index column, Index row) const
{
    return {direction, column, row, row * m_grid.columns + column, m_cells.bit(column, row)};
}

void Lines::findCells()
{
    NodeBits finite(m_grid.columns, m_grid.rows);
    for (Index row = 0; row < m_grid.rows; ++row) {
        for (Index k = 0; k < m_cells.words(); ++k)
            finite.row(row)[k] = finiteNodes(row, k);
    }
    for (Index row = 0; row < m_grid.rows; ++row) {
        for (Index k = 0; k < m_cells.words(); ++k) {
            const Word* here = finite.row(row) + k;
            const Word* next = finite.row(row + 1) + k;
            m_cells.row(row)[k] =
                *here & *next & NodeBits::fromRight(here) & NodeBits::fromRight(next);
        }
    }
}

Word Lines::finiteNodes(Index row, Index k) const
{
    const Index count = nodesIn(k);
    if (m_pieces.words(row)[k].complete)
        return ~Word{0} >> (NodeBits::kBits - count);
    const double* values = m_grid.values.data() + row * m_grid.columns + k * NodeBits::kBits;
    Word bits = 0;
    for (Index i = 0; i < count; ++i)
        bits |= Word{std::isfinite(values[i])} << i;
    return bits;
}

/// Sets a bit for each node of a row that is at or above the level. Holes may have either.
void Lines::compare(Index row, double level, Word* above) const
{
    const RowPiece* word = m_pieces.words(row);
    for (Index k = 0; k < m_cells.words(); ++k) {
        if (word[k].lowest >= level)
            above[k] = ~Word{0};
        else if (!(word[k].highest >= level))
            above[k] = 0;
        else
            above[k] = compareWord(row, k, level);
    }
}

Word Lines::compareWord(Index row, Index k, double level) const
{
    const double* values = m_grid.values.data() + row * m_grid.columns + k * NodeBits::kBits;
    const RowPiece* block = m_pieces.blocks(row, k);
    const Index count = nodesIn(k);
    Word above = 0;
    for (Index begin = 0; begin < count; begin += RowPieces::kBlock, ++block) {
        Word bits = 0;
        if (block->lowest >= level) {
            bits = (Word{1} << RowPieces::kBlock) - 1;
        } else if (block->highest >= level) {
            for (Index i = std::min(begin + RowPieces::kBlock, count); i-- > begin;)
                bits = 2 * bits + (values[i] >= level ? 1 : 0);
        }
        above |= bits << begin;
    }
    return above;
}

/// Marks the edges of complete cells whose ends lie on different sides of the level.
void Lines::markCrossed(double level)
{
    m_starts.clear();
    m_crossedX.clear();
    const auto words = static_cast<std::size_t>(m_cells.words() + 1);
    std::vector<Word> above(words);
    std::vector<Word> next(words);
    compare(0, level, next.data());
    for (Index row = 0; row < m_grid.rows; ++row) {
        above.swap(next);
        if (row + 1 < m_grid.rows)
            compare(row + 1, level, next.data());
        markCrossed(row, above.data(), next.data());
    }
}

void Lines::markCrossed(Index row, const Word* above, const Word* aboveNext)
{
    const Index words = m_cells.words();
    for (Index k = 0; k < words; ++k) {
        const Word x = above[k] ^ NodeBits::fromRight(above + k);
        const Word y = above[k] ^ aboveNext[k];
        if ((x | y) != 0)
            markWord(row, k, above[k], x, y);
    }
}

/// @param x, y  edges along x and y whose ends lie on different sides.
void Lines::markWord(Index row, Index k, Word above, Word x, Word y)
{
    const Word* cells = m_cells.row(row) + k;
    const Word cell = *cells;
    const Word cellBelow = *(cells - m_cells.rowLength());
    const Word cellLeft = NodeBits::fromLeft(cells);
    x &= cell | cellBelow;
    y &= cell | cellLeft;
    m_alongX.row(row)[k] = x;
    m_alongY.row(row)[k] = y;
    if (x != 0)
        m_crossedX.emplace_back(row, k);

    noteStarts(x & above & cell & ~cellBelow, North, row, k);
    noteStarts(x & ~above & cellBelow & ~cell, South, row, k);
    noteStarts(y & above & cellLeft & ~cell, West, row, k);
    noteStarts(y & ~above & cell & ~cellLeft, East, row, k);
}

void Lines::noteStarts(Word bits, Direction direction, Index row, Index k)
{
    for (; bits != 0; bits &= bits - 1)
        m_starts.push_back(crossing(direction, k * NodeBits::kBits + std::countr_zero(bits), row));
}

/// Open lines first; then each crossed edge that is left belongs to a closed one, and every
/// closed line crosses an edge along x.
void Lines::follow(double level)
{
    markCrossed(level);
    for (const Crossing& start : m_starts)
        followFrom(start, level);
    for (const auto& [row, k] : m_crossedX) {
        while (const Word bits = m_alongX.row(row)[k]) {
            Crossing start = crossing(North, k * NodeBits::kBits + std::countr_zero(bits), row);
            if (!(m_grid.values[static_cast<std::size_t>(start.node)] >= level))
                start.direction = South;
            followFrom(start, level);
        }
    }
}

/// Goes from edge to edge until the line is back at its start or leaves the complete cells.
void Lines::followFrom(Crossing at, double level)
{
    m_points.clear();
    bool closed = true;
    while ((crossesAlongX(at.direction) ? m_alongX : m_alongY).take(at.bit)) {
        addPoint(at, level);
        const Ahead& ahead = m_ahead[at.direction];
        if (!m_cells.test(at.bit + ahead.cell.bit)) {
            closed = false;
            break;
        }
        const Turn turn = turnIn(ahead, at, level);
        const Step& exit = ahead.exits[turn];
        at = {turned(at.direction, turn), at.column + exit.column, at.row + exit.row,
              at.node + exit.node, at.bit + exit.bit};
    }
    keepLine(level, closed);
}

/// The near corner on the left is above the level, that on the right below.
Turn Lines::turnIn(const Ahead& ahead, const Crossing& at, double level) const
{
    const double* value = m_grid.values.data() + at.node;
    const bool left = value[ahead.farLeft.node] >= level;
    const bool right = value[ahead.farRight.node] >= level;
    if (left == right)
        return left ? Right : Left;
    if (left)
        return Straight;
    const double* corner = value + ahead.cell.node;
    const double* upper = corner + m_grid.columns;
    const double centre = 0.25 * corner[0] + 0.25 * corner[1] + 0.25 * upper[0] + 0.25 * upper[1];
    return centre >= level ? Right : Left;
}

void Lines::addPoint(const Crossing& at, double level)
{
    const double* value = m_grid.values.data() + at.node;
    const double* x = m_xs.data() + at.column;
    const double* y = m_ys.data() + at.row;
    Point point{*x, *y};
    if (crossesAlongX(at.direction))
        point.x = along(x[0], x[1], crossingAt(value[0], value[1], level));
    else
        point.y = along(y[0], y[1], crossingAt(value[0], value[m_grid.columns], level));
    if (m_points.empty() || m_points.back() != point)
        m_points.push_back(point);
}

void Lines::keepLine(double level, bool closed)
{
    if (closed && m_points.size() > 1 && m_points.front() == m_points.back())
        m_points.pop_back();
    if (m_points.size() > 1)
        m_found.push_back({level, closed, m_points});
}

} // namespace

std::vector<ContourLine> contourLines(const Grid& grid, std::span<const double> levels,
                                      const std::atomic<bool>* cancelled)
{
    std::vector<ContourLine> found;
    if (grid.columns < 2 || grid.rows < 2)
        return found;
    Lines lines(grid, found);
    for (const double level : levels) {
        if (cancelled && *cancelled)
            break;
        if (std::isfinite(level))
            lines.follow(level);
    }
    return found;
}

} // namespace thalweg
