// How long the certified search for critical points takes over the whole catalogue, in milliseconds: 2 where the
// search is short, 10 for Rastrigin's 441 points and 200 for all others are the aims. The last columns tell what it
// found.

#include "critical/areas.h"
#include "critical/search.h"
#include "surfaces/catalogue.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <map>
#include <string>
#include <string_view>

namespace thalweg {
namespace {

struct Aim {
    std::string_view id;
    double milliseconds;
};
constexpr double kUsualAim = 200.0;
constexpr Aim kAims[] = {{"himmelblau", 2.0},
                         {"six_hump_camel", 2.0},
                         {"styblinski_tang", 2.0},
                         {"rosenbrock", 2.0},
                         {"rastrigin", 10.0}};

double aimOf(std::string_view id)
{
    const auto* aim = std::ranges::find(kAims, id, &Aim::id);
    return aim == std::end(kAims) ? kUsualAim : aim->milliseconds;
}

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
    std::printf("\n%-22s%12s%9s%9s%9s  %-9s%s\n", "", "time", "aim", "points", "boxes", "complete", "areas");
    for (const auto& [id, found] : g_found)
        std::printf("%-22s%9.3f ms%6g ms%9zu%9zu  %-9s%-6zu%s\n", id.c_str(), g_shortest[id], aimOf(id),
                    found.points.size(), found.boxes, found.complete ? "yes" : "no", areaCount(found),
                    g_shortest[id] > aimOf(id) ? "TOO SLOW" : "");
}

} // namespace
} // namespace thalweg

int main(int argc, char** argv)
{
    using namespace thalweg;
    benchmark::Initialize(&argc, argv);
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        const std::string id(entry.id);
        benchmark::RegisterBenchmark(id.c_str(), [id](benchmark::State& s) { search(s, id); })
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    printTable();
    return 0;
}
