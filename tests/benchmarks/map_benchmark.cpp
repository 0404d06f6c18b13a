// How long a map of 1024 × 1024 values takes at each level of SIMD instructions, and for a typed
// formula, beside the same formula on doubles with the functions of the C library.

#include "contour/grid.h"
#include "expression/expression.h"
#include "kernels/simd_level.h"
#include "support/ratio_table.h"
#include "surfaces/catalogue.h"
#include "surfaces/families/few_minima.h"
#include "surfaces/families/many_minima.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <memory>
#include <numbers>
#include <string>
#include <vector>

namespace thalweg {
namespace {

constexpr int kSide = 1024;

/// The function fills rows, as sample() asks for it; the map itself is made beforehand.
template <class Function> void map(benchmark::State& state, const Domain& domain, Function function)
{
    Grid grid = emptyGrid(domain, kSide, kSide);
    std::vector<double> xs;
    for (int column = 0; column < kSide; ++column)
        xs.push_back(grid.x(column));
    for (auto _ : state) {
        for (int row = 0; row < kSide; ++row)
            function(std::span<const double>(xs), grid.y(row),
                     std::span(&grid.values[grid.index(0, row)], xs.size()));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * kSide * kSide);
}

/// Rastrigin's function as one writes it with the C library.
struct PlainRastrigin {
    static constexpr Domain domain = Rastrigin::domain;
    static double value(double x, double y)
    {
        constexpr double twoPi = 2.0 * std::numbers::pi;
        return 20.0 + (x * x - 10.0 * std::cos(twoPi * x)) + (y * y - 10.0 * std::cos(twoPi * y));
    }
};

template <class F> void onDoubles(benchmark::State& state, const F& f)
{
    map(state, F::domain, [&](std::span<const double> xs, double y, std::span<double> out) {
        for (std::size_t i = 0; i < xs.size(); ++i)
            out[i] = f.value(xs[i], y);
    });
}

void withKernels(benchmark::State& state, const Surface& surface, const Domain& domain,
                 SimdLevel level)
{
    const ForcedSimdLevel forced(level);
    map(state, domain, [&](std::span<const double> xs, double y, std::span<double> out) {
        surface.values(xs, y, out);
    });
}

void typed(benchmark::State& state, const Program& program, const Domain& domain)
{
    map(state, domain, [&](std::span<const double> xs, double y, std::span<double> out) {
        program.values(xs, y, out);
    });
}

template <class F, class Plain = F>
void add(tests::RatioTable& table, const Plain& plain, std::vector<double> values, double target)
{
    const std::string id(F::id);
    benchmark::RegisterBenchmark((id + "/doubles").c_str(),
                                 [plain](benchmark::State& s) { onDoubles(s, plain); });
    const SurfacePointer surface = findSurface(F::id)->make(values);
    for (const SimdLevel level : availableSimdLevels()) {
        const std::string name = id + "/" + std::string(nameOf(level));
        benchmark::RegisterBenchmark(
            name.c_str(), [=](benchmark::State& s) { withKernels(s, *surface, F::domain, level); });
        table.compare(name, id + "/doubles", name,
                      level == availableSimdLevels().back() ? target : 0.0);
    }
    const Program program = std::get<Expression>(Expression::parse(F::formula)).compile(values);
    benchmark::RegisterBenchmark((id + "/typed").c_str(),
                                 [=](benchmark::State& s) { typed(s, program, F::domain); });
    table.compare(id + "/typed", id + "/doubles", id + "/typed", target > 0.0 ? 3.0 : 0.0);
}

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    tests::RatioTable table;
    add<Rastrigin>(table, PlainRastrigin{}, {10.0}, 8.0);
    add<Ackley>(table, Ackley{}, {}, 5.0);
    add<Himmelblau>(table, Himmelblau{}, {}, 0.0);
    add<SixHumpCamel>(table, SixHumpCamel{}, {}, 0.0);
    table.run();
    return 0;
}
