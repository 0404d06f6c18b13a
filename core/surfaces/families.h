#pragma once

#include "surfaces/surface.h"

/// The families of the catalogue, in its order. Each has a source file of its own, since every formula
/// is compiled for all scalars: so they compile side by side.
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

} // namespace thalweg::families
