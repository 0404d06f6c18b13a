// How long contour lines take beside a cell-by-cell marching squares that finds the same lines.
//
// The counters are the ratios wanted: "to pieces", the time of finding all pieces cell by cell,
// unconnected, over that of contourLines(); "to lines" with joining them to the same lines.

#include "contour/contour_lines.h"
#include "contour/labels.h"
#include "contour/levels.h"
#include "support/plain_marching_squares.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <limits>

namespace thalweg {
namespace {

double squared(double x) { return x * x; }
double himmelblau(double x, double y)
{
    return squared(x * x + y - 11.0) + squared(x + y * y - 7.0);
}
double rosenbrock(double x, double y) { return squared(1.0 - x) + 100.0 * squared(y - x * x); }
double rastrigin(double x, double y)
{
    constexpr double kTurn = 6.283185307179586;
    return 20.0 + x * x - 10.0 * std::cos(kTurn * x) + y * y - 10.0 * std::cos(kTurn * y);
}

Grid gridOf(double (*formula)(double, double), int side)
{
    return sample(
        [=](std::span<const double> xs, double y, std::span<double> out) {
            for (std::size_t i = 0; i < xs.size(); ++i)
                out[i] = formula(xs[i], y);
        },
        {-5.0, 5.0, -5.0, 5.0}, side, side);
}

/// Keeps a result alive. Counts are passed by value through an integer: DoNotOptimize(double&)
/// of benchmark 1.7 corrupts its argument.
void keep(std::size_t count) { benchmark::DoNotOptimize(count); }

std::size_t plainPieces(const Grid& grid, const std::vector<double>& levels)
{
    std::size_t count = 0;
    for (const double level : levels)
        count += plain::segments(grid, level).size();
    return count;
}

/// The shortest of a few runs, in seconds of processor time.
template <class Work> double shortest(Work work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 7; ++i) {
        const std::clock_t start = std::clock();
        keep(work());
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best;
}

void contours(benchmark::State& state, double (*formula)(double, double))
{
    const Grid grid = gridOf(formula, static_cast<int>(state.range(0)));
    const std::vector<double> levels = contourLevels(grid, 20);
    const auto find = [&] { return contourLines(grid, levels).size(); };
    for (auto _ : state)
        keep(find());

    const double own = shortest(find);
    const double pieces = shortest([&] { return plainPieces(grid, levels); });
    const double lines = shortest([&] { return plain::contourLines(grid, levels).size(); });
    state.counters["levels"] = static_cast<double>(levels.size());
    state.counters["to pieces"] = pieces / own;
    state.counters["to lines"] = lines / own;
}

void levels(benchmark::State& state)
{
    const Grid grid = gridOf(himmelblau, static_cast<int>(state.range(0)));
    for (auto _ : state)
        keep(contourLevels(grid, 20).size());
}

void labels(benchmark::State& state)
{
    const Grid grid = gridOf(himmelblau, 512);
    std::vector<DrawnLine> lines;
    for (const ContourLine& line : contourLines(grid, contourLevels(grid, 20))) {
        lines.push_back({line.level, line.closed, {}, 24.0, 12.0});
        for (const Point& p : line.points)
            lines.back().points.push_back({100.0 * (p.x + 5.0), 80.0 * (p.y + 5.0)});
    }
    for (auto _ : state)
        keep(placeLabels(lines, {0.0, 1000.0, 0.0, 800.0}).size());
}

BENCHMARK_CAPTURE(contours, himmelblau, himmelblau)
    ->Arg(256)
    ->Arg(512)
    ->Arg(1024)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(contours, rosenbrock, rosenbrock)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(contours, rastrigin, rastrigin)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(levels)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(labels)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace thalweg

BENCHMARK_MAIN();
