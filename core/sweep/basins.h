#pragma once

#include "critical/search.h"
#include "descent/outcome.h"
#include "scene/scene.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

/// Basins of attraction: from which starts a run of an optimizer, with all its memory, comes to which minimum.
namespace thalweg {

/// The starts: the middles of equal cells of a part of the plane, row by row from its lower left.
struct BasinGrid {
    Domain area;
    int columns = 256;
    int rows = 256;

    std::size_t size() const { return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows); }
    Point start(std::size_t cell) const;

    friend bool operator==(const BasinGrid&, const BasinGrid&) = default;
};

/// Something that runs come to, or what becomes of them when they come to nothing.
struct BasinEnd {
    /// AtMinimum, AtSaddle, AtMaximum, AtDegenerate: with target. AtMinimum stands for NearMinimum, too.
    /// AtRest, UnderWay, Diverged, NotDifferentiable, NotDefined: without.
    Ending ending = Ending::UnderWay;
    std::optional<Point> target;
    std::size_t cells = 0; ///< from which runs come here
};

struct Basins {
    BasinGrid grid;
    std::vector<BasinEnd> ends;     ///< every minimum, in the order given; then what else there was
    std::vector<std::uint32_t> end; ///< of each cell: its place in ends
    /// Of each cell, how long it took: with a target, the first of the steps looked at from which on the run is seen
    /// only in the target's neighbourhood; otherwise the step at which it ended.
    std::vector<int> steps;

    double share(std::size_t which) const
    {
        return static_cast<double>(ends[which].cells) / static_cast<double>(grid.size());
    }
};

struct BasinOptions {
    int stride = 0;                               ///< steps between looks at runs; 0: so that there are 64 or more
    int threads = 0;                              ///< 0: one for each core
    const std::atomic<bool>* cancelled = nullptr; ///< true ends the work soon
    std::atomic<double>* progress = nullptr;      ///< set to the share of cells that are done, 0 … 1
};

/// Where one run of a valid scene, with its schedule, its noise and its mini-batches, ends from each start of a grid.
/// Nothing when cancelled.
///
/// A cell's end is what outcomeOf() says of computeRunFrom() its start: no run ends before its last step because it
/// seems to have settled. Runs go in batches, see runMany(), on all cores; rules without a kernel (those that
/// need the whole vector, or the Hessian) go one by one. Where f is not made of + − · / √ alone, sums of rounding
/// errors may tip a start on a watershed to the other side, see numeric/pack.h.
///
/// Noise and mini-batches are the run's own, the same from every start: the map is that of one optimizer, not of chance.
/// @param critical  such as withKnownMinima() has them. A run belongs to the nearest of them within kNeighbourhood of
///                  the scene's domain.
/// @param grid      at least one cell.
std::optional<Basins> computeBasins(const Scene& scene, std::size_t run, const Surface& surface,
                                    std::span<const CriticalPoint> critical, const BasinGrid& grid,
                                    const BasinOptions& options = {});

/// What one step of such a run costs, in steps of a plain formula: how fine a picture fits into a frame.
double basinStepCost(const Scene& scene, std::size_t run, const Surface& surface);

} // namespace thalweg
