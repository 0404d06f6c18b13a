#pragma once

#include "contour/grid.h"

#include <cmath>
#include <cstdint>

/// Grids for tests of contours, from plain formulas.
namespace thalweg::testing {

template <class Formula>
Grid sampled(Formula&& formula, const Domain& domain, int columns, int rows)
{
    return sample(
        [&](std::span<const double> xs, double y, std::span<double> out) {
            for (std::size_t i = 0; i < xs.size(); ++i)
                out[i] = formula(xs[i], y);
        },
        domain, columns, rows);
}

/// A grid of unit cells, from its values row by row, the lowest row first.
inline Grid unitCells(int columns, int rows, std::vector<double> values)
{
    return {columns, rows, {0.0, columns - 1.0, 0.0, rows - 1.0}, std::move(values)};
}

inline double squared(double x) { return x * x; }
inline double sphere(double x, double y) { return x * x + y * y; }
inline double himmelblau(double x, double y)
{
    return squared(x * x + y - 11.0) + squared(x + y * y - 7.0);
}
inline double rosenbrock(double x, double y)
{
    return squared(1.0 - x) + 100.0 * squared(y - x * x);
}
inline double goldsteinPrice(double x, double y)
{
    return (1.0
            + squared(x + y + 1.0)
                  * (19.0 - 14.0 * x + 3.0 * x * x - 14.0 * y + 6.0 * x * y + 3.0 * y * y))
           * (30.0
              + squared(2.0 * x - 3.0 * y)
                    * (18.0 - 32.0 * x + 12.0 * x * x + 48.0 * y - 36.0 * x * y + 27.0 * y * y));
}
inline double sixHumpCamel(double x, double y)
{
    const double x2 = x * x;
    return (4.0 - 2.1 * x2 + x2 * x2 / 3.0) * x2 + x * y + (-4.0 + 4.0 * y * y) * y * y;
}
inline double easom(double x, double y)
{
    constexpr double kPi = 3.14159265358979323846;
    return -std::cos(x) * std::cos(y) * std::exp(-squared(x - kPi) - squared(y - kPi));
}

inline constexpr Domain kHimmelblauDomain{-5.0, 5.0, -5.0, 5.0};
inline constexpr Domain kRosenbrockDomain{-2.0, 2.0, -1.0, 3.0};
inline constexpr Domain kGoldsteinPriceDomain{-2.0, 2.0, -2.0, 2.0};

/// Numbers that look like chance and are the same everywhere (splitmix64).
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits()
    {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    /// In [0, 1).
    double unit() { return static_cast<double>(bits() >> 11) * 0x1p-53; }

    /// 0, 1, …, count − 1.
    int below(int count) { return static_cast<int>(unit() * count); }

private:
    std::uint64_t m_state;
};

} // namespace thalweg::testing
