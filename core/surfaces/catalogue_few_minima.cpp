#include "surfaces/families.h"

#include "surfaces/bird.h"
#include "surfaces/branin.h"
#include "surfaces/gaussian_hills.h"
#include "surfaces/goldstein_price.h"
#include "surfaces/himmelblau.h"
#include "surfaces/mccormick.h"
#include "surfaces/sharp_and_flat.h"
#include "surfaces/six_hump_camel.h"
#include "surfaces/styblinski_tang.h"
#include "surfaces/three_hump_camel.h"
#include "surfaces/two_valleys.h"

namespace thalweg {

std::vector<SurfaceEntry> families::surfacesOfFewMinima()
{
    return {
        surface<Himmelblau>(),
        surface<ThreeHumpCamel>(),
        surface<SixHumpCamel>(),
        surface<StyblinskiTang>(),
        surface<TwoValleys>(),
        surface<SharpAndFlat>(),
        surface<GaussianHills>(),
        surface<McCormick>(),
        surface<Branin>(),
        surface<GoldsteinPrice>(),
        surface<Bird>(),
    };
}

} // namespace thalweg
