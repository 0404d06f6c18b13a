#pragma once

#include <QString>

namespace thalweg::app {

/// What is asked for when runs are tuned.
struct TuneChoice {
    QString second{};    ///< key of the number that is searched besides the rate, see keyOf(); empty for the rate alone
    double trials = 0.0; ///< the budget, in whole runs of the most expensive optimizer; 0: the usual one

    friend bool operator==(const TuneChoice&, const TuneChoice&) = default;
};

} // namespace thalweg::app
