#pragma once

#include "scene/scene.h"

#include <string>

namespace thalweg {

/// A Python function rate(t), the learning rate of the step from row t = 0, 1, …, and the constants it needs, among
/// them base_lr; nothing for a rate that never changes.
std::string scheduleText(const ScheduleChoice& schedule, double lr);

} // namespace thalweg
