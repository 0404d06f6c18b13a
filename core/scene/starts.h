#pragma once

#include "numeric/geometry.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Many starts at once: which one ends where.
namespace thalweg {

/// Where the runs of a scene begin besides its own start. A value of the scene; see startPoints() for the places.
struct Starts {
    enum class Kind {
        Line,  ///< through the scene's start, which is its middle
        Grid,  ///< over the whole domain
        Around ///< a disc about the scene's start
    };
    Kind kind = Kind::Line;
    int count = 200; ///< 2 … kMaxStarts; a grid takes the largest square that is not more
    Point reach{};   ///< from the scene's start to an end of the line, or to the disc's rim; of no use to a grid

    friend bool operator==(const Starts&, const Starts&) = default;
};

inline constexpr int kMaxStarts = 10'000;

/// A kind's name in files: "line", "grid", "around".
std::string_view idOf(Starts::Kind kind);

/// The kind of this name; nothing when there is none.
std::optional<Starts::Kind> startsKind(std::string_view id);

/// All names, in the order of menus.
std::span<const std::string_view> startsKinds();

/// How many starts there are.
std::size_t startCount(const Starts& starts);

/// The starts in coordinates of the plane, startCount() of them.
///
/// With n starts, s the scene's start, r the reach and i = 0 … n − 1: of a line s + (2i − n + 1)/(n − 1) · r,
/// so from s − r to s + r; of a grid of m × m, n = m², the middles of as many equal cells of the domain, row by row
/// from its lower left; around, s + |r| √((i + ½)/n) (cos iφ, sin iφ) with the golden angle φ = π(3 − √5), which fills
/// a disc evenly for every n.
/// Source: H. Vogel, A better way to construct the sunflower head, Mathematical Biosciences 44 (1979).
std::vector<Point> startPoints(const Starts& starts, Point start, const Domain& domain);

/// So many starts of a kind with a reach that suits the domain: a line over six tenths of its width, a disc with a
/// tenth of its shorter side as radius.
Starts usualStarts(Starts::Kind kind, int count, const Domain& domain);

/// What is wrong with them, in one sentence: the count, or a reach that is zero, not finite or beyond 1e100.
std::optional<std::string> problemWith(const Starts& starts);

} // namespace thalweg
