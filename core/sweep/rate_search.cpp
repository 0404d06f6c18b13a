#include "sweep/rate_search.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

double rates::at(double share) { return kLowest * std::pow(10.0, kDecades * share); }
double rates::shareOf(double rate) { return std::log10(rate / kLowest) / kDecades; }

RateSearch::RateSearch(TrialRunner& runner, double second, std::vector<TuneTrial> known)
    : m_runner(runner), m_second(second), m_trials(std::move(known))
{
    std::ranges::sort(m_trials, {}, &TuneTrial::rate);
}

void RateSearch::coarse(std::uint64_t count)
{
    for (std::uint64_t i = 0; i < count; ++i) {
        const double rate = rates::at(double(i) / double(count - 1));
        if (!std::ranges::binary_search(m_trials, rate, {}, &TuneTrial::rate) && m_runner.goesOn())
            attempt(rate);
    }
}

void RateSearch::fine()
{
    constexpr double kFineEnough = 1.0 + 1e-3; // beyond, losses say nothing about rates
    while (m_runner.goesOn()) {
        const auto place = best();
        if (!place)
            break;
        if (const auto rate = beyond(*place))
            attempt(*rate);
        else if (distance(*place) < kFineEnough)
            break;
        else
            attempt(refinement(*place));
    }
}

Tuning RateSearch::result() const
{
    const auto place = best();
    return {m_trials, place, place ? distance(*place) : 1.0, m_runner.spent()};
}

void RateSearch::attempt(double rate)
{
    TuneTrial trial = m_runner.attempt(rate);
    trial.second = m_second;
    m_trials.insert(std::ranges::upper_bound(m_trials, rate, {}, &TuneTrial::rate), trial);
}

/// The place of the least loss, or of the one in the middle of several that are equal.
std::optional<std::size_t> RateSearch::best() const
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
double RateSearch::distance(std::size_t place) const
{
    double factor = 1.0;
    if (place > 0)
        factor = m_trials[place].rate / m_trials[place - 1].rate;
    if (place + 1 < m_trials.size())
        factor = std::max(factor, m_trials[place + 1].rate / m_trials[place].rate);
    return factor;
}

/// The rate in the middle of the wider gap beside a trial.
double RateSearch::refinement(std::size_t place) const
{
    const double rate = m_trials[place].rate;
    const double below = place > 0 ? rate / m_trials[place - 1].rate : 1.0;
    const double above = place + 1 < m_trials.size() ? m_trials[place + 1].rate / rate : 1.0;
    return below >= above ? rate / std::sqrt(below) : rate * std::sqrt(above);
}

/// The rate ten times beyond a trial at the end of those that were tried, unless that is too far.
std::optional<double> RateSearch::beyond(std::size_t place) const
{
    constexpr double kRounding = 1.0 + 1e-9;
    const double rate = m_trials[place].rate;
    if (place == 0 && rate / 10.0 * kRounding >= rates::kFarLow)
        return rate / 10.0;
    if (place + 1 == m_trials.size() && rate * 10.0 <= rates::kFarHigh * kRounding)
        return rate * 10.0;
    return std::nullopt;
}

} // namespace thalweg
