#include "surfaces/families.h"

#include "surfaces/ackley.h"
#include "surfaces/bohachevsky.h"
#include "surfaces/cross_in_tray.h"
#include "surfaces/drop_wave.h"
#include "surfaces/easom.h"
#include "surfaces/egg_crate.h"
#include "surfaces/eggholder.h"
#include "surfaces/griewank.h"
#include "surfaces/holder_table.h"
#include "surfaces/levy13.h"
#include "surfaces/michalewicz.h"
#include "surfaces/oscillating_bowl.h"
#include "surfaces/rastrigin.h"
#include "surfaces/schaffer2.h"
#include "surfaces/schwefel.h"

namespace thalweg {

std::vector<SurfaceEntry> families::surfacesOfManyMinima()
{
    return {
        surface<Rastrigin>(),
        surface<Ackley>(),
        surface<OscillatingBowl>(),
        surface<EggCrate>(),
        surface<Bohachevsky>(),
        surface<Griewank>(),
        surface<Levy13>(),
        surface<DropWave>(),
        surface<Schaffer2>(),
        surface<Easom>(),
        surface<Michalewicz>(),
        surface<Schwefel>(),
        surface<Eggholder>(),
        surface<HolderTable>(),
        surface<CrossInTray>(),
    };
}

} // namespace thalweg
