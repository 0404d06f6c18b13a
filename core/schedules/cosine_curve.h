#pragma once

#include <cmath>
#include <numbers>

namespace thalweg {

/// Half a cosine wave from one value to another: to + (from − to) (1 + cos(π progress)) / 2.
inline double alongCosine(double from, double to, double progress)
{
    return to + (from - to) * (1.0 + std::cos(std::numbers::pi * progress)) / 2.0;
}

} // namespace thalweg
