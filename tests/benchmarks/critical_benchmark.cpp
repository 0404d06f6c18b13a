// How long the certified search for critical points takes, in milliseconds; 2 where the search is
// short, 10 for Rastrigin's 441 points are the aims. The last columns tell what it found.

#include "critical/search.h"
#include "surfaces/catalogue.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <string>

namespace thalweg {
namespace {

struct Aim {
    const char* id;
    double milliseconds;
};
constexpr Aim kAims[] = {{"himmelblau", 2.0},
                         {"six_hump_camel", 2.0},
                         {"styblinski_tang", 2.0},
                         {"rosenbrock", 2.0},
                         {"rastrigin", 10.0}};

/// The shortest time of each search, and what it found.
std::map<std::string, double> g_shortest;
std::map<std::string, CriticalSearch> g_found;

void search(benchmark::State& state, const std::string& id)
{
    const SurfaceEntry& entry = *findSurface(id);
    const SurfacePointer surface = entry.make(initialValues(entry.parameters));
    double& shortest = g_shortest.try_emplace(id, 1e9).first->second;
    for (auto _ : state) {
        const std::clock_t start = std::clock();
        g_found[id] = findCriticalPoints(*surface, entry.domain);
        shortest =
            std::min(shortest, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
}

void printTable()
{
    std::printf("\n%-20s%12s%9s%9s%9s  %s\n", "", "time", "aim", "points", "boxes", "complete");
    for (const Aim& aim : kAims)
        if (const auto found = g_found.find(aim.id); found != g_found.end())
            std::printf("%-20s%9.3f ms%6g ms%9zu%9zu  %s\n", aim.id, g_shortest[aim.id],
                        aim.milliseconds, found->second.points.size(), found->second.boxes,
                        found->second.complete ? "yes" : "no");
}

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    for (const Aim& aim : kAims)
        benchmark::RegisterBenchmark(aim.id, [id = aim.id](benchmark::State& s) {
            search(s, id);
        })->Unit(benchmark::kMillisecond);
    benchmark::RunSpecifiedBenchmarks();
    printTable();
    return 0;
}
