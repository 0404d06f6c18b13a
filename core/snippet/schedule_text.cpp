#include "snippet/schedule_text.h"

#include "snippet/python.h"

#include <algorithm>
#include <array>

namespace thalweg {

namespace {

/// What rate(t) does once the warm-up is over, by the schedule's id.
struct ScheduleLines {
    std::string_view id;
    std::string_view lines;
};

constexpr std::array kSchedules{
    ScheduleLines{"constant", "    return base_lr\n"},
    ScheduleLines{"step", "    return base_lr * gamma**(t // step_size)\n"},
    ScheduleLines{"exponential", "    return base_lr * gamma**t\n"},
    ScheduleLines{"cosine", "    return along_cosine(base_lr, eta_min, t / t_max)\n"},
    ScheduleLines{"cosine_restarts", "    stretch = t_0\n"
                                     "    while t >= stretch:\n"
                                     "        t, stretch = t - stretch, stretch * t_mult\n"
                                     "    return along_cosine(base_lr, eta_min, t / stretch)\n"},
    ScheduleLines{"linear", "    share = min(t, total_iters) / total_iters\n"
                            "    return base_lr * (start_factor + (end_factor - start_factor) * share)\n"},
    ScheduleLines{"one_cycle",
                  "    peak, end, first = pct_start * total_steps - 1, total_steps - 1, base_lr / div_factor\n"
                  "    if t <= peak:\n"
                  "        return along_cosine(first, base_lr, t / peak if peak > 0 else 1)\n"
                  "    fall = (t - peak) / (end - peak) if t < end else 1\n"
                  "    return along_cosine(base_lr, first / final_div_factor, fall)\n"},
    ScheduleLines{"inverse_sqrt", "    return base_lr * math.sqrt(timescale / (timescale + t))\n"}};

constexpr std::string_view kAlongCosine =
    "def along_cosine(start, end, progress):\n"
    "    return end + (start - end) * (1 + math.cos(math.pi * progress)) / 2\n\n\n";

} // namespace

std::string scheduleText(const ScheduleChoice& schedule, double lr)
{
    const ScheduleEntry& entry = *findSchedule(schedule.id);
    const double warmup = schedule.values.back();
    if (schedule.id == "constant" && warmup == 0.0)
        return {};
    std::string text = "base_lr = " + pythonNumber(lr) + "\n";
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        text += std::string(entry.parameters[i].id) + " = " + pythonNumber(schedule.values[i]) + "\n";
    const std::string lines(std::ranges::find(kSchedules, schedule.id, &ScheduleLines::id)->lines);
    text += "\n\n";
    if (lines.find("along_cosine") != std::string::npos)
        text += kAlongCosine;
    const bool warms = warmup != 0.0;
    text += "def " + std::string(warms ? "rate_after_warmup" : "rate") + "(t):\n" + lines;
    if (warms)
        text += "\n\ndef rate(t):\n"
                "    if t < warmup:\n"
                "        return (t + 1) / (warmup + 1) * rate_after_warmup(0)\n"
                "    return rate_after_warmup(t - warmup)\n";
    return text;
}

} // namespace thalweg
