#pragma once

#include "critical/box.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace thalweg {

/// What a box is worth looking at, judged by what was seen of the larger one it came from.
enum class Urgency {
    Normal,
    Faint,      ///< f is as good as constant there, compared with its range over the domain
    Degenerate, ///< probably part of a curve of critical points, or worse
};

/// A box that waits to be examined.
struct PendingBox {
    Box box;
    Urgency urgency = Urgency::Normal;
};

/// Gives out boxes by urgency, then by size, the largest first up to a factor 2.
class BoxQueue {
public:
    /// @param size  relative to the domain, in (0, 1].
    void push(const PendingBox& box, double size)
    {
        const std::size_t level = levelOf(size) + static_cast<std::size_t>(box.urgency) * kLevels;
        m_levels[level].push_back(box);
        m_first = std::min(m_first, level);
    }

    std::optional<PendingBox> pop()
    {
        while (m_first < m_levels.size() && m_levels[m_first].empty())
            ++m_first;
        if (m_first == m_levels.size())
            return std::nullopt;
        const PendingBox box = m_levels[m_first].back();
        m_levels[m_first].pop_back();
        return box;
    }

private:
    static constexpr std::size_t kLevels = 64;

    static std::size_t levelOf(double size)
    {
        if (!(size > 0.0))
            return kLevels - 1;
        return static_cast<std::size_t>(std::clamp(-std::ilogb(size), 0, int{kLevels} - 1));
    }

    std::array<std::vector<PendingBox>, 3 * kLevels> m_levels;
    std::size_t m_first = 0;
};

} // namespace thalweg
