// How long a step of a run takes in a batch, on one thread, beside a loop that makes one run after
// the other with the same rule on dual numbers, everything inlined and nothing recorded.

#include "optimizers/catalogue.h"
#include "optimizers/list.h"
#include "support/ratio_table.h"
#include "surfaces/catalogue.h"
#include "surfaces/families/bowls.h"
#include "surfaces/families/few_minima.h"
#include "surfaces/families/many_minima.h"
#include "surfaces/families/valleys.h"
#include "sweep/basins.h"
#include "sweep/batch.h"

#include <benchmark/benchmark.h>

#include <array>
#include <string>
#include <vector>

namespace thalweg {
namespace {

constexpr int kSide = 32;
constexpr int kSteps = 300;
constexpr std::int64_t kWork = std::int64_t{kSide} * kSide * kSteps;

std::vector<Point> startsIn(const Domain& d)
{
    std::vector<Point> starts;
    for (int i = 0; i < kSide; ++i)
        for (int j = 0; j < kSide; ++j)
            starts.push_back({d.xmin + (j + 0.37) * d.width() / kSide,
                              d.ymin + (i + 0.41) * d.height() / kSide});
    return starts;
}

/// The end of one run.
template <class F, class R> Point runPlainly(const F& f, R rule, Point theta, int steps)
{
    using D = Dual<double>;
    std::array<double, R::stateSymbols.size()> stateX{};
    std::array<double, R::stateSymbols.size()> stateY{};
    D local = f.value(D::variableX(theta.x), D::variableY(theta.y));
    for (int t = 0; t < steps && stopAt(theta, local) == Stop::StepLimit; ++t) {
        rule.advance();
        theta =
            theta
            + Point{rule.update(theta.x, local.dx, stateX), rule.update(theta.y, local.dy, stateY)};
        local = f.value(D::variableX(theta.x), D::variableY(theta.y));
    }
    return theta;
}

template <class F, class R>
void plain(benchmark::State& state, std::span<const double> parameters,
           std::span<const double> values)
{
    const std::vector<Point> starts = startsIn(F::domain);
    const R rule = aggregateFrom<R, R::parameters.size()>(values);
    F f{};
    if constexpr (requires { F::parameters; })
        f = aggregateFrom<F, F::parameters.size()>(parameters);
    for (auto _ : state)
        for (const Point start : starts)
            tests::g_sink = runPlainly(f, rule, start, kSteps).x;
    state.SetItemsProcessed(state.iterations() * kWork);
}

void batch(benchmark::State& state, const Surface& surface, const OptimizerEntry& optimizer,
           const Domain& domain, const std::vector<double>& values, SimdLevel level,
           std::optional<Settling> settling)
{
    const ForcedSimdLevel forced(level);
    const std::vector<Point> starts = startsIn(domain);
    const BatchOptions options{settling, 1, nullptr};
    for (auto _ : state)
        tests::g_sink =
            runMany(surface, optimizer, starts, {&values, 1}, kSteps, options).back().loss;
    state.SetItemsProcessed(state.iterations() * kWork);
}

/// A rate at which all runs stay near the surface's usual domain.
template <class F, class R> void add(tests::RatioTable& table, double rate, double target)
{
    const SurfacePointer surface =
        findSurface(F::id)->make(initialValues(findSurface(F::id)->parameters));
    const OptimizerEntry& optimizer = *findOptimizer(R::id);
    const std::vector<double> parameters = initialValues(findSurface(F::id)->parameters);
    std::vector<double> values = initialValues(optimizer.parameters);
    values[0] = rate;
    const std::string name = std::string(F::id) + "/" + std::string(R::id);
    const std::string reference = name + "/one by one";
    benchmark::RegisterBenchmark(reference.c_str(),
                                 [=](benchmark::State& s) { plain<F, R>(s, parameters, values); });
    const auto batched = [&](std::string label, SimdLevel level, std::optional<Settling> settling,
                             double wanted) {
        benchmark::RegisterBenchmark(label.c_str(), [=, &optimizer](benchmark::State& s) {
            batch(s, *surface, optimizer, F::domain, values, level, settling);
        });
        table.compare(label, reference, label, wanted);
    };
    const SimdLevel best = availableSimdLevels().back();
    for (const SimdLevel level : availableSimdLevels())
        batched(name + "/" + std::string(nameOf(level)), level, {}, level == best ? target : 0.0);
    batched(name + "/until settled", best, Settling{1e-6, 5}, 0.0);
}

/// A map of basins on one thread, with all that is told of its cells, per step of its runs.
template <class F, class R> void addBasins(tests::RatioTable& table, double rate)
{
    Scene scene = sceneFor(*findSurface(F::id));
    scene.runs = {newRun(*findOptimizer(R::id), scene)};
    scene.runs[0].values[0] = rate;
    scene.steps = kSteps;
    const SurfacePointer surface = std::get<ResolvedSurface>(resolve(scene.surface)).surface;
    const auto critical = findCriticalPoints(*surface, scene.domain).points;
    const std::string name = std::string(F::id) + "/" + std::string(R::id);
    const std::string label = name + "/basins";
    benchmark::RegisterBenchmark(label.c_str(), [=](benchmark::State& state) {
        for (auto _ : state)
            tests::g_sink =
                computeBasins(scene, 0, *surface, critical, {scene.domain, kSide, kSide}, {.threads = 1})->share(0);
        state.SetItemsProcessed(state.iterations() * kWork);
    });
    table.compare(label, name + "/one by one", label, 0.0);
}

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    tests::RatioTable table;
    add<Himmelblau, Sgd>(table, 1e-3, 15.0);
    add<Himmelblau, Momentum>(table, 1e-3, 15.0);
    add<Himmelblau, Adagrad>(table, 0.1, 6.0);
    add<Himmelblau, RmsProp>(table, 1e-2, 6.0);
    add<Himmelblau, Adam>(table, 1e-2, 6.0);
    addBasins<Himmelblau, Sgd>(table, 1e-3);
    addBasins<Himmelblau, Adam>(table, 1e-2);
    add<Booth, Sgd>(table, 1e-3, 15.0);
    add<Booth, Momentum>(table, 1e-3, 15.0);
    add<Rosenbrock, Sgd>(table, 1e-5, 15.0);
    add<Rosenbrock, Momentum>(table, 1e-5, 15.0);
    add<StyblinskiTang, Sgd>(table, 1e-3, 15.0);
    add<StyblinskiTang, Momentum>(table, 1e-3, 15.0);
    add<ThreeHumpCamel, Sgd>(table, 1e-4, 15.0);
    add<ThreeHumpCamel, Momentum>(table, 1e-4, 15.0);
    add<SixHumpCamel, Sgd>(table, 1e-4, 15.0);
    add<SixHumpCamel, Momentum>(table, 1e-4, 15.0);
    add<SixHumpCamel, Adam>(table, 1e-2, 6.0);
    add<Rastrigin, Sgd>(table, 1e-3, 8.0);
    add<Rastrigin, Momentum>(table, 1e-3, 8.0);
    add<Rastrigin, Adam>(table, 1e-2, 8.0);
    table.run();
    return 0;
}
