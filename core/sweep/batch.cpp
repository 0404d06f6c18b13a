#include "sweep/batch.h"

#include "sweep/flush_denormals.h"

#include <algorithm>
#include <bit>
#include <stdexcept>
#include <thread>

namespace thalweg {

namespace {

constexpr std::size_t kLanes = PointBlock::kLanes;

/// Calls function(lane) for each lane of a set.
template <class Function> void forEachLane(LaneSet set, Function function)
{
    for (; set != 0; set &= set - 1)
        function(static_cast<std::size_t>(std::countr_zero(set)));
}

struct Batch {
    const Surface& surface;
    const OptimizerEntry& optimizer;
    std::span<const Point> starts;
    std::span<const std::vector<double>> values;
    int steps;
    const BatchOptions& options;
    std::span<RunEnd> ends;

    const Kernels& code = kernels();
    const RuleKernel* rule = code.rule(optimizer.id);

    bool cancelled() const
    {
        return options.cancelled && options.cancelled->load(std::memory_order_relaxed);
    }
    const double* valuesOf(std::size_t run) const
    {
        return values[values.size() == 1 ? 0 : run].data();
    }
};

/// For optimizers without a kernel, and for runs whose state overflowed: a single run says where.
void runOne(const Batch& batch, std::size_t run)
{
    const std::vector<double>& values = batch.values[batch.values.size() == 1 ? 0 : run];
    const int steps = batch.cancelled() ? 0 : batch.steps;
    const Trajectory path = batch.optimizer.run(batch.surface, batch.starts[run], values, steps);
    const TrajectoryStep& last = path.steps.back();
    batch.ends[run] = {last.point, last.loss, path.lastStep(),
                       path.stop,  false,     steps < batch.steps};
}

/// Up to kLanes runs that go side by side.
class Block {
public:
    Block(const Batch& batch, std::size_t first)
        : m_batch(batch), m_first(first), m_count(std::min(kLanes, batch.starts.size() - first))
    {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            place(lane, batch.starts[first + std::min(lane, m_count - 1)], lane < m_count);
        m_rules.resize(batch.values.size() == 1 ? 1 : m_count);
        for (std::size_t i = 0; i < m_rules.size(); ++i)
            batch.rule->create(m_rules[i], batch.valuesOf(first + i));
    }

    void run()
    {
        begin();
        int step = 0;
        bool cancelled = m_batch.cancelled();
        while (step < m_batch.steps && m_moving != 0 && !cancelled) {
            constexpr int kStepsBetweenLooks = 64;
            const int end = std::min(step + kStepsBetweenLooks, m_batch.steps);
            if (!leap(end - step))
                walk(step, end);
            step = end;
            cancelled = m_batch.cancelled();
        }
        forEachLane(m_moving, [&](std::size_t lane) {
            endAt(lane, *m_lanes.now, step, Stop::StepLimit).cancelled = cancelled;
        });
    }

private:
    void place(std::size_t lane, Point start, bool moving)
    {
        m_lanes.now->x[lane] = start.x;
        m_lanes.now->y[lane] = start.y;
        m_lanes.moving[lane] = moving ? 1.0 : 0.0;
        m_lanes.quiet[lane] = 0.0;
        for (std::size_t i = 0; i < BatchLanes::kStates; ++i)
            m_lanes.stateX[i][lane] = m_lanes.stateY[i][lane] = 0.0;
    }

    /// Starts without a finite loss and gradient end at once, and stand where another run is.
    void begin()
    {
        PointBlock& now = *m_lanes.now;
        m_moving = m_count < kLanes ? (LaneSet{1} << m_count) - 1 : ~LaneSet{0};
        const LaneSet undefined = m_batch.surface.gradients(now, m_count);
        forEachLane(undefined, [&](std::size_t lane) { endAt(lane, now, 0, stopIn(now, lane)); });
        if (m_moving == 0)
            return;
        const auto sound = static_cast<std::size_t>(std::countr_zero(m_moving));
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            if (lane >= m_count || (undefined >> lane & 1U) != 0)
                copyLane(now, sound, now, lane);
    }

    /// Many steps at once, if no run ends in them. Those that have ended stay where they are.
    bool leap(int steps)
    {
        if (m_batch.options.settling || m_rules.size() != 1
            || !m_batch.surface.leap(m_batch.optimizer.id, m_rules[0], m_lanes, m_moving, m_count, steps))
            return false;
        const LaneSet ended = ~m_moving;
        forEachLane(ended, [&](std::size_t lane) { copyLane(*m_lanes.now, lane, *m_lanes.next, lane); });
        std::swap(m_lanes.now, m_lanes.next);
        return true;
    }

