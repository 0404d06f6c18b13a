#include "surfaces/families.h"

#include "surfaces/booth.h"
#include "surfaces/elliptic_bowl.h"
#include "surfaces/flat_valley.h"
#include "surfaces/matyas.h"
#include "surfaces/quartic_bowl.h"
#include "surfaces/rotated_ellipse.h"
#include "surfaces/sphere.h"
#include "surfaces/trid.h"
#include "surfaces/zakharov.h"

namespace thalweg {

std::vector<SurfaceEntry> families::bowls()
{
    return {
        surface<Sphere>(),
        surface<EllipticBowl>(),
        surface<RotatedEllipse>(),
        surface<Booth>(),
        surface<Matyas>(),
        surface<Trid>(),
        surface<Zakharov>(),
        surface<QuarticBowl>(),
        surface<FlatValley>(),
    };
}

} // namespace thalweg
