#include "surfaces/catalogue.h"

#include "numeric/text.h"
#include "surfaces/families.h"

#include <algorithm>

namespace thalweg {

namespace {

std::vector<SurfaceEntry> allFamilies()
{
    std::vector<SurfaceEntry> all;
    for (const auto family :
         {families::bowls, families::valleys, families::surfacesOfFewMinima,
          families::surfacesOfManyMinima, families::saddlesAndPlateaus, families::smallLosses})
        for (SurfaceEntry& entry : family())
            all.push_back(std::move(entry));
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
