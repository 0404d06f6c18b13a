#include "critical/clusters.h"

#include <cstdint>
#include <numeric>
#include <tuple>
#include <utility>

namespace thalweg {

namespace {

constexpr int kFinestLevel = 30;

/// A box with the cell of the finest grid that holds its centre. The bits of column and row are
/// interleaved, so that sorting brings boxes together which share a cell of any coarser grid.
struct PlacedBox {
    std::uint64_t cell;
    Box box;
};

/// Moves bit i to bit 2i, for up to 32 bits.
std::uint64_t spread(std::uint64_t bits)
{
    bits = (bits | bits << 16) & 0x0000ffff0000ffff;
    bits = (bits | bits << 8) & 0x00ff00ff00ff00ff;
    bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0f;
    bits = (bits | bits << 2) & 0x3333333333333333;
    return (bits | bits << 1) & 0x5555555555555555;
}

std::uint64_t indexOf(double x, const Interval& all)
{
    constexpr auto cells = static_cast<double>(1 << kFinestLevel);
    const double at = cells * ((x - all.lo) / all.width());
    return static_cast<std::uint64_t>(std::clamp(at, 0.0, cells - 1.0));
}

std::vector<PlacedBox> placed(const std::vector<Box>& boxes, const Box& all)
{
    std::vector<PlacedBox> result;
    result.reserve(boxes.size());
    for (const Box& box : boxes) {
        const Point c = box.centre();
        result.push_back({spread(indexOf(c.x, all.x)) << 1 | spread(indexOf(c.y, all.y)), box});
    }
    std::sort(result.begin(), result.end(),
              [](const PlacedBox& a, const PlacedBox& b) { return a.cell < b.cell; });
    return result;
}

/// Joins boxes of equal height that stand edge to edge.
void joinAlongX(std::vector<Box>& boxes)
{
    if (boxes.empty())
        return;
    std::sort(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
        return std::tie(a.y.lo, a.y.hi, a.x.lo) < std::tie(b.y.lo, b.y.hi, b.x.lo);
    });
    std::size_t last = 0;
    for (std::size_t i = 1; i < boxes.size(); ++i) {
        if (boxes[i].y == boxes[last].y && boxes[i].x.lo == boxes[last].x.hi)
            boxes[last].x.hi = boxes[i].x.hi;
        else
            boxes[++last] = boxes[i];
    }
    boxes.resize(last + 1);
}

void transpose(std::vector<Box>& boxes)
{
    for (Box& b : boxes)
        std::swap(b.x, b.y);
}

/// Joins rectangles edge to edge for as long as that pays.
std::vector<Box> joined(std::vector<Box> boxes)
{
    for (std::size_t before = 2 * boxes.size(); 10 * boxes.size() < 9 * before;) {
        before = boxes.size();
        joinAlongX(boxes);
        transpose(boxes);
        joinAlongX(boxes);
        transpose(boxes);
    }
    return boxes;
}

/// One rectangle for each cell whose side is 2^coarser times that of the finest grid.
std::vector<Box> merged(const std::vector<PlacedBox>& boxes, int coarser)
{
    std::vector<Box> result;
    std::uint64_t last = 0;
    for (const PlacedBox& next : boxes) {
        const std::uint64_t cell = next.cell >> (2 * coarser);
        if (result.empty() || cell != last)
            result.push_back(next.box);
        else
            result.back() = hull(result.back(), next.box);
        last = cell;
    }
    return result;
}

std::vector<Box> thinned(std::vector<Box> boxes, const Box& all, std::size_t most)
{
    if (boxes.size() <= most)
        return boxes;
    const std::vector<PlacedBox> sorted = placed(boxes, all);
    for (int coarser = 0; boxes.size() > most; ++coarser)
        boxes = merged(sorted, coarser);
    return boxes;
}

/// Disjoint sets of indices (Tarjan), without ranks: there are few.
class Sets {
public:
    explicit Sets(std::size_t count) : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    }
    std::size_t root(std::size_t i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    void join(std::size_t i, std::size_t j) { m_parents[root(j)] = root(i); }

private:
    std::vector<std::size_t> m_parents;
};

} // namespace

std::vector<Cluster> clustered(std::vector<Box> boxes, const Box& all, std::size_t most,
                               Point margin)
{
    boxes = thinned(joined(std::move(boxes)), all, std::max<std::size_t>(most, 1));
    Sets sets(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (meet(boxes[i], boxes[j], margin))
                sets.join(i, j);
    std::vector<Cluster> byRoot(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        Cluster& cluster = byRoot[sets.root(i)];
        cluster.hull = cluster.boxes.empty() ? boxes[i] : hull(cluster.hull, boxes[i]);
        cluster.boxes.push_back(boxes[i]);
    }
    std::erase_if(byRoot, [](const Cluster& c) { return c.boxes.empty(); });
    return byRoot;
}

} // namespace thalweg
