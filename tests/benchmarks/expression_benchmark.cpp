// What a typed formula costs beside the same formula compiled in, at one point, along a row, and
// how long reading and compiling it takes. At the end stands a table of the ratios, on a busy
// machine best made with --benchmark_repetitions=9 --benchmark_enable_random_interleaving=true.
#include "expression/expression.h"
#include "numeric/objective.h"
#include "support/ratio_table.h"

#include <benchmark/benchmark.h>

#include <memory>
#include <numbers>
#include <string>
#include <vector>

namespace thalweg {
namespace {

struct Himmelblau {
    static constexpr const char* text = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2";
    template <class T> static T value(const T& x, const T& y)
    {
        return square(square(x) + y - 11.0) + square(x + square(y) - 7.0);
    }
};

struct Rosenbrock {
    static constexpr const char* text = "(1 - x)^2 + 100 (y - x^2)^2";
    template <class T> static T value(const T& x, const T& y)
    {
        return square(1.0 - x) + 100.0 * square(y - square(x));
    }
};

struct SixHumpCamel {
    static constexpr const char* text = "(4 - 2.1x^2 + x^4/3) x^2 + x y + (-4 + 4y^2) y^2";
    template <class T> static T value(const T& x, const T& y)
    {
        return (4.0 - 2.1 * square(x) + power(x, 4) / 3.0) * square(x) + x * y
               + (-4.0 + 4.0 * square(y)) * square(y);
    }
};

struct Rastrigin {
    static constexpr const char* text = "20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)";
    template <class T> static T value(const T& x, const T& y)
    {
        constexpr double turn = 2.0 * std::numbers::pi;
        return 20.0 + square(x) - 10.0 * cos(turn * x) + square(y) - 10.0 * cos(turn * y);
    }
};

struct Ackley {
    static constexpr const char* text =
        "-20exp(-0.2sqrt((x^2 + y^2)/2)) - exp((cos(2pi x) + cos(2pi y))/2) + 20 + e";
    template <class T> static T value(const T& x, const T& y)
    {
        constexpr double turn = 2.0 * std::numbers::pi;
        return -20.0 * exp(-0.2 * sqrt((square(x) + square(y)) / 2.0))
               - exp((cos(turn * x) + cos(turn * y)) / 2.0) + 20.0 + std::numbers::e;
    }
};

struct Quartic {
    static constexpr const char* text = "x^4 + y^4 - 3x^3 y + x^2 y^2 - x y + 1";
    template <class T> static T value(const T& x, const T& y)
    {
        return power(x, 4) + power(y, 4) - 3.0 * power(x, 3) * y + square(x) * square(y) - x * y
               + 1.0;
    }
};

Program programOf(const char* text)
{
    return std::get<Expression>(Expression::parse(text)).compile();
}

constexpr std::size_t kPoints = 512;

std::vector<double> points(double shift)
{
    std::vector<double> xs(kPoints);
    for (std::size_t i = 0; i < kPoints; ++i)
        xs[i] = -2.0 + shift + 4.0 * static_cast<double>(i) / kPoints;
    return xs;
}

void finish(benchmark::State& state, double sum)
{
    tests::g_sink = sum;
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kPoints));
}

/// Through the interface of an objective, as runs and searches call it.
void atPoints(benchmark::State& state, const Objective& f)
{
    const std::vector<double> xs = points(0.1);
    double sum = 0.0;
    for (auto _ : state) {
        for (const double x : xs)
            sum += f.value({x, 0.7});
    }
    finish(state, sum);
}

void secondOrder(benchmark::State& state, const Objective& f)
{
    const std::vector<double> xs = points(0.1);
    double sum = 0.0;
    for (auto _ : state) {
        for (const double x : xs) {
            const Dual2<double> d = f.secondOrder({x, 0.7});
            sum += d.v + d.dx + d.dy + d.dxx + d.dxy + d.dyy;
        }
    }
    finish(state, sum);
}

void enclosures(benchmark::State& state, const Objective& f)
{
    const std::vector<double> xs = points(0.1);
    double sum = 0.0;
    for (auto _ : state) {
        for (const double x : xs) {
            const Dual2<Interval> d = f.enclose({x, x + 0.01}, {0.7, 0.71});
            sum += d.v.lo + d.dx.lo + d.dxx.lo + d.dxy.hi + d.dyy.hi;
        }
    }
    finish(state, sum);
}

template <class F> void rowCompiledIn(benchmark::State& state)
{
    const std::vector<double> xs = points(0.1);
    std::vector<double> out(kPoints);
    double y = 0.7;
    for (auto _ : state) {
        for (std::size_t i = 0; i < kPoints; ++i)
            out[i] = F::value(xs[i], y);
        benchmark::ClobberMemory();
        y += 1e-9;
    }
    finish(state, out[7]);
}

void rowTyped(benchmark::State& state, const Program& program)
{
    const std::vector<double> xs = points(0.1);
    std::vector<double> out(kPoints);
    double y = 0.7;
    for (auto _ : state) {
        program.values(xs, y, out);
        y += 1e-9;
    }
    finish(state, out[7]);
}

template <class F> void registerAll(tests::RatioTable& table, const std::string& name)
{
    const std::shared_ptr<Objective> compiledIn = std::make_shared<FormulaObjective<F>>();
    const std::shared_ptr<Objective> typed =
        std::make_shared<FormulaObjective<Program>>(programOf(F::text));
    const auto compare = [&](const std::string& what) {
        table.limit(name + "/" + what, name + "/" + what + "/compiled_in",
                    name + "/" + what + "/typed");
    };
    const auto both = [&](const std::string& what,
                          void (*run)(benchmark::State&, const Objective&)) {
        benchmark::RegisterBenchmark((name + "/" + what + "/compiled_in").c_str(),
                                     [=](benchmark::State& s) { run(s, *compiledIn); });
        benchmark::RegisterBenchmark((name + "/" + what + "/typed").c_str(),
                                     [=](benchmark::State& s) { run(s, *typed); });
        compare(what);
    };
    both("value", atPoints);
    both("second_order", secondOrder);
    both("enclosure", enclosures);
    benchmark::RegisterBenchmark((name + "/row/compiled_in").c_str(), rowCompiledIn<F>);
    benchmark::RegisterBenchmark((name + "/row/typed").c_str(),
                                 [p = programOf(F::text)](benchmark::State& s) { rowTyped(s, p); });
    compare("row");
    benchmark::RegisterBenchmark((name + "/parse").c_str(), [](benchmark::State& s) {
        for (auto _ : s)
            tests::g_sink = static_cast<double>(Expression::parse(F::text).index());
    });
    benchmark::RegisterBenchmark((name + "/compile").c_str(), [](benchmark::State& s) {
        const auto expression = std::get<Expression>(Expression::parse(F::text));
        for (auto _ : s)
            tests::g_sink = static_cast<double>(expression.compile().code().size());
    });
}

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    tests::RatioTable table;
    registerAll<Himmelblau>(table, "himmelblau");
    registerAll<Rosenbrock>(table, "rosenbrock");
    registerAll<SixHumpCamel>(table, "six_hump_camel");
    registerAll<Quartic>(table, "quartic");
    registerAll<Rastrigin>(table, "rastrigin");
    registerAll<Ackley>(table, "ackley");
    table.run();
    return 0;
}
