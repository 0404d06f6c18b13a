#pragma once

#include "losses/data_surface.h"
#include "optimizers/noise.h"
#include "optimizers/step_loss.h"

namespace thalweg {

/// What the steps of a run see when they learn from mini-batches: each the mean loss over B samples.
///
/// An epoch goes once through all n samples in an order of its own, in ⌈n/B⌉ steps; if B does not divide n
/// its last batch is smaller, as PyTorch's DataLoader has it by default. Epoch e shuffles the samples'
/// own order by the stream's seed, with the counter (draw, run, member, 1 + e), so any epoch is reached at once.
class MiniBatches final : public StepObjectives {
public:
    /// @param surface  outlives this.
    /// @param batch    samples of a step, from 1 to as many as there are.
    MiniBatches(const DataSurface& surface, std::size_t batch, const NoiseStream& stream);

    const Objective& at(std::size_t t) override;

    /// The samples that step t sees; valid until the next call.
    std::span<const Sample> samplesOf(std::size_t t);

private:
    void shuffleFor(std::size_t epoch);

    const DataSurface& m_surface;
    std::size_t m_batch;
    NoiseStream m_stream;
    std::vector<Sample> m_order; ///< of the epoch; empty before the first
    std::size_t m_epoch = 0;
    std::unique_ptr<const Objective> m_loss;
};

} // namespace thalweg
