#include "losses/mini_batches.h"

#include "numeric/shuffle.h"

#include <algorithm>

namespace thalweg {

MiniBatches::MiniBatches(const DataSurface& surface, std::size_t batch, const NoiseStream& stream)
    : m_surface(surface), m_batch(batch), m_stream(stream)
{
}

const Objective& MiniBatches::at(std::size_t t)
{
    m_loss = m_surface.lossOf(samplesOf(t));
    return *m_loss;
}

std::span<const Sample> MiniBatches::samplesOf(std::size_t t)
{
    const std::size_t count = m_surface.samples().size();
    const std::size_t stepsOfEpoch = (count + m_batch - 1) / m_batch;
    const std::size_t first = t % stepsOfEpoch * m_batch;
    if (m_order.empty() || t / stepsOfEpoch != m_epoch)
        shuffleFor(t / stepsOfEpoch);
    return std::span(m_order).subspan(first, std::min(m_batch, count - first));
}

void MiniBatches::shuffleFor(std::size_t epoch)
{
    const auto samples = m_surface.samples();
    m_order.assign(samples.begin(), samples.end());
    m_epoch = epoch;
    shuffle(std::span(m_order), Philox::keyFrom(m_stream.seed),
            {m_stream.run, m_stream.member, static_cast<std::uint32_t>(1 + epoch)});
}

} // namespace thalweg
