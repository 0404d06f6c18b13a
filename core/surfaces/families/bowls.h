#pragma once

#include "surfaces/formula_list.h"

#include "surfaces/booth.h"
#include "surfaces/elliptic_bowl.h"
#include "surfaces/flat_valley.h"
#include "surfaces/matyas.h"
#include "surfaces/quartic_bowl.h"
#include "surfaces/rotated_ellipse.h"
#include "surfaces/sphere.h"
#include "surfaces/trid.h"
#include "surfaces/zakharov.h"

namespace thalweg::families {

/// Bowls: one minimum, and no bend on the way to it.
using Bowls = FormulaList<
    Sphere,
    EllipticBowl,
    RotatedEllipse,
    Booth,
    Matyas,
    Trid,
    Zakharov,
    QuarticBowl,
    FlatValley
>;

} // namespace thalweg::families
