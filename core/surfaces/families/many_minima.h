#pragma once

#include "surfaces/formula_list.h"

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

namespace thalweg::families {

/// Many minima.
using ManyMinima = FormulaList<
    Rastrigin,
    Ackley,
    OscillatingBowl,
    EggCrate,
    Bohachevsky,
    Griewank,
    Levy13,
    DropWave,
    Schaffer2,
    Easom,
    Michalewicz,
    Schwefel,
    Eggholder,
    HolderTable,
    CrossInTray
>;

} // namespace thalweg::families
