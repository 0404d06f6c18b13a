#include "sweep/second_parameter.h"

#include <algorithm>

namespace thalweg {

std::vector<SecondParameter> secondParameters(const RunChoice& run)
{
    std::vector<SecondParameter> all;
    for (std::size_t i = 1; i < findOptimizer(run.optimizer)->parameters.size(); ++i)
        all.push_back({false, i});
    for (std::size_t i = 0; i < findSchedule(run.schedule.id)->parameters.size(); ++i)
        all.push_back({true, i});
    return all;
}

const Parameter& tableLine(const RunChoice& run, SecondParameter which)
{
    if (which.ofSchedule)
        return findSchedule(run.schedule.id)->parameters[which.place];
    return findOptimizer(run.optimizer)->parameters[which.place];
}

double valueOf(const RunChoice& run, SecondParameter which)
{
    return (which.ofSchedule ? run.schedule.values : run.values)[which.place];
}

void setValue(RunChoice& run, SecondParameter which, double value)
{
    (which.ofSchedule ? run.schedule.values : run.values)[which.place] = value;
}

std::string keyOf(const RunChoice& run, SecondParameter which)
{
    return (which.ofSchedule ? "schedule." : "") + std::string(tableLine(run, which).id);
}

std::optional<SecondParameter> findSecond(const RunChoice& run, std::string_view key)
{
    const auto all = secondParameters(run);
    const auto found = std::ranges::find(all, key, [&run](SecondParameter each) { return keyOf(run, each); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace thalweg
