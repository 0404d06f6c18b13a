#pragma once

namespace thalweg::app {

/// Which views of the landscape are shown.
enum class ViewMode { Plane, Relief, Both };

} // namespace thalweg::app
