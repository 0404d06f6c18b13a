#pragma once

#include "surfaces/formula_list.h"

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

namespace thalweg::families {

/// A few minima, of which the start decides.
using FewMinima = FormulaList<
    Himmelblau,
    ThreeHumpCamel,
    SixHumpCamel,
    StyblinskiTang,
    TwoValleys,
    SharpAndFlat,
    GaussianHills,
    McCormick,
    Branin,
    GoldsteinPrice,
    Bird
>;

} // namespace thalweg::families
