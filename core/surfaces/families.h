#pragma once

#include "surfaces/formula_list.h"
#include "surfaces/surface.h"

/// The families of the catalogue, in its order. Each lists its formulas in families/*.h; a source file
/// here and one in kernels/ are made from that list, since every formula is compiled for all scalars and
/// SIMD levels: so they compile side by side.
namespace thalweg::families {

/// Bowls: one minimum, and no bend on the way to it.
std::vector<SurfaceEntry> bowls();

/// Curved and narrow valleys.
std::vector<SurfaceEntry> valleys();

/// A few minima, of which the start decides.
std::vector<SurfaceEntry> surfacesOfFewMinima();

/// Many minima.
std::vector<SurfaceEntry> surfacesOfManyMinima();

/// Saddles, plateaus and cliffs.
std::vector<SurfaceEntry> saddlesAndPlateaus();

/// The losses of small networks and classifiers.
std::vector<SurfaceEntry> smallLosses();

/// The catalogue's lines for a list.
template <class... F> std::vector<SurfaceEntry> entriesOf(FormulaList<F...>) { return {surface<F>()...}; }

} // namespace thalweg::families
