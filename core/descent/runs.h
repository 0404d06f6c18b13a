#pragma once

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

} // namespace thalweg
