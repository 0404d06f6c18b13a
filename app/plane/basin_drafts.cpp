#include "plane/basin_drafts.h"

#include <algorithm>

namespace thalweg::app {

BasinDrafts::BasinDrafts(QObject* parent)
    : QObject(parent),
      m_task(this, LatestTask<Maps>::Running::Cancel, [this](Maps maps) { take(std::move(maps)); }, &m_workers)
{
    m_workers.setMaxThreadCount(1);
}

const BasinMapPointer* BasinDrafts::find(const BasinRequest& request) const
{
    const auto found = std::ranges::find_if(m_maps, [&](const BasinMapPointer& map) { return map->request == request; });
    return found == m_maps.end() ? nullptr : &*found;
}

BasinMapPointer BasinDrafts::of(const BasinRequest& request, BasinMapPointer meanwhile)
{
    m_asked.push_back(request);
    const BasinMapPointer* known = find(request);
    return known ? *known : meanwhile;
}

void BasinDrafts::compute()
{
    std::vector<BasinRequest> missing;
    for (const BasinRequest& request : m_asked)
        if (!find(request))
            missing.push_back(request);
    std::erase_if(m_maps, [this](const BasinMapPointer& map) {
        return std::ranges::find(m_asked, map->request) == m_asked.end();
    });
    m_asked.clear();
    if (missing == m_missing)
        return;
    m_missing = std::move(missing);
    if (m_missing.empty())
        return m_task.cancel();
    m_task.request([requests = m_missing](const std::atomic<bool>& cancelled) {
        Maps maps;
        for (const BasinRequest& request : requests)
            maps.push_back(basinMap(request, BasinGrain::Middle, cancelled));
        return maps;
    });
}

void BasinDrafts::take(Maps maps)
{
    for (BasinMapPointer& map : maps) {
        if (!map)
            continue; // cancelled
        std::erase(m_missing, map->request);
        m_maps.push_back(std::move(map));
    }
    emit ready();
}

} // namespace thalweg::app
