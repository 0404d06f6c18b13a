#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace thalweg::tests {

/// Prints as Google Benchmark does and, at the end, a table of ratios between benchmarks that ran
/// in this process: on machines that others use, too, ratios are what can be compared.
/// Best made with --benchmark_repetitions=5 --benchmark_enable_random_interleaving=true: of several
/// repetitions the fastest counts, which other programs disturbed least.
class RatioTable : public benchmark::ConsoleReporter {
public:
    /// A line of the table: by how much `name` is faster than `plain`. Lines of which a benchmark
    /// has not run are left out. target: what the ratio ought to reach, 0 for none.
    void compare(std::string label, std::string plain, std::string name, double target = 0.0)
    {
        m_lines.push_back({std::move(label), std::move(plain), std::move(name), target, false});
    }

    /// A line of the table: how many times as long `name` takes as `plain`; target: at most, 0 for
    /// none.
    void limit(std::string label, std::string plain, std::string name, double target = 0.0)
    {
        m_lines.push_back({std::move(label), std::move(plain), std::move(name), target, true});
    }

    void ReportRuns(const std::vector<Run>& runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration)
                remember(run);
    }

    /// Runs what is registered, then prints the table.
    void run()
    {
        benchmark::RunSpecifiedBenchmarks(this);
        std::printf("\n%-44s%14s%14s%9s   %s\n", "", "plain", "here", "ratio", "target");
        for (const Line& line : m_lines)
            print(line);
    }

private:
    struct Line {
        std::string label;
        std::string plain;
        std::string name;
        double target = 0.0;
        bool atMost = false;
    };

    /// Nanoseconds for each item, or for each iteration when items are not counted.
    void remember(const Run& run)
    {
        const auto items = run.counters.find("items_per_second");
        const double seconds = items != run.counters.end()
                                   ? 1.0 / items->second.value
                                   : run.cpu_accumulated_time / static_cast<double>(run.iterations);
        const auto [known, isNew] = m_times.try_emplace(run.run_name.function_name, 1e9 * seconds);
        known->second = std::min(known->second, 1e9 * seconds);
    }

    void print(const Line& line) const
    {
        const auto plain = m_times.find(line.plain);
        const auto own = m_times.find(line.name);
        if (plain == m_times.end() || own == m_times.end())
            return;
        const double faster = plain->second / own->second;
        std::printf("%-44s%11.2f ns%11.2f ns%9.2f", line.label.c_str(), plain->second, own->second,
                    line.atMost ? 1.0 / faster : faster);
        if (line.target > 0.0)
            std::printf("   %s %g", line.atMost ? "<=" : ">=", line.target);
        std::printf("\n");
    }

    std::vector<Line> m_lines;
    std::map<std::string, double> m_times;
};

/// Where results go so that they are computed. benchmark::DoNotOptimize(double&) of version 1.7.1
/// damages its argument when compiled by g++ 12.
inline volatile double g_sink = 0.0;

} // namespace thalweg::tests
