#include "sweep/basins.h"

#include "descent/hover.h"
#include "descent/outcome.h"
#include "descent/runs.h"
#include "kernels/kernels.h"
#include "losses/data_surface.h"
#include "sweep/batch.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace thalweg {

namespace {

/// distance(a, b) <= radius, without a root where that is clear.
bool isWithin(Point a, Point b, double radius)
{
    constexpr double kClear = 1e-9;
    const double square = dot(a - b, a - b);
    if (square < (1.0 - kClear) * radius * radius)
        return true;
    return square <= (1.0 + kClear) * radius * radius && distance(a, b) <= radius;
}

/// Critical points by their place, so that the nearest one is found among few.
class NearestPoints {
public:
    explicit NearestPoints(std::span<const CriticalPoint> points) : m_points(points)
    {
        m_order.resize(points.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        std::ranges::sort(m_order, {}, [&](std::size_t i) { return points[i].at.x; });
    }

    /// Within a radius; of several equally near the last given, as outcomeOf() has it.
    std::optional<std::size_t> of(Point at, double radius) const
    {
        const auto x = [this](std::size_t i) { return m_points[i].at.x; };
        std::optional<std::size_t> nearest;
        double away = radius;
        for (auto i = std::ranges::lower_bound(m_order, at.x - radius, {}, x);
             i != m_order.end() && x(*i) <= at.x + radius; ++i) {
            if (!isWithin(m_points[*i].at, at, away))
                continue;
            const double d = distance(m_points[*i].at, at);
            if (d < away || (d == away && (!nearest || *i > *nearest))) {
                nearest = *i;
                away = d;
            }
        }
        return nearest;
    }

private:
    std::span<const CriticalPoint> m_points;
    std::vector<std::size_t> m_order; ///< by x
};

/// Every so many steps, and the last ones: so many as say whether a run still moves, or where one with noise stays.
std::vector<int> looksFor(int steps, int stride, int last)
{
    constexpr int kLooks = 64;
    const int every = stride > 0 ? stride : std::max(1, steps / kLooks);
    const int tail = std::max(0, steps - last);
    std::vector<int> looks;
    for (int step = 0; step < tail; step += every)
        looks.push_back(step);
    for (int step = tail; step <= steps; ++step)
        looks.push_back(step);
    return looks;
}

class BasinWork {
public:
    BasinWork(const Scene& scene, std::size_t run, const Surface& surface, std::span<const CriticalPoint> critical,
              const BasinGrid& grid, const BasinOptions& options)
        : m_scene(scene), m_run(run), m_surface(surface), m_critical(critical), m_options(options),
          m_conditions(scene, run, surface), m_land(surface, scene.domain),
          m_nearest(critical), m_isNoisy(!m_conditions.noise().empty() || m_conditions.hasBatches()),
          m_tail(m_isNoisy ? std::max(kLastSteps, hoverSteps(scene.steps)) : kLastSteps),
          m_looks(looksFor(scene.steps, options.stride, m_tail))
    {
        m_basins.grid = grid;
        m_basins.end.resize(grid.size());
        m_basins.steps.resize(grid.size());
    }

    std::optional<Basins> run()
    {
        std::vector<Point> starts(m_basins.grid.size());
        for (std::size_t cell = 0; cell < starts.size(); ++cell)
            starts[cell] = m_basins.grid.start(cell);
        const RunChoice& choice = m_scene.runs[m_run];
        BatchOptions batch{.threads = m_options.threads, .cancelled = m_options.cancelled};
        batch.rates = m_conditions.rates();
        batch.noise = m_conditions.noise();
        if (m_conditions.hasBatches())
            batch.objectives = [this] { return m_conditions.batches(); };
        batch.looks = m_looks;
        batch.passed = [this](const Passage& passage) { judge(passage); };
        runMany(m_surface, *findOptimizer(choice.optimizer), starts, {&choice.values, 1}, m_scene.steps, batch);
        if (isCancelled())
            return std::nullopt;
        listEnds();
        return std::move(m_basins);
    }

private:
    bool isCancelled() const { return m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed); }

    void judge(const Passage& passage)
    {
        if (isCancelled())
            return;
        for (std::size_t run = 0; run < passage.ends.size(); ++run)
            judge(passage, run);
        m_done += passage.ends.size();
        if (m_options.progress)
            *m_options.progress = static_cast<double>(m_done) / static_cast<double>(m_basins.grid.size());
    }

    void judge(const Passage& passage, std::size_t run)
    {
        const std::size_t cell = passage.first + run;
        const RunEnd& end = passage.ends[run];
        const Whereabouts place = whereabouts(passage, run);
        const auto nearest = m_nearest.of(place.at, place.reach);
        std::optional<NearestPoint> near;
        if (nearest)
            near = {m_critical[*nearest].kind, distance(m_critical[*nearest].at, place.at)};
        Ending ending = endingOf(end.stop, motion(passage, run), near, m_land.diagonal());
        if (needsAllSteps(passage, run, near, ending))
            ending = endingAlone(cell);
        m_basins.end[cell] = hasTarget(ending) ? targetCode(*nearest) : otherCode(ending);
        m_basins.steps[cell] = hasTarget(ending) ? arrival(passage, run, m_critical[*nearest].at, place.stay) : end.steps;
    }

    Whereabouts whereabouts(const Passage& passage, std::size_t run) const
    {
        const RunEnd& end = passage.ends[run];
        if (!m_isNoisy || end.stop != Stop::StepLimit)
            return whereaboutsAt(end.point, m_land.diagonal());
        std::vector<Point> last;
        const auto count = static_cast<std::size_t>(hoverSteps(m_scene.steps)) + 1;
        for (std::size_t look = m_looks.size() - count; look < m_looks.size(); ++look)
            last.push_back(passage.at(look, run));
        return whereaboutsAmong(last, m_land.diagonal());
    }

