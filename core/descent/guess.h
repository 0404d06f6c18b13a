#pragma once

#include "critical/search.h"
#include "descent/outcome.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

/// How far off it was what somebody expected of a run before it ran.
namespace thalweg {

/// What is expected of a run: a place where it ends, or that it has none, as it diverges.
struct Guess {
    std::optional<Point> place{}; ///< nothing: it diverges

    friend bool operator==(const Guess&, const Guess&) = default;
};

/// A guess beside what became of the run. Losses are those of the surface, NaN where there is no place.
struct GuessScore {
    std::optional<Guess> guess{};   ///< nothing: nobody guessed
    std::optional<Point> end{};     ///< the run's last point; nothing: it diverged
    std::optional<double> distance{}; ///< between both, in axis units; nothing unless both are places
    std::optional<double> share{};    ///< the same in diagonals of the domain
    double guessedLoss = std::numeric_limits<double>::quiet_NaN();
    double endLoss = std::numeric_limits<double>::quiet_NaN();
    std::optional<CriticalPoint> guessed{}; ///< the critical point nearest to the guess, within kMeant of it
    std::optional<CriticalPoint> reached{}; ///< the one that the run came to, or is near to
    Ending ending = Ending::UnderWay;

    /// Divergence was expected, and came.
    bool isRightDivergence() const { return guess && !guess->place && !end; }
    /// The guess meant the critical point that the run came to.
    bool isRightPoint() const { return guessed && reached && guessed->at == reached->at; }
};

/// Measures one guess.
/// @param run       with at least one row.
/// @param outcome   of that run; see outcomeOf(). One that is said to diverge has no end, though it may be finite yet.
/// @param critical  such as the certified search lists them; known minima without a derivative may be among them.
/// @param f         what guessedLoss is taken from; it may be NaN there.
/// @param domain    its diagonal is the unit of share.
GuessScore scoreOf(const std::optional<Guess>& guess, const Trajectory& run, const Outcome& outcome,
                   std::span<const CriticalPoint> critical, const Objective& f, const Domain& domain);

/// A guess that is no farther from a critical point than this share of the domain's diagonal means that point: as near as
/// a hand points without aiming.
inline constexpr double kMeant = 0.05;

/// Two points are one when they are nearer to each other than this share of the domain's diagonal: known minima are
/// given to some digits only.
inline constexpr double kSamePlace = 1e-6;

/// What a search found, and minima that no derivative shows, such as the tip of a cone, unless they are listed.
std::vector<CriticalPoint> withKnownMinima(std::vector<CriticalPoint> critical, std::span<const Point> minima,
                                           const Objective& f, const Domain& domain);

/// The places of the scores from the best to the worst: divergence that was foreseen, then by distance, then a place
/// that should have been divergence or the other way round, last those without a guess. Equals keep their order.
std::vector<std::size_t> ranking(std::span<const GuessScore> scores);

} // namespace thalweg
