#include "surfaces/catalogue.h"

#include "surfaces/ackley.h"
#include "surfaces/beale.h"
#include "surfaces/booth.h"
#include "surfaces/elliptic_bowl.h"
#include "surfaces/himmelblau.h"
#include "surfaces/linear_net.h"
#include "surfaces/monkey_saddle.h"
#include "surfaces/rastrigin.h"
#include "surfaces/rosenbrock.h"
#include "surfaces/saddle.h"
#include "surfaces/six_hump_camel.h"
#include "surfaces/sphere.h"
#include "surfaces/styblinski_tang.h"
#include "surfaces/three_hump_camel.h"
#include "numeric/text.h"

#include <algorithm>

namespace thalweg {

const std::vector<SurfaceEntry>& surfaceCatalogue()
{
    static const std::vector<SurfaceEntry> catalogue{
        surface<Sphere>(),
        surface<EllipticBowl>(),
        surface<Rosenbrock>(),
        surface<Himmelblau>(),
        surface<Beale>(),
        surface<Booth>(),
        surface<Rastrigin>(),
        surface<Ackley>(),
        surface<Saddle>(),
        surface<MonkeySaddle>(),
        surface<ThreeHumpCamel>(),
        surface<SixHumpCamel>(),
        surface<StyblinskiTang>(),
        surface<LinearNet>(),
    };
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
