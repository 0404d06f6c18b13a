#include "surfaces/catalogue.h"

#include "numeric/text.h"
#include "surfaces/families.h"

#include <algorithm>
#include <utility>

namespace thalweg {

namespace {

std::vector<SurfaceEntry> allFamilies()
{
    const std::pair<std::string_view, std::vector<SurfaceEntry>> families[] = {
        {"Bowls", families::bowls()},
        {"Valleys", families::valleys()},
        {"A few minima", families::surfacesOfFewMinima()},
        {"Many minima", families::surfacesOfManyMinima()},
        {"Saddles, plateaus, cliffs", families::saddlesAndPlateaus()},
        {"Losses of small networks", families::smallLosses()}};
    std::vector<SurfaceEntry> all;
    for (const auto& [name, entries] : families)
        for (const SurfaceEntry& entry : entries)
            all.emplace_back(entry).family = name;
    return all;
}

} // namespace

const std::vector<SurfaceEntry>& surfaceCatalogue()
{
    static const std::vector<SurfaceEntry> catalogue = allFamilies();
    return catalogue;
}

const SurfaceEntry* findSurface(std::string_view id)
{
    const auto& all = surfaceCatalogue();
    const auto found = std::ranges::find(all, id, &SurfaceEntry::id);
    return found == all.end() ? nullptr : &*found;
}

std::string unknownSurface(std::string_view id)
{
    std::vector<std::string_view> known;
    for (const SurfaceEntry& entry : surfaceCatalogue())
        known.push_back(entry.id);
    return "unknown surface \"" + std::string(id) + "\"" + suggestion(id, known);
}

} // namespace thalweg
