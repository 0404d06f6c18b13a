#pragma once

#include "schedules/schedule.h"

#include <string>
#include <vector>

namespace thalweg {

/// Every schedule, in the order in which menus show them; the constant rate is the first.
const std::vector<ScheduleEntry>& scheduleCatalogue();

/// The entry with this id, or null.
const ScheduleEntry* findSchedule(std::string_view id);

/// The sentence for an id that findSchedule does not know, with the closest one that it does.
std::string unknownSchedule(std::string_view id);

} // namespace thalweg
