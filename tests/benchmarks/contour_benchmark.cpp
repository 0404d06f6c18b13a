// How long contour lines take beside a cell-by-cell marching squares that finds the same lines: as
// pieces, unconnected, and with joining them to the same lines.

#include "contour/contour_lines.h"
#include "contour/labels.h"
#include "contour/levels.h"
#include "support/plain_marching_squares.h"
#include "support/ratio_table.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <functional>
#include <string>

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

using Work = std::function<std::size_t(const Grid&, const std::vector<double>& levels)>;

void add(tests::RatioTable& table, const std::string& id, double (*formula)(double, double), int side,
         double target)
{
    const Grid grid = gridOf(formula, side);
    const std::vector<double> levels = contourLevels(grid, 20);
    const std::string name = id + " " + std::to_string(side);
    const auto measure = [&](const std::string& what, Work work) {
        benchmark::RegisterBenchmark((name + "/" + what).c_str(), [=](benchmark::State& state) {
            for (auto _ : state)
                keep(work(grid, levels));
        })->Unit(benchmark::kMillisecond);
    };
    measure("contourLines", [](const auto& g, const auto& l) { return contourLines(g, l).size(); });
    measure("pieces", plainPieces);
    measure("joined", [](const auto& g, const auto& l) { return plain::contourLines(g, l).size(); });
    table.compare(name + ", to pieces cell by cell", name + "/pieces", name + "/contourLines", target);
    table.compare(name + ", to the same lines", name + "/joined", name + "/contourLines");
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

BENCHMARK(levels)->Arg(512)->Unit(benchmark::kMillisecond);
BENCHMARK(labels)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    tests::RatioTable table;
    for (const int side : {256, 512, 1024})
        add(table, "himmelblau", himmelblau, side, side == 512 ? 6.0 : 0.0);
    add(table, "rosenbrock", rosenbrock, 512, 6.0);
    add(table, "rastrigin", rastrigin, 512, 6.0);
    table.run();
    return 0;
}
