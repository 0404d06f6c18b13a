#include "sweep/tune_pair.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>

namespace thalweg {

namespace {

constexpr std::uint64_t kLeastTrials = 100; ///< the rate alone takes half of them at most
constexpr double kGridShare = 0.7;
constexpr double kFinestCell = 1.0 / 64.0;
constexpr double kWorthChanging = 1e-6; ///< of the loss

struct GridSize {
    int columns = 7; ///< one rate a decade
    int rows = 5;
};

/// The finest grid of at most so many trials. A switch has two rows.
GridSize gridFor(const Parameter& parameter, double trials)
{
    GridSize grid;
    const bool isSwitch = parameter.scale == Scale::Switch;
    if (isSwitch)
        grid.rows = 2;
    while (grid.columns < 25 && (grid.columns + 3) * (isSwitch ? 2 : grid.rows + 2) <= trials)
        grid = {grid.columns + 3, isSwitch ? 2 : grid.rows + 2};
    return grid;
}

/// A place among the cells of the grid, counted from its lowest rate and its lowest second value.
struct Place {
    double column = 0.0;
    double row = 0.0;
};

struct Found {
    Place at;
    TuneTrial trial;
};

class PairSearch {
public:
    PairSearch(TrialRunner& runner, SecondParameter second)
        : m_runner(runner), m_second(second), m_parameter(tableLine(runner.choice(), second)),
          m_before(valueOf(runner.choice(), second))
    {
    }

    PairTuning run()
    {
        m_alone = tuneRate(m_runner, m_before);
        for (const TuneTrial& trial : m_alone.trials)
            keep(trial, 0.0);
        m_grid = gridFor(m_parameter, kGridShare * double(m_runner.room()));
        searchGrid();
        const auto reserve = std::uint64_t(m_grid.columns);
        const std::uint64_t left = m_runner.room();
        searchAround(reserve + (left > reserve ? (left - reserve) / 2 : 0));
        startAloneIfLower();
        searchAround(reserve);
        const Tuning slice = searchSlice();
        return {m_second, m_alone, slice, m_trials, m_grid.columns, m_grid.rows, m_runner.spent()};
    }

private:
    void searchGrid()
    {
        std::vector<Found> all;
        for (int row = 0; row < m_grid.rows; ++row)
            for (int column = 0; column < m_grid.columns; ++column)
                if (const auto trial = attempt({double(column), double(row)}, 1.0); trial && !trial->diverged)
                    all.push_back({{double(column), double(row)}, *trial});
        m_best = lowest(all);
    }

    /// The one of least loss; of several that are equal the one nearest to their middle.
    static std::optional<Found> lowest(const std::vector<Found>& all)
    {
        const auto lossOf = [](const Found& found) { return found.trial.loss; };
        if (all.empty())
            return std::nullopt;
        const double least = lossOf(*std::ranges::min_element(all, {}, lossOf));
        std::vector<Found> equal;
        std::ranges::copy_if(all, std::back_inserter(equal), [&](const Found& f) { return lossOf(f) == least; });
        Place middle;
        for (const Found& each : equal) {
            middle.column += each.at.column / double(equal.size());
            middle.row += each.at.row / double(equal.size());
        }
        return *std::ranges::min_element(equal, {}, [middle](const Found& each) {
            return std::hypot(each.at.column - middle.column, each.at.row - middle.row);
        });
    }

    /// Pattern search from the best one. reserve: trials that have to be left.
    void searchAround(std::uint64_t reserve)
    {
        for (double size = 1.0; m_best && size >= kFinestCell && m_runner.goesOn(reserve);)
            if (!poll(m_best->at, size, reserve))
                size *= 0.5;
    }

