#include "optimizers/noise.h"

#include "numeric/normal.h"
#include "numeric/philox.h"

#include <cmath>

namespace thalweg {

namespace {

double normalOf(std::uint32_t low, std::uint32_t high)
{
    return normalFrom(std::uint64_t{high} << 32 | low);
}

Point standardNormalPair(const NoiseStream& stream, std::uint32_t step)
{
    const Philox::Key key{static_cast<std::uint32_t>(stream.seed), static_cast<std::uint32_t>(stream.seed >> 32)};
    const Philox::Block block = Philox::block({step, stream.run, stream.member, 0}, key);
    return {normalOf(block[0], block[1]), normalOf(block[2], block[3])};
}

} // namespace

double Noise::deviation() const { return sigma / std::sqrt(batch); }

std::vector<Point> gradientNoise(const Noise& noise, const NoiseStream& stream, int steps)
{
    const double deviation = noise.deviation();
    std::vector<Point> drawn(deviation == 0.0 ? 0 : static_cast<std::size_t>(steps));
    for (std::uint32_t t = 0; Point& n : drawn)
        n = deviation * standardNormalPair(stream, t++);
    return drawn;
}

} // namespace thalweg
