#pragma once

#include "surfaces/formula_list.h"

#include "surfaces/beale.h"
#include "surfaces/bukin6.h"
#include "surfaces/dixon_price.h"
#include "surfaces/freudenstein_roth.h"
#include "surfaces/ravine.h"
#include "surfaces/rosenbrock.h"
#include "surfaces/spiral_valley.h"

namespace thalweg::families {

/// Curved and narrow valleys.
using Valleys = FormulaList<
    Rosenbrock,
    Ravine,
    SpiralValley,
    DixonPrice,
    FreudensteinRoth,
    Beale,
    Bukin6
>;

} // namespace thalweg::families