    /// Tries the cells around a centre. @return whether one of them is the best now.
    bool poll(Place centre, double size, std::uint64_t reserve)
    {
        constexpr std::array<std::array<int, 2>, 8> kAround{
            {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}}};
        bool gained = false;
        for (const auto [right, up] : kAround) {
            const Place place{centre.column + right * size, centre.row + up * size};
            const auto trial = m_runner.goesOn(reserve) ? attempt(place, size) : std::nullopt;
            if (!trial || trial->diverged || !(trial->loss < m_best->trial.loss))
                continue;
            m_best = Found{place, *trial};
            gained = true;
        }
        return gained;
    }

    void startAloneIfLower()
    {
        const TuneTrial* alone = m_alone.chosen();
        if (!alone || (m_best && m_best->trial.loss < alone->loss))
            return;
        m_best = Found{{rates::shareOf(alone->rate) * (m_grid.columns - 1),
                        toSlider(m_parameter, m_before) * (m_grid.rows - 1)},
                       *alone};
    }

    /// The rates at the best second value, or those of the rate alone if no other is better.
    Tuning searchSlice()
    {
        if (!m_best || m_best->trial.second == m_before || !isWorthChanging())
            return tidied(m_before, 0);
        return tidied(m_best->trial.second, std::uint64_t(m_grid.columns));
    }

    /// Whether the best one is better than the best rate alone by more than the rounding of a settled run.
    bool isWorthChanging() const
    {
        const TuneTrial* alone = m_alone.chosen();
        return !alone || alone->loss - m_best->trial.loss > kWorthChanging * std::fabs(alone->loss);
    }

    Tuning tidied(double second, std::uint64_t columns)
    {
        std::vector<TuneTrial> known;
        for (const PairTrial& each : m_trials)
            if (each.trial.second == second)
                known.push_back(each.trial);
        setValue(m_runner.choice(), m_second, second);
        RateSearch search(m_runner, second, known);
        search.coarse(columns);
        search.fine();
        const Tuning slice = search.result();
        for (const TuneTrial& trial : slice.trials)
            keep(trial, 0.0);
        return slice;
    }

    /// What is known already of a place, or the trial of it. Nothing where nothing is allowed, and when the budget is
    /// used up.
    std::optional<TuneTrial> attempt(Place place, double size)
    {
        const double rate = rates::at(place.column / (m_grid.columns - 1));
        if (place.row < 0.0 || place.row > m_grid.rows - 1 || rate < rates::kFarLow || rate > rates::kFarHigh)
            return std::nullopt;
        const double second = fromSlider(m_parameter, place.row / (m_grid.rows - 1));
        if (const auto known = m_places.find({rate, second}); known != m_places.end()) {
            m_trials[known->second].size = std::max(m_trials[known->second].size, size);
            return m_trials[known->second].trial;
        }
        if (problemWith(m_parameter, second) || !m_runner.goesOn())
            return std::nullopt;
        setValue(m_runner.choice(), m_second, second);
        TuneTrial trial = m_runner.attempt(rate);
        trial.second = second;
        keep(trial, size);
        return trial;
    }

    /// Once, even when it is given again.
    void keep(const TuneTrial& trial, double size)
    {
        if (m_places.try_emplace({trial.rate, trial.second}, m_trials.size()).second)
            m_trials.push_back({trial, size});
    }

    TrialRunner& m_runner;
    SecondParameter m_second;
    const Parameter& m_parameter;
    double m_before;
    Tuning m_alone;
    GridSize m_grid;
    std::optional<Found> m_best;
    std::vector<PairTrial> m_trials;
    std::map<std::pair<double, double>, std::size_t> m_places; ///< by rate and second value
};

} // namespace

std::uint64_t leastPairBudget(const Scene& scene, std::size_t run) { return kLeastTrials * trialCost(scene, run); }

PairTuning tunePair(const Scene& scene, std::size_t run, SecondParameter second, const Surface& surface,
                    std::uint64_t budget, const TuneWatch& watch)
{
    assert(budget >= leastPairBudget(scene, run));
    TrialRunner runner(scene, run, surface, budget, watch);
    return PairSearch(runner, second).run();
}

} // namespace thalweg
