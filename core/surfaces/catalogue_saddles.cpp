#include "surfaces/families.h"

#include "surfaces/cliff.h"
#include "surfaces/dog_saddle.h"
#include "surfaces/mexican_hat.h"
#include "surfaces/monkey_saddle.h"
#include "surfaces/peano.h"
#include "surfaces/plateau.h"
#include "surfaces/saddle.h"

namespace thalweg {

std::vector<SurfaceEntry> families::saddlesAndPlateaus()
{
    return {
        surface<Saddle>(),
        surface<MonkeySaddle>(),
        surface<DogSaddle>(),
        surface<Peano>(),
        surface<MexicanHat>(),
        surface<Plateau>(),
        surface<Cliff>(),
    };
}

} // namespace thalweg
