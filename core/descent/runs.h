#pragma once

#include "critical/search.h"
#include "optimizers/descend.h"
#include "scene/scene.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace thalweg {

class DataSurface;

/// What changes from step to step of one run of a valid scene, wherever it starts: its schedule, and the noise and the
/// mini-batches of a member of its bundle.
class RunConditions {
public:
    /// @param surface  there are batches only if it is a DataSurface; outlives this.
    RunConditions(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member = 0);

    std::span<const double> rates() const { return m_rates; } ///< see Conditions; empty for the usual constant rate
    std::span<const Point> noise() const { return m_noise; }  ///< empty when there is none
    bool hasBatches() const { return m_data != nullptr; }

    /// The run's mini-batches from its first step on; null when each step sees the surface itself.
    std::unique_ptr<StepObjectives> batches() const;

private:
    std::vector<double> m_rates;
    std::vector<Point> m_noise;
    const DataSurface* m_data = nullptr;
    std::size_t m_batch = 0;
    NoiseStream m_stream;
};

/// Computes one run of a valid scene, by its place there, from the scene's start, with its schedule and
/// with the noise and the mini-batches of a member of its bundle; member 0 is the run itself. See NoiseStream and
/// MiniBatches for the seeds. There are batches only if the surface is a DataSurface.
Trajectory computeRun(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member = 0);

/// The same from another start than the run's.
Trajectory computeRunFrom(Point start, const Scene& scene, std::size_t run, const Surface& surface,
                          std::uint32_t member = 0);

/// Computes every run of a valid scene from its start, in order; runs that are not shown too.
/// Cancelled: returns fewer trajectories than runs.
std::vector<Trajectory> computeRuns(const Scene& scene, const Surface& surface,
                                    const std::atomic<bool>* cancelled = nullptr);

/// Where a run came to.
enum class Ending {
    AtMinimum,
    NearMinimum, ///< in its neighbourhood, but still moving: swinging, or not quite there
    AtSaddle,
    AtMaximum,
    AtDegenerate,
    AtRest,
    UnderWay,
    Diverged,
    NotDifferentiable,
    NotDefined
};

struct Outcome {
    Ending ending = Ending::UnderWay;
    std::optional<Point> target;    ///< the critical point that it came to, or is near to
    std::optional<int> arrivedStep; ///< first step from which it stays in target's neighbourhood
};

/// So many steps before the last one say whether a run still moves.
inline constexpr int kLastSteps = 10;

/// A point's neighbourhood is a disc of this share of the domain's diagonal.
inline constexpr double kNeighbourhood = 0.01;

/// The critical point that is nearest to a run's last point, within its neighbourhood.
struct NearestPoint {
    CriticalKind kind = CriticalKind::Degenerate;
    double away = 0.0;
};

/// What outcomeOf() says of a run that stopped so.
/// @param motion    how far from its last point the ten before it lie.
/// @param nearest   nothing where the last point is in no neighbourhood.
/// @param diagonal  of the domain.
Ending endingOf(Stop stop, double motion, const std::optional<NearestPoint>& nearest, double diagonal);

/// Whether it speaks of a critical point.
bool hasTarget(Ending ending);

/// Tells where a run came to: the nearest critical point within kNeighbourhood of its last point,
/// and since when it stays there. It counts as at it when its last ten points keep within a tenth of
/// that neighbourhood and a hundredth of it from each other. AtRest when it stands still with no
/// isolated critical point near: on a valley floor, on a plateau.
/// knownMinima: further minima that have no derivative, such as the tip of a cone.
Outcome outcomeOf(const Trajectory& run, const Domain& domain, const std::vector<CriticalPoint>& critical,
                  const std::vector<Point>& knownMinima = {});

} // namespace thalweg
