#include "model/step_batch.h"

#include "losses/mini_batches.h"

namespace thalweg::app {

std::vector<Sample> samplesOfStep(const RacedScene& race, int run, int step)
{
    const auto* surface = dynamic_cast<const DataSurface*>(race.surface.surface.get());
    if (!surface || run < 0 || std::size_t(run) >= race.trajectories.size())
        return {};
    const auto batch = std::size_t(race.scene.runs[std::size_t(run)].batch);
    if (batch == 0 || batch >= surface->samples().size() || step >= race.trajectories[std::size_t(run)].lastStep())
        return {};
    MiniBatches batches(*surface, batch, {race.scene.seed, std::uint32_t(run), 0});
    const auto samples = batches.samplesOf(std::size_t(step));
    return {samples.begin(), samples.end()};
}

} // namespace thalweg::app