    /// Whether looks at its way are too few to tell: its loss may not run away as long as it is below that of the start.
    bool needsAllSteps(const Passage& passage, std::size_t run, const std::optional<NearestPoint>& near, Ending ending) const
    {
        const RunEnd& end = passage.ends[run];
        if (end.stop == Stop::NotDifferentiable)
            return near && near->kind != CriticalKind::Minimum;
        if (!mayRunAway(end.stop, ending))
            return false;
        if (distanceOutside(m_scene.domain, end.point) > m_land.diagonal())
            return true;
        const double first = m_surface.value(m_basins.grid.start(passage.first + run));
        for (std::size_t look = m_looks.size(); look-- > 0 && m_looks[look] >= m_scene.steps - kLastSteps;)
            if (m_surface.value(passage.at(look, run)) > first)
                return true;
        return false;
    }

    Ending endingAlone(std::size_t cell) const
    {
        const Trajectory path = computeRunFrom(m_basins.grid.start(cell), m_scene, m_run, m_surface);
        return outcomeOf(path, m_land, {m_critical.begin(), m_critical.end()}).ending;
    }

    /// How far from its end a run was at its last steps.
    double motion(const Passage& passage, std::size_t run) const
    {
        double farthest = 0.0;
        for (std::size_t look = m_looks.size(); look-- > 0 && m_looks[look] >= m_scene.steps - kLastSteps;)
            farthest = std::max(farthest, distance(passage.at(look, run), passage.ends[run].point));
        return farthest;
    }

    int arrival(const Passage& passage, std::size_t run, Point target, double radius) const
    {
        std::size_t look = m_looks.size();
        while (look > 0 && isWithin(passage.at(look - 1, run), target, radius))
            --look;
        return look < m_looks.size() ? m_looks[look] : passage.ends[run].steps;
    }

    // Until all are there, ends are named by what they are: critical points by their place, others behind these.
    static std::uint32_t targetCode(std::size_t point) { return static_cast<std::uint32_t>(point); }
    std::uint32_t otherCode(Ending ending) const
    {
        return static_cast<std::uint32_t>(m_critical.size() + static_cast<std::size_t>(ending));
    }
    BasinEnd endOf(std::uint32_t code) const
    {
        if (code >= m_critical.size())
            return {static_cast<Ending>(code - m_critical.size()), {}, 0};
        const CriticalPoint& point = m_critical[code];
        const Ending ending = endingOf(Stop::StepLimit, 0.0, NearestPoint{point.kind, 0.0}, m_land.diagonal());
        return {ending, point.at, 0};
    }

    /// Minima first, then the other critical points that were reached, then the rest.
    void listEnds()
    {
        const std::size_t codes = m_critical.size() + static_cast<std::size_t>(Ending::NotDefined) + 1;
        std::vector<std::size_t> cells(codes);
        for (const std::uint32_t code : m_basins.end)
            ++cells[code];
        std::vector<std::uint32_t> place(codes);
        const auto list = [&](auto isWanted) {
            for (std::uint32_t code = 0; code < codes; ++code) {
                BasinEnd end = endOf(code);
                if (!isWanted(code, end))
                    continue;
                end.cells = cells[code];
                place[code] = static_cast<std::uint32_t>(m_basins.ends.size());
                m_basins.ends.push_back(end);
            }
        };
        const auto isMinimum = [](const BasinEnd& end) { return end.ending == Ending::AtMinimum && end.target; };
        list([&](std::uint32_t, const BasinEnd& end) { return isMinimum(end); });
        list([&](std::uint32_t code, const BasinEnd& end) { return cells[code] > 0 && !isMinimum(end); });
        for (std::uint32_t& code : m_basins.end)
            code = place[code];
    }

    const Scene& m_scene;
    std::size_t m_run;
    const Surface& m_surface;
    std::span<const CriticalPoint> m_critical;
    const BasinOptions& m_options;
    RunConditions m_conditions;
    Land m_land;
    NearestPoints m_nearest;
    bool m_isNoisy;
    int m_tail; ///< the last steps are all looked at
    std::vector<int> m_looks;
    Basins m_basins;
    std::atomic<std::size_t> m_done = 0;
};

} // namespace

Point BasinGrid::start(std::size_t cell) const
{
    const auto column = static_cast<double>(cell % static_cast<std::size_t>(columns));
    const auto row = static_cast<double>(cell / static_cast<std::size_t>(columns));
    return {std::lerp(area.xmin, area.xmax, (column + 0.5) / columns), std::lerp(area.ymin, area.ymax, (row + 0.5) / rows)};
}

std::optional<Basins> computeBasins(const Scene& scene, std::size_t run, const Surface& surface,
                                    std::span<const CriticalPoint> critical, const BasinGrid& grid,
                                    const BasinOptions& options)
{
    assert(grid.columns > 0 && grid.rows > 0);
    return BasinWork(scene, run, surface, critical, grid, options).run();
}

double basinStepCost(const Scene& scene, std::size_t run, const Surface& surface)
{
    constexpr double kAlone = 30.0; // one by one, on doubles
    const auto* data = dynamic_cast<const DataSurface*>(&surface);
    const double sight = data ? 5.0 * static_cast<double>(data->samples().size()) : 1.0;
    return sight * (kernels().rule(scene.runs[run].optimizer) ? 1.0 : kAlone);
}

} // namespace thalweg
