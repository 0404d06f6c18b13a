#pragma once

#include "surfaces/formula_list.h"

#include "surfaces/cliff.h"
#include "surfaces/dog_saddle.h"
#include "surfaces/mexican_hat.h"
#include "surfaces/monkey_saddle.h"
#include "surfaces/peano.h"
#include "surfaces/plateau.h"
#include "surfaces/saddle.h"

namespace thalweg::families {

/// Saddles, plateaus and cliffs.
using Saddles = FormulaList<
    Saddle,
    MonkeySaddle,
    DogSaddle,
    Peano,
    MexicanHat,
    Plateau,
    Cliff
>;

} // namespace thalweg::families
