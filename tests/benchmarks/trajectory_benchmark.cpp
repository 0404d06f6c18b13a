// How long a step of one recorded run takes: the optimizer's rule on the surface's formula, both
// generic, beside a loop for which rule and gradient were written out by hand. The hand-written
// loops make the same path, record the same rows and watch for values that are not finite.

#include "optimizers/catalogue.h"
#include "support/ratio_table.h"
#include "surfaces/catalogue.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

namespace thalweg {
namespace {

constexpr int kSteps = 2000;
constexpr Point kStart{-1.2, 1.0};

/// Rosenbrock's function with its gradient, by hand.
struct Local {
    double loss, dx, dy;
};
Local rosenbrock(double x, double y)
{
    const double a = 1.0 - x;
    const double b = y - x * x;
    return {a * a + 100.0 * b * b, -2.0 * a - 400.0 * x * b, 200.0 * b};
}

/// Runs one step function(local, x, y, row), which moves x and y and notes its state in the row.
template <class Step> Trajectory byHand(Step step)
{
    Trajectory run;
    run.steps.reserve(kSteps + 1);
    double x = kStart.x;
    double y = kStart.y;
    Local local = rosenbrock(x, y);
    for (int t = 0; t < kSteps; ++t) {
        TrajectoryStep& row = run.steps.emplace_back(
            TrajectoryStep{{x, y}, local.loss, {local.dx, local.dy}, {}, {}});
        row.update = step(local, row);
        x += row.update.x;
        y += row.update.y;
        local = rosenbrock(x, y);
        if (!std::isfinite(local.loss + x + y + local.dx + local.dy))
            break;
    }
    run.steps.push_back({{x, y}, local.loss, {local.dx, local.dy}, {}, {}});
    return run;
}

Trajectory sgdByHand(double lr)
{
    return byHand([=](const Local& g, TrajectoryStep&) { return Point{-lr * g.dx, -lr * g.dy}; });
}

Trajectory momentumByHand(double lr)
{
    double bx = 0.0;
    double by = 0.0;
    return byHand([=](const Local& g, TrajectoryStep& row) mutable {
        bx = 0.9 * bx + g.dx;
        by = 0.9 * by + g.dy;
        row.state[0] = {bx, by};
        return Point{-lr * bx, -lr * by};
    });
}

Trajectory adagradByHand(double lr)
{
    double sx = 0.0;
    double sy = 0.0;
    return byHand([=](const Local& g, TrajectoryStep& row) mutable {
        sx += g.dx * g.dx;
        sy += g.dy * g.dy;
        row.state[0] = {sx, sy};
        return Point{-lr * (g.dx / (std::sqrt(sx) + 1e-10)),
                     -lr * (g.dy / (std::sqrt(sy) + 1e-10))};
    });
}

Trajectory rmspropByHand(double lr)
{
    double vx = 0.0;
    double vy = 0.0;
    return byHand([=](const Local& g, TrajectoryStep& row) mutable {
        vx = 0.99 * vx + 0.01 * (g.dx * g.dx);
        vy = 0.99 * vy + 0.01 * (g.dy * g.dy);
        row.state[0] = {vx, vy};
        return Point{-lr * (g.dx / (std::sqrt(vx) + 1e-8)), -lr * (g.dy / (std::sqrt(vy) + 1e-8))};
    });
}

Trajectory adamByHand(double lr)
{
    double mx = 0.0;
    double my = 0.0;
    double vx = 0.0;
    double vy = 0.0;
    double p1 = 1.0;
    double p2 = 1.0;
    return byHand([=](const Local& g, TrajectoryStep& row) mutable {
        p1 *= 0.9;
        p2 *= 0.999;
        mx = 0.9 * mx + 0.1 * g.dx;
        my = 0.9 * my + 0.1 * g.dy;
        vx = 0.999 * vx + 0.001 * (g.dx * g.dx);
        vy = 0.999 * vy + 0.001 * (g.dy * g.dy);
        row.state[0] = {mx, my};
        row.state[1] = {vx, vy};
        const double rate = -lr / (1.0 - p1);
        const double q2 = 1.0 - p2;
        return Point{rate * (mx / (std::sqrt(vx / q2) + 1e-8)),
                     rate * (my / (std::sqrt(vy / q2) + 1e-8))};
    });
}

void add(tests::RatioTable& table, const char* id, Trajectory (*hand)(double), double rate,
         double limit)
{
    const std::string name(id);
    benchmark::RegisterBenchmark((name + "/by hand").c_str(), [=](benchmark::State& s) {
        for (auto _ : s)
            tests::g_sink = hand(rate).steps.back().loss;
        s.SetItemsProcessed(s.iterations() * kSteps);
    });
    const OptimizerEntry& optimizer = *findOptimizer(id);
    std::vector<double> values = initialValues(optimizer.parameters);
    values[0] = rate;
    const std::vector<double> parameters = initialValues(findSurface("rosenbrock")->parameters);
    const SurfacePointer surface = findSurface("rosenbrock")->make(parameters);
    benchmark::RegisterBenchmark((name + "/generic").c_str(), [=, &optimizer](benchmark::State& s) {
        for (auto _ : s)
            tests::g_sink = optimizer.run(*surface, kStart, values, kSteps).steps.back().loss;
        s.SetItemsProcessed(s.iterations() * kSteps);
    });
    constexpr int kBeforeRoundingErrorsGrow = 50;
    const Point here =
        optimizer.run(*surface, kStart, values, kSteps).at(kBeforeRoundingErrorsGrow).point;
    if (!(distance(here, hand(rate).at(kBeforeRoundingErrorsGrow).point) <= 1e-9))
        throw std::logic_error(name + " by hand makes another path");
    table.limit(name + ", a recorded step", name + "/by hand", name + "/generic", limit);
}

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    tests::RatioTable table;
    add(table, "sgd", sgdByHand, 1e-3, 1.7);
    add(table, "momentum", momentumByHand, 1e-4, 1.7);
    add(table, "adagrad", adagradByHand, 0.1, 1.2);
    add(table, "rmsprop", rmspropByHand, 1e-2, 1.2);
    add(table, "adam", adamByHand, 1e-2, 1.2);
    table.run();
    return 0;
}
