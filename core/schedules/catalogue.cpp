#include "schedules/catalogue.h"

#include "schedules/constant.h"
#include "schedules/cosine_decay.h"
#include "schedules/cosine_restarts.h"
#include "schedules/exponential_decay.h"
#include "schedules/inverse_square_root.h"
#include "schedules/linear_change.h"
#include "schedules/one_cycle.h"
#include "schedules/step_decay.h"

#include "numeric/text.h"

#include <algorithm>

namespace thalweg {

const std::vector<ScheduleEntry>& scheduleCatalogue()
{
    static const std::vector<ScheduleEntry> catalogue{
        schedule<ConstantRate>(),   schedule<StepDecay>(),         schedule<ExponentialDecay>(),
        schedule<LinearChange>(),   schedule<CosineDecay>(),       schedule<CosineRestarts>(),
        schedule<OneCycle>(),       schedule<InverseSquareRoot>(),
    };
    return catalogue;
}

const ScheduleEntry* findSchedule(std::string_view id)
{
    const auto& all = scheduleCatalogue();
    const auto found = std::ranges::find(all, id, &ScheduleEntry::id);
    return found == all.end() ? nullptr : &*found;
}

std::string unknownSchedule(std::string_view id)
{
    std::vector<std::string_view> known;
    for (const ScheduleEntry& entry : scheduleCatalogue())
        known.push_back(entry.id);
    return "unknown schedule \"" + std::string(id) + "\"" + suggestion(id, known);
}

} // namespace thalweg
