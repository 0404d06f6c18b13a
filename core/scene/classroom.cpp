#include "scene/classroom.h"

#include "numeric/text.h"
#include "scene/scene.h"

#include <algorithm>
#include <array>
#include <set>

namespace thalweg {

namespace {

constexpr std::array kControls{
    ClassroomControl{"landscape", "Landscape"},
    ClassroomControl{"runs", "Runs"},
    ClassroomControl{"optimizers", "Choice of optimizers"},
    ClassroomControl{"hyperparameters", "Hyperparameters"},
    ClassroomControl{"start", "Start"},
    ClassroomControl{"steps", "Number of steps"},
    ClassroomControl{"verdicts", "Verdicts", false},
    ClassroomControl{"critical_points", "Critical points", false},
    ClassroomControl{"readout", "Read-out", false},
    ClassroomControl{"charts", "Charts", false},
};

bool contains(const std::vector<std::string>& list, std::string_view id)
{
    return std::ranges::find(list, id) != list.end();
}

std::optional<std::string> problemWithList(std::string_view name, const std::vector<std::string>& list)
{
    const std::string place = "classroom." + std::string(name) + ": ";
    std::set<std::string_view> seen;
    for (const std::string& id : list) {
        std::vector<std::string_view> known;
        for (const ClassroomControl& control : kControls)
            known.push_back(control.id);
        if (!findControl(id))
            return place + "unknown control \"" + id + "\"" + suggestion(id, known);
        if (!seen.insert(id).second)
            return place + "\"" + id + "\" stands twice";
    }
    return std::nullopt;
}

bool sameOptimizers(const Scene& a, const Scene& b)
{
    return std::ranges::equal(a.runs, b.runs, {}, &RunChoice::optimizer, &RunChoice::optimizer);
}

/// Whether two runs differ at most in how they are seen.
bool sameRun(RunChoice a, const RunChoice& b)
{
    a.shown = b.shown;
    a.look = b.look;
    return a == b;
}

bool sameSettings(RunChoice a, const RunChoice& b)
{
    a.start = b.start;
    a.cure = b.cure;
    return sameRun(std::move(a), b);
}

bool sameStarts(const Scene& a, const Scene& b)
{
    return a.start == b.start && a.starts == b.starts
           && (a.runs.size() != b.runs.size()
               || std::ranges::equal(a.runs, b.runs, {}, &RunChoice::start, &RunChoice::start));
}

bool differs(std::string_view control, const Scene& a, const Scene& b)
{
    const bool otherSurface = a.surface.id != b.surface.id || a.surface.formula != b.surface.formula
                              || a.surface.data != b.surface.data;
    if (control == "landscape")
        return a.surface != b.surface || a.domain != b.domain || a.beside != b.beside;
    if (control == "optimizers")
        return !sameOptimizers(a, b);
    if (control == "steps")
        return a.steps != b.steps;
    if (otherSurface)
        return control == "runs" && !sameOptimizers(a, b);
    if (control == "runs")
        return !std::ranges::equal(a.runs, b.runs, sameRun);
    if (control == "hyperparameters")
        return sameOptimizers(a, b) && !std::ranges::equal(a.runs, b.runs, sameSettings);
    return control == "start" && !sameStarts(a, b);
}

} // namespace

std::span<const ClassroomControl> classroomControls() { return kControls; }

const ClassroomControl* findControl(std::string_view id)
{
    const auto found = std::ranges::find(kControls, id, &ClassroomControl::id);
    return found == kControls.end() ? nullptr : &*found;
}

bool Classroom::hides(std::string_view control) const { return contains(hide, control); }

bool Classroom::locks(std::string_view control) const { return contains(lock, control) || hides(control); }

std::optional<std::string> problemWith(const Classroom& classroom)
{
    if (auto problem = problemWithList("hide", classroom.hide))
        return problem;
    if (auto problem = problemWithList("lock", classroom.lock))
        return problem;
    for (const std::string& id : classroom.lock)
        if (!findControl(id)->canLock)
            return "classroom.lock: \"" + id + "\" is only read, it cannot be locked; hide it instead";
    return std::nullopt;
}

const ClassroomControl* lockedChange(const Scene& before, const Scene& after)
{
    if (before.classroom != after.classroom)
        return nullptr;
    const auto wrong = std::ranges::find_if(kControls, [&](const ClassroomControl& control) {
        return control.canLock && before.classroom.locks(control.id) && differs(control.id, before, after);
    });
    return wrong == kControls.end() ? nullptr : &*wrong;
}

} // namespace thalweg
