#include "sweep/batch.h"

#include "sweep/flush_denormals.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <new>
#include <stdexcept>
#include <thread>

namespace thalweg {

namespace {

constexpr std::size_t kLanes = PointBlock::kLanes;
static_assert(kLanes == Passage::kRow);

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
    const std::vector<double>& valuesOf(std::size_t run) const { return values[values.size() == 1 ? 0 : run]; }
    std::unique_ptr<StepObjectives> objectives() const { return options.objectives ? options.objectives() : nullptr; }
    std::size_t looks() const { return options.passed ? options.looks.size() : 0; }
    bool isDisturbed() const
    {
        return !options.rates.empty() || !options.noise.empty() || options.objectives;
    }
    void tell(std::size_t first, std::size_t count, const std::vector<Point>& looks) const
    {
        if (options.passed)
            options.passed({first, ends.subspan(first, count), looks.data()});
    }
};

/// The rule's hyperparameters begin with lr; isa_rules.cpp makes sure of it.
void setRate(RuleStorage& rule, double lr) { std::memcpy(rule.bytes, &lr, sizeof lr); }

/// For optimizers without a kernel, and for runs whose state overflowed: a single run says where.
Trajectory runOne(const Batch& batch, std::size_t run)
{
    const int steps = batch.cancelled() ? 0 : batch.steps;
    const auto objectives = batch.objectives();
    Trajectory path = batch.optimizer.run(batch.surface, batch.starts[run], batch.valuesOf(run), steps,
                                          {batch.options.rates, batch.options.noise, objectives.get()});
    const TrajectoryStep& last = path.steps.back();
    batch.ends[run] = {last.point, last.loss, path.lastStep(),
                       path.stop,  false,     steps < batch.steps};
    return path;
}

/// Up to kLanes runs, one after the other. looks: a row for each look.
void runEach(const Batch& batch, std::size_t first, std::size_t count, std::vector<Point>& looks)
{
    for (std::size_t lane = 0; lane < count; ++lane) {
        const Trajectory path = runOne(batch, first + lane);
        for (std::size_t look = 0; look < batch.looks(); ++look)
            looks[look * kLanes + lane] = path.at(batch.options.looks[look]).point;
    }
    batch.tell(first, count, looks);
}

/// Up to kLanes runs that go side by side.
class Block {
public:
    /// looks: room for a row for each look.
    Block(const Batch& batch, std::size_t first, std::vector<Point>& looks)
        : m_batch(batch), m_first(first), m_count(std::min(kLanes, batch.starts.size() - first)), m_looks(looks),
          m_objectives(batch.objectives())
    {
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            place(lane, batch.starts[first + std::min(lane, m_count - 1)], lane < m_count);
        m_rules.resize(batch.values.size() == 1 ? 1 : m_count);
        for (std::size_t i = 0; i < m_rules.size(); ++i)
            batch.rule->create(m_rules[i], batch.valuesOf(first + i).data());
    }