    void walk(int step, int end)
    {
        for (; step < end && m_moving != 0; ++step) {
            move();
            stopUndefined(step);
            if (m_batch.options.settling)
                stopSettled(step);
            std::swap(m_lanes.now, m_lanes.next);
        }
    }

    void move()
    {
        if (m_rules.size() == 1)
            m_batch.rule->step(m_rules[0], m_lanes, m_count);
        else
            m_batch.rule->stepEach(m_rules.data(), m_lanes, m_count);
    }

    void stopUndefined(int step)
    {
        const LaneSet undefined = m_batch.surface.gradients(*m_lanes.next, m_count) & m_moving;
        forEachLane(undefined, [&](std::size_t lane) {
            const Stop stop = stopIn(*m_lanes.next, lane);
            if (stop == Stop::NotDifferentiable)
                endAt(lane, *m_lanes.next, step + 1, stop);
            else
                endAt(lane, *m_lanes.now, step, stop);
            copyLane(*m_lanes.now, lane, *m_lanes.next, lane);
        });
    }

    void stopSettled(int step)
    {
        const Settling& settling = *m_batch.options.settling;
        const LaneSet settled =
            m_batch.code.countQuietSteps(m_lanes, m_count, settling.length, settling.steps);
        forEachLane(settled & m_moving, [&](std::size_t lane) {
            RunEnd& end = endAt(lane, *m_lanes.next, step + 1, Stop::StepLimit);
            end.settled = end.stop == Stop::StepLimit;
        });
    }

    RunEnd& endAt(std::size_t lane, const PointBlock& at, int steps, Stop stop)
    {
        m_moving &= ~(LaneSet{1} << lane);
        m_lanes.moving[lane] = 0.0;
        RunEnd& end = m_batch.ends[m_first + lane];
        if (isStateFinite(lane))
            end = {{at.x[lane], at.y[lane]}, at.loss[lane], steps, stop, false, false};
        else
            runOne(m_batch, m_first + lane);
        return end;
    }

    /// No single step has to ask this, for a state that has overflowed never becomes finite again.
    bool isStateFinite(std::size_t lane) const
    {
        double sum = 0.0;
        for (std::size_t i = 0; i < BatchLanes::kStates; ++i)
            sum += 0.0 * m_lanes.stateX[i][lane] + 0.0 * m_lanes.stateY[i][lane];
        return sum == 0.0;
    }

    static Stop stopIn(const PointBlock& at, std::size_t lane)
    {
        return stopAt({at.x[lane], at.y[lane]},
                      {at.loss[lane], at.gradientX[lane], at.gradientY[lane]});
    }

    static void copyLane(const PointBlock& from, std::size_t source, PointBlock& to,
                         std::size_t lane)
    {
        to.x[lane] = from.x[source];
        to.y[lane] = from.y[source];
        to.loss[lane] = from.loss[source];
        to.gradientX[lane] = from.gradientX[source];
        to.gradientY[lane] = from.gradientY[source];
    }

    const Batch& m_batch;
    std::size_t m_first;
    std::size_t m_count;
    LaneSet m_moving = 0;
    std::vector<RuleStorage> m_rules;
    BatchLanes m_lanes;
};

/// Takes blocks until none is left.
void work(const Batch& batch, std::atomic<std::size_t>& next)
{
    const FlushDenormals flush;
    while (true) {
        const std::size_t first = next.fetch_add(kLanes);
        if (first >= batch.starts.size())
            return;
        if (batch.rule) {
            Block(batch, first).run();
        } else {
            for (std::size_t i = first; i < std::min(first + kLanes, batch.starts.size()); ++i)
                runOne(batch, i);
        }
    }
}

std::size_t threadsFor(const Batch& batch)
{
    const std::size_t blocks = (batch.starts.size() + kLanes - 1) / kLanes;
    const int wanted = batch.options.threads > 0
                           ? batch.options.threads
                           : static_cast<int>(std::thread::hardware_concurrency());
    return std::clamp<std::size_t>(static_cast<std::size_t>(std::max(wanted, 1)), 1,
                                   std::max<std::size_t>(blocks, 1));
}

} // namespace

std::vector<RunEnd> runMany(const Surface& surface, const OptimizerEntry& optimizer,
                            std::span<const Point> starts,
                            std::span<const std::vector<double>> values, int steps,
                            const BatchOptions& options)
{
    if (values.size() != 1 && values.size() != starts.size())
        throw std::invalid_argument("runMany: one set of hyperparameters, or one for each start");
    std::vector<RunEnd> ends(starts.size());
    const Batch batch{surface, optimizer, starts, values, steps, options, ends};
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threadsFor(batch); ++i)
        helpers.emplace_back([&] { work(batch, next); });
    work(batch, next);
    helpers.clear(); // waits for them
    return ends;
}

} // namespace thalweg
