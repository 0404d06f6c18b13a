#include "sweep/tune.h"

#include "descent/runs.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace thalweg {

namespace {

constexpr double kLeastRate = 1e-5;
constexpr double kDecades = 6.0;
constexpr std::uint64_t kLeastTrials = 7;
constexpr std::uint64_t kFinestGrid = 25; ///< four rates a decade

class Search {
public:
    Search(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t trials)
        : m_scene(scene), m_run(run), m_surface(surface), m_left(trials)
    {
    }

    bool hasTrials() const { return m_left > 0; }
    std::uint64_t count() const { return m_trials.size(); }

    void attempt(double rate)
    {
        m_scene.runs[m_run].values[0] = rate;
        const Trajectory path = computeRun(m_scene, m_run, m_surface);
        const bool isLost = path.stop == Stop::Diverged || path.stop == Stop::NotDefined;
        const TuneTrial trial{rate, path.steps.back().loss, isLost};
        m_trials.insert(std::ranges::upper_bound(m_trials, rate, {}, &TuneTrial::rate), trial);
        --m_left;
    }

    /// The place of the least loss, or of the one in the middle of several that are equal.
    std::optional<std::size_t> best() const
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < m_trials.size(); ++i) {
            if (m_trials[i].diverged)
                continue;
            if (!places.empty() && m_trials[i].loss < m_trials[places.front()].loss)
                places.clear();
            if (places.empty() || m_trials[i].loss == m_trials[places.front()].loss)
                places.push_back(i);
        }
        return places.empty() ? std::nullopt : std::optional(places[places.size() / 2]);
    }

    /// The factor between a trial and the farther of its neighbours.
    double distance(std::size_t place) const
    {
        double factor = 1.0;
        if (place > 0)
            factor = m_trials[place].rate / m_trials[place - 1].rate;
        if (place + 1 < m_trials.size())
            factor = std::max(factor, m_trials[place + 1].rate / m_trials[place].rate);
        return factor;
    }

    /// The rate in the middle of the wider gap beside a trial.
    double refinement(std::size_t place) const
    {
        const double rate = m_trials[place].rate;
        const double below = place > 0 ? rate / m_trials[place - 1].rate : 1.0;
        const double above = place + 1 < m_trials.size() ? m_trials[place + 1].rate / rate : 1.0;
        return below >= above ? rate / std::sqrt(below) : rate * std::sqrt(above);
    }

    const std::vector<TuneTrial>& trials() const { return m_trials; }

private:
    Scene m_scene;
    std::size_t m_run;
    const Surface& m_surface;
    std::uint64_t m_left;
    std::vector<TuneTrial> m_trials;
};

/// So many rates as make a grid over all decades.
std::vector<double> grid(std::uint64_t count)
{
    std::vector<double> rates;
    for (std::uint64_t i = 0; i < count; ++i)
        rates.push_back(kLeastRate * std::pow(10.0, kDecades * double(i) / double(count - 1)));
    return rates;
}

} // namespace

std::uint64_t trialCost(const Scene& scene, std::size_t run)
{
    return static_cast<std::uint64_t>(scene.steps) * (scene.runs[run].optimizer == "sam" ? 2 : 1);
}

std::uint64_t leastBudget(const Scene& scene, std::size_t run) { return kLeastTrials * trialCost(scene, run); }

Tuning tuneRate(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t budget,
                const std::atomic<bool>* cancelled, std::atomic<double>* progress)
{
    assert(budget >= leastBudget(scene, run));
    const std::uint64_t cost = trialCost(scene, run);
    const std::uint64_t trials = budget / cost;
    Search search(scene, run, surface, trials);
    const auto goesOn = [&] {
        if (progress)
            *progress = double(search.count()) / double(trials);
        return search.hasTrials() && !(cancelled && *cancelled);
    };
    for (const double rate : grid(std::clamp((trials + 1) / 2, kLeastTrials, kFinestGrid)))
        if (goesOn())
            search.attempt(rate);
    constexpr double kFineEnough = 1.0 + 1e-3; // beyond, losses say nothing about rates
    while (goesOn()) {
        const auto best = search.best();
        if (!best || search.distance(*best) < kFineEnough)
            break;
        search.attempt(search.refinement(*best));
    }
    const auto best = search.best();
    return {search.trials(), best, best ? search.distance(*best) : 1.0, cost * search.count()};
}

} // namespace thalweg
