#pragma once

namespace thalweg::app {

/// Lets other threads go first from now on, above all the one that paints: for workers whose result nobody waits for.
/// Where there are fewer cores than work, a frame is not late because of them. Threads that this one makes do so, too.
/// Cheap to call again. Does nothing on the main thread, nor on
/// systems that have no such thing for a single thread.
void giveWay();

} // namespace thalweg::app
