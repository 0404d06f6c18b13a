#include "descent/start_paths.h"

#include "descent/outcome.h"
#include "descent/runs.h"

#include <algorithm>
#include <new>
#include <thread>
#include <utility>

namespace thalweg {

namespace {

StartPath pathOf(const Trajectory& run)
{
    Course course = courseOf(run);
    return {std::move(course.points), run.steps.back().loss, run.stop, course.isNoisy};
}

/// The paths of a scene as they are made, by threads that take a few starts at a time.
class Work {
public:
    Work(const Scene& scene, const Surface& surface, const std::atomic<bool>* cancelled)
        : m_scene(scene), m_surface(surface), m_cancelled(cancelled),
          m_starts(startPoints(scene.starts.value(), scene.start, scene.domain)), m_paths(scene.runs.size())
    {
        for (std::size_t run = 0; run < scene.runs.size(); ++run)
            if (scene.runs[run].shown && !scene.runs[run].start) {
                m_runs.push_back(run);
                m_paths[run].resize(m_starts.size());
            }
    }

    void run()
    {
        constexpr std::size_t kAtOnce = 8;
        const std::size_t count = m_runs.size() * m_starts.size();
        while (!isCancelled()) {
            const std::size_t first = m_next.fetch_add(kAtOnce);
            if (first >= count)
                return;
            for (std::size_t i = first; i < std::min(first + kAtOnce, count); ++i)
                compute(m_runs[i / m_starts.size()], i % m_starts.size());
        }
    }

    /// For helpers, out of which nothing may be thrown.
    void help()
    {
        try {
            run();
        } catch (const std::bad_alloc&) {
            m_isOutOfMemory = true;
        }
    }

    bool isOutOfMemory() const { return m_isOutOfMemory; }
    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
    StartPaths take() { return std::move(m_paths); }

private:
    void compute(std::size_t run, std::size_t start)
    {
        m_paths[run][start] = pathOf(computeRunFrom(m_starts[start], m_scene, run, m_surface));
    }

    const Scene& m_scene;
    const Surface& m_surface;
    const std::atomic<bool>* m_cancelled;
    std::vector<Point> m_starts;
    std::vector<std::size_t> m_runs; ///< those with paths
    StartPaths m_paths;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_isOutOfMemory = false;
};

/// The critical points, and the known minima that are none of them.
std::vector<CriticalPoint> withKnown(std::vector<CriticalPoint> points, const std::vector<Point>& minima, double apart)
{
    for (const Point minimum : minima) {
        const auto isThere = [&](const CriticalPoint& point) {
            return point.kind == CriticalKind::Minimum && distance(point.at, minimum) <= apart;
        };
        if (std::ranges::none_of(points, isThere)) {
            CriticalPoint tip;
            tip.at = minimum;
            tip.kind = CriticalKind::Minimum;
            points.push_back(tip);
        }
    }
    return points;
}

} // namespace

std::optional<StartPaths> computeStartPaths(const Scene& scene, const Surface& surface,
                                            const std::atomic<bool>* cancelled, int threads)
{
    Work work(scene, surface, cancelled);
    const int cores = static_cast<int>(std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    for (int i = 1; i < (threads > 0 ? threads : cores); ++i)
        helpers.emplace_back([&work] { work.help(); });
    work.run();
    helpers.clear(); // waits for them
    if (work.isOutOfMemory())
        throw std::bad_alloc();
    return work.isCancelled() ? std::nullopt : std::optional(work.take());
}

BundleEnds startEnds(const std::vector<StartPath>& paths, const Land& land, const std::vector<CriticalPoint>& critical,
                     const std::vector<Point>& knownMinima, const Objective* testLoss)
{
    const double radius = kNeighbourhood * land.diagonal();
    const auto points = withKnown(critical, knownMinima, radius);
    std::vector<LastPoint> ends;
    for (const StartPath& path : paths) {
        const Outcome outcome = outcomeOf(Course{path.points, path.stop, path.isNoisy}, land, points);
        ends.push_back({outcome.target.value_or(path.points.back()), path.loss,
                        outcome.ending == Ending::Diverged ? Stop::Diverged : path.stop});
    }
    return endsOf(ends, points, testLoss, radius);
}

} // namespace thalweg
