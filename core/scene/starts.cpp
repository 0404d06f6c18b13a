#include "scene/starts.h"

#include "numeric/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace thalweg {

namespace {

constexpr std::array<std::string_view, 3> kKinds{"line", "grid", "around"}; ///< in the order of Starts::Kind

/// Starts along a side of a grid: the whole part of √count, without rounding trouble.
std::size_t sideOf(int count)
{
    std::size_t side = 1;
    while ((side + 1) * (side + 1) <= static_cast<std::size_t>(count))
        ++side;
    return side;
}

std::vector<Point> line(std::size_t n, Point middle, Point reach)
{
    std::vector<Point> points;
    const auto gaps = static_cast<double>(n - 1);
    for (std::size_t i = 0; i < n; ++i)
        points.push_back(middle + (2.0 * static_cast<double>(i) - gaps) / gaps * reach);
    return points;
}

std::vector<Point> grid(std::size_t side, const Domain& domain)
{
    std::vector<Point> points;
    const auto share = [side](std::size_t i) { return (static_cast<double>(i) + 0.5) / static_cast<double>(side); };
    for (std::size_t j = 0; j < side; ++j)
        for (std::size_t i = 0; i < side; ++i)
            points.push_back({domain.xmin + share(i) * domain.width(), domain.ymin + share(j) * domain.height()});
    return points;
}

std::vector<Point> disc(std::size_t n, Point middle, double radius)
{
    const double goldenAngle = std::numbers::pi * (3.0 - std::sqrt(5.0));
    std::vector<Point> points;
    for (std::size_t i = 0; i < n; ++i) {
        const auto place = static_cast<double>(i);
        const double r = radius * std::sqrt((place + 0.5) / static_cast<double>(n));
        points.push_back(middle + r * Point{std::cos(place * goldenAngle), std::sin(place * goldenAngle)});
    }
    return points;
}

} // namespace

std::string_view idOf(Starts::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<Starts::Kind> startsKind(std::string_view id)
{
    const auto found = std::ranges::find(kKinds, id);
    return found == kKinds.end() ? std::nullopt : std::optional(static_cast<Starts::Kind>(found - kKinds.begin()));
}

std::span<const std::string_view> startsKinds() { return kKinds; }

std::size_t startCount(const Starts& starts)
{
    const std::size_t side = sideOf(starts.count);
    return starts.kind == Starts::Kind::Grid ? side * side : static_cast<std::size_t>(starts.count);
}

std::vector<Point> startPoints(const Starts& starts, Point start, const Domain& domain)
{
    switch (starts.kind) {
    case Starts::Kind::Line:
        return line(startCount(starts), start, starts.reach);
    case Starts::Kind::Grid:
        return grid(sideOf(starts.count), domain);
    case Starts::Kind::Around:
        break;
    }
    return disc(startCount(starts), start, norm(starts.reach));
}

Starts usualStarts(Starts::Kind kind, int count, const Domain& domain)
{
    switch (kind) {
    case Starts::Kind::Line:
        return {kind, count, {0.3 * domain.width(), 0.0}};
    case Starts::Kind::Grid:
        return {kind, count, {}};
    case Starts::Kind::Around:
        break;
    }
    return {kind, count, {0.1 * std::min(domain.width(), domain.height()), 0.0}};
}

std::optional<std::string> problemWith(const Starts& starts)
{
    constexpr double kGreatestReach = 1e100;
    if (starts.count < 2 || starts.count > kMaxStarts)
        return "starts.count = " + std::to_string(starts.count)
               + " is not allowed; it must be a whole number, from 2 to " + std::to_string(kMaxStarts);
    const Point& reach = starts.reach;
    const double largest = std::fmax(std::fabs(reach.x), std::fabs(reach.y));
    const bool isNeeded = starts.kind != Starts::Kind::Grid;
    if (isFinite(reach) && largest <= kGreatestReach && (largest > 0.0 || !isNeeded))
        return std::nullopt;
    return "starts.reach = " + toText(reach.x) + "," + toText(reach.y)
           + " is not allowed; it must be two numbers from -1e100 to 1e100" + (isNeeded ? ", not both 0" : "");
}

} // namespace thalweg
