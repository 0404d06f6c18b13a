#include "descent/runs.h"

#include "losses/mini_batches.h"

#include <algorithm>
#include <limits>

namespace thalweg {

namespace {

/// The rate of each row, or nothing for the usual case that it is always the optimizer's own.
std::vector<double> ratesOf(const RunChoice& choice, int steps)
{
    if (choice.schedule == ScheduleChoice{})
        return {};
    return findSchedule(choice.schedule.id)->rates(choice.values.front(), choice.schedule.values, steps);
}

/// What a run's mini-batches are made of; null when each step sees all samples, or the surface is not made of samples.
const DataSurface* batchedOf(const RunChoice& choice, const Surface& surface)
{
    const auto* data = choice.batch > 0 ? dynamic_cast<const DataSurface*>(&surface) : nullptr;
    return data && static_cast<std::size_t>(choice.batch) < data->samples().size() ? data : nullptr;
}

} // namespace

RunConditions::RunConditions(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member)
    : m_rates(ratesOf(scene.runs.at(run), scene.steps)), m_data(batchedOf(scene.runs[run], surface)),
      m_batch(static_cast<std::size_t>(std::max(scene.runs[run].batch, 0))),
      m_stream{scene.seed, static_cast<std::uint32_t>(run), member}
{
    m_noise = gradientNoise(scene.runs[run].noise, m_stream, scene.steps);
}

std::unique_ptr<StepObjectives> RunConditions::batches() const
{
    return m_data ? std::make_unique<MiniBatches>(*m_data, m_batch, m_stream) : nullptr;
}

Trajectory computeRun(const Scene& scene, std::size_t run, const Surface& surface, std::uint32_t member)
{
    return computeRunFrom(scene.runs.at(run).start.value_or(scene.start), scene, run, surface, member);
}

Trajectory computeRunFrom(Point start, const Scene& scene, std::size_t run, const Surface& surface,
                          std::uint32_t member)
{
    const RunChoice& choice = scene.runs.at(run);
    const RunConditions conditions(scene, run, surface, member);
    const auto batches = conditions.batches();
    return findOptimizer(choice.optimizer)
        ->run(surface, start, choice.values, scene.steps, {conditions.rates(), conditions.noise(), batches.get()});
}

std::vector<Trajectory> computeRuns(const Scene& scene, const Surface& surface,
                                    const std::atomic<bool>* cancelled)
{
    std::vector<Trajectory> runs;
    runs.reserve(scene.runs.size());
    for (std::size_t i = 0; i < scene.runs.size(); ++i) {
        if (cancelled && cancelled->load(std::memory_order_relaxed))
            break;
        runs.push_back(computeRun(scene, i, surface));
    }
    return runs;
}

} // namespace thalweg
