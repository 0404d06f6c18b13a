#pragma once

namespace thalweg::app {

class PlaneView;

/// Lets two views look at the same part of the plane with the same layers, the same mouse and the same pin: what
/// changes in one changes in the other. The second begins as the first is.
void link(PlaneView& first, PlaneView& second);

} // namespace thalweg::app
