#pragma once

#include "scene/scene.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thalweg {

/// A number of a run besides its learning rate: a hyperparameter of its optimizer, or a value of its schedule.
struct SecondParameter {
    bool ofSchedule = false;
    std::size_t place = 0; ///< in the table of the optimizer or of the schedule

    friend bool operator==(const SecondParameter&, const SecondParameter&) = default;
};

/// All that a run has, the optimizer's first.
std::vector<SecondParameter> secondParameters(const RunChoice& run);

const Parameter& tableLine(const RunChoice& run, SecondParameter which);
double valueOf(const RunChoice& run, SecondParameter which);
void setValue(RunChoice& run, SecondParameter which, double value);

/// Its id, the same for all runs that have it: "beta1"; "schedule.gamma" of a schedule.
std::string keyOf(const RunChoice& run, SecondParameter which);
/// The one with this key, if the run has it.
std::optional<SecondParameter> findSecond(const RunChoice& run, std::string_view key);

} // namespace thalweg
