#pragma once

#include <sys/types.h>

#include <optional>

namespace thalweg::app {

/// Where in its file standard output begins, so that a failed command leaves none of its rows there. A terminal, a pipe
/// or a device has no such place.
class OutputPlace {
public:
    /// descriptor: open, outlives this.
    explicit OutputPlace(int descriptor);

    /// Cuts off what was written since. Nothing happens where that cannot be done.
    void takeBack() const;

private:
    int m_descriptor;
    std::optional<off_t> m_start;
};

} // namespace thalweg::app
