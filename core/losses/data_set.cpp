#include "losses/data_set.h"

#include "numeric/normal.h"
#include "numeric/philox.h"
#include "numeric/shuffle.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace thalweg {

namespace {

// The last word of the counters; noise has 0 there, mini-batches small numbers.
constexpr std::uint32_t kSampleStream = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint32_t kPartingStream = kSampleStream - 1;

generator::Normals normalsOf(std::uint32_t number, Philox::Key key)
{
    const auto word = [&](const Philox::Block& block, std::size_t low) {
        return normalFrom(std::uint64_t{block[low + 1]} << 32 | block[low]);
    };
    const Philox::Block first = Philox::block({number, 0, 0, kSampleStream}, key);
    const Philox::Block second = Philox::block({number, 1, 0, kSampleStream}, key);
    return {word(first, 0), word(first, 2), word(second, 0)};
}

} // namespace

std::vector<Sample> generatedSamples(const ModelEntry& model, std::span<const double> values, std::uint64_t seed)
{
    std::vector<Sample> samples(static_cast<std::size_t>(values[1]));
    const Philox::Key key = Philox::keyFrom(seed);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = model.draw(values.subspan(2), i, normalsOf(static_cast<std::uint32_t>(i), key));
    return samples;
}

DataSet parted(std::span<const Sample> samples, double heldBack, std::uint64_t seed)
{
    std::vector<std::size_t> order(samples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(std::span(order), Philox::keyFrom(seed), {0, 0, kPartingStream});
    const auto wanted = static_cast<std::size_t>(std::lround(heldBack * static_cast<double>(samples.size())));
    std::vector<bool> isTest(samples.size());
    for (std::size_t i = 0; i < std::min(wanted, samples.size() - 1); ++i)
        isTest[order[i]] = true;
    DataSet data;
    for (std::size_t i = 0; i < samples.size(); ++i)
        (isTest[i] ? data.test : data.train).push_back(samples[i]);
    return data;
}

} // namespace thalweg