    void run()
    {
        begin();
        int step = 0;
        look(step);
        bool cancelled = m_batch.cancelled();
        while (step < m_batch.steps && m_moving != 0 && !cancelled) {
            const int end = std::min(nextHalt(step), m_batch.steps);
            if (!leap(end - step))
                walk(step, end);
            step = end;
            look(step);
            cancelled = m_batch.cancelled();
        }
        forEachLane(m_moving, [&](std::size_t lane) {
            endAt(lane, *m_lanes.now, step, Stop::StepLimit).cancelled = cancelled;
        });
        look(m_batch.steps); // at those that ended early
        m_batch.tell(m_first, m_count, m_looks);
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

    LaneSet used() const { return m_count < kLanes ? (LaneSet{1} << m_count) - 1 : ~LaneSet{0}; }

    /// Starts without a finite loss and gradient end at once, and stand where another run is.
    void begin()
    {
        PointBlock& now = *m_lanes.now;
        m_moving = used();
        const LaneSet undefined = m_batch.surface.gradients(now, m_count);
        forEachLane(undefined, [&](std::size_t lane) { endAt(lane, now, 0, stopIn(now, lane)); });
        if (m_moving == 0)
            return;
        const auto sound = static_cast<std::size_t>(std::countr_zero(m_moving));
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            if (lane >= m_count || (undefined >> lane & 1U) != 0)
                copyLane(now, sound, now, lane);
    }

    /// The next step where somebody wants to look, at the runs or at whether they are still wanted.
    int nextHalt(int step) const
    {
        constexpr int kMostSteps = 64;
        const bool isLooked = m_look < m_batch.looks();
        return isLooked ? std::min(step + kMostSteps, m_batch.options.looks[m_look]) : step + kMostSteps;
    }

    /// Notes where the runs are, for all looks up to this step.
    void look(int step)
    {
        for (; m_look < m_batch.looks() && m_batch.options.looks[m_look] <= step; ++m_look) {
            Point* row = &m_looks[m_look * kLanes];
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                row[lane] = {m_lanes.now->x[lane], m_lanes.now->y[lane]};
            forEachLane(used() & ~m_moving, [&](std::size_t lane) { row[lane] = m_batch.ends[m_first + lane].point; });
        }
    }

    /// Many steps at once, if no run ends in them. Those that have ended stay where they are.
    bool leap(int steps)
    {
        constexpr int kWorthIt = 4; // steps
        if (steps < kWorthIt || m_batch.options.settling || m_rules.size() != 1 || m_batch.isDisturbed()
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
            if (m_batch.isDisturbed())
                disturb(static_cast<std::size_t>(step));
            move();
            stopUndefined(step);
            if (m_batch.options.settling)
                stopSettled(step);
            std::swap(m_lanes.now, m_lanes.next);
        }
    }

    /// Puts what the step sees in the place of the surface's gradient, and sets its rate.
    void disturb(std::size_t step)
    {
        if (!m_batch.options.rates.empty())
            for (RuleStorage& rule : m_rules)
                setRate(rule, m_batch.options.rates[step]);
        const Point noise = m_batch.options.noise.empty() ? Point{} : m_batch.options.noise[step];
        if (m_objectives)
            seeBatch(StepLoss(m_objectives->at(step), noise), static_cast<int>(step));
        else if (noise != Point{})
            addToGradients(noise);
    }

    /// Runs without a gradient there end.
    void seeBatch(const StepLoss& loss, int step)
    {
        PointBlock& now = *m_lanes.now;
        forEachLane(m_moving, [&](std::size_t lane) {
            const Point at{now.x[lane], now.y[lane]};
            const auto seen = loss.gradient(at);
            now.gradientX[lane] = seen ? seen->x : 0.0;
            now.gradientY[lane] = seen ? seen->y : 0.0;
            if (!seen)
                endAt(lane, now, step, stopWithoutDerivative(at, now.loss[lane]));
        });
    }

    void addToGradients(Point noise)
    {
        PointBlock& now = *m_lanes.now;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            now.gradientX[lane] += noise.x;
            now.gradientY[lane] += noise.y;
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
    std::vector<Point>& m_looks;
    std::size_t m_look = 0; ///< the next one
    std::unique_ptr<StepObjectives> m_objectives;
};

/// Takes blocks until none is left.
void work(const Batch& batch, std::atomic<std::size_t>& next)
{
    const FlushDenormals flush;
    std::vector<Point> looks(batch.looks() * kLanes);
    while (true) {
        const std::size_t first = next.fetch_add(kLanes);
        if (first >= batch.starts.size())
            return;
        if (batch.rule)
            Block(batch, first, looks).run();
        else
            runEach(batch, first, std::min(kLanes, batch.starts.size() - first), looks);
    }
}

/// For helpers, out of which nothing may be thrown.
void help(const Batch& batch, std::atomic<std::size_t>& next, std::atomic<bool>& isOutOfMemory)
{
    try {
        work(batch, next);
    } catch (const std::bad_alloc&) {
        isOutOfMemory = true;
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
    assert(options.rates.empty() || options.rates.size() > static_cast<std::size_t>(std::max(steps, 0)));
    assert(options.noise.empty() || options.noise.size() >= static_cast<std::size_t>(std::max(steps, 0)));
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> isOutOfMemory = false;
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threadsFor(batch); ++i)
        helpers.emplace_back([&] { help(batch, next, isOutOfMemory); });
    work(batch, next);
    helpers.clear(); // waits for them
    if (isOutOfMemory)
        throw std::bad_alloc();
    return ends;
}

} // namespace thalweg
