#include "surfaces/families.h"

#include "surfaces/beale.h"
#include "surfaces/bukin6.h"
#include "surfaces/dixon_price.h"
#include "surfaces/freudenstein_roth.h"
#include "surfaces/ravine.h"
#include "surfaces/rosenbrock.h"
#include "surfaces/spiral_valley.h"

namespace thalweg {

std::vector<SurfaceEntry> families::valleys()
{
    return {
        surface<Rosenbrock>(),
        surface<Ravine>(),
        surface<SpiralValley>(),
        surface<DixonPrice>(),
        surface<FreudensteinRoth>(),
        surface<Beale>(),
        surface<Bukin6>(),
    };
}

} // namespace thalweg
