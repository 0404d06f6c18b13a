#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What a scene keeps from those who work with it, so that a class guesses before it looks, or changes one thing
/// at a time. An agreement, not a safe: the one who teaches lifts it from the menu, or in the file.
namespace thalweg {

struct Scene;

/// A part of the program that a scene can hide or lock.
struct ClassroomControl {
    std::string_view id;   ///< as in files: "critical_points"
    std::string_view name; ///< "Critical points"
    bool canLock = true;   ///< false for what is only read
};

/// All of them, in the order of menus.
std::span<const ClassroomControl> classroomControls();

/// The control with this id; null when there is none.
const ClassroomControl* findControl(std::string_view id);

/// Which controls are hidden, and which are seen but cannot be changed: by id, each at most once in a list. In files
/// `"classroom": {"hide": ["verdicts"], "lock": ["start"], "guess": true}`, each of them only where it says something.
struct Classroom {
    std::vector<std::string> hide{};
    std::vector<std::string> lock{};
    bool guess = false; ///< whoever opens the scene is asked where its runs end, before they are seen

    bool hides(std::string_view control) const;
    /// Whether it cannot be changed: what is hidden cannot, either.
    bool locks(std::string_view control) const;

    friend bool operator==(const Classroom&, const Classroom&) = default;
};

/// What is wrong with it, in one sentence: an unknown control, one that stands twice, or a lock on what is only read.
std::optional<std::string> problemWith(const Classroom& classroom);

/// The first control that `before` keeps from being changed and that differs in `after`; null when there is none.
/// A new surface brings a start, a domain and hyperparameters of its own, which may differ then. Where the two
/// do not agree on what is locked they are different lessons, and everything may differ.
const ClassroomControl* lockedChange(const Scene& before, const Scene& after);

} // namespace thalweg
