#include "charts/curves.h"

#include <algorithm>

namespace thalweg::app {

namespace {

using Race = std::shared_ptr<const RacedScene>;

Curves::Entry entryOf(const ChartKey& key, const Race& race, const LowestKnown& lowest,
                      const std::atomic<bool>& cancelled)
{
    Curves::Entry entry{race, lowest, {}, 0};
    for (std::size_t run = 0; run < race->trajectories.size(); ++run) {
        const bool isShown = race->scene.runs[run].shown;
        entry.curves.push_back(
            isShown && !cancelled ? quantity(key.id).along({*race, run, key.axis, lowest}, cancelled) : Curve{});
    }
    return entry;
}

bool isMeasuredFromMinimum(const ChartKey& key) { return key.id == QuantityId::AboveMinimum; }

} // namespace

Curves::Curves(Study& study, QObject* parent)
    : QObject(parent), m_study(study),
      m_task(this, LatestTask<Entries>::Running::Finish, [this](Entries entries) { take(std::move(entries)); })
{
    connect(&study, &Study::runsReady, this, [this] { m_knowsMinima = false; });
    connect(&study, &Study::outcomesReady, this, [this] { // for new runs and for new minima
        m_knowsMinima = !m_study.outcomes().empty();
        request();
    });
    m_knowsMinima = !study.outcomes().empty();
}

void Curves::want(std::vector<ChartKey> wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = std::move(wanted);
    request();
}

const Curves::Entry* Curves::find(const ChartKey& key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::vector<ChartKey> Curves::missing() const
{
    std::vector<ChartKey> keys;
    std::ranges::copy_if(m_wanted, std::back_inserter(keys), [this](const ChartKey& key) {
        if (!isOffered(quantity(key.id), *m_study.race()))
            return false;
        if (isMeasuredFromMinimum(key))
            return m_knowsMinima;
        const Entry* known = find(key);
        return !known || known->race != m_study.race();
    });
    return keys;
}

void Curves::request()
{
    const std::vector<ChartKey> keys = missing();
    if (keys.empty())
        return;
    const auto minima = m_knowsMinima ? m_study.critical().points : std::vector<CriticalPoint>();
    m_task.request([keys, race = m_study.race(), minima](const std::atomic<bool>& cancelled) {
        LowestKnown lowest;
        if (std::ranges::any_of(keys, isMeasuredFromMinimum))
            lowest = lowestKnown(*race->surface.surface, minima, race->surface.minima, race->trajectories);
        Entries entries;
        for (const ChartKey& key : keys)
            entries.emplace(key, entryOf(key, race, lowest, cancelled));
        return entries;
    });
}

/// What is not wanted any more is left out.
void Curves::take(Entries entries)
{
    ++m_version;
    for (auto& [key, entry] : entries)
        entry.version = m_version;
    for (const ChartKey& key : m_wanted)
        if (auto found = entries.find(key); found != entries.end())
            m_entries.insert_or_assign(key, std::move(found->second));
    emit ready();
}

} // namespace thalweg::app
