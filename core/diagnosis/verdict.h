#pragma once

#include "critical/classify.h"
#include "numeric/geometry.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

/// What is the matter with a run.
namespace thalweg {

/// The phenomenon that a run shows. See diagnose.h for the rules.
enum class Verdict {
    Converged,   ///< at a minimum, or inside the final approach to one
    Saddle,      ///< held near a saddle point
    Maximum,     ///< held at a maximum
    Plateau,     ///< the gradient has vanished though no critical point is near
    Oscillating, ///< the loss has stopped falling while the gradient stays large
    Crawling,    ///< falling soundly, but far too slowly
    NoiseFloor,  ///< held by gradient noise in a neighbourhood of a minimum
    Diverged,    ///< no longer finite, or running away
    Descending   ///< none of these: on its way, or ended on it for want of a derivative
};

inline constexpr std::array kVerdicts{Verdict::Converged,   Verdict::Saddle,   Verdict::Maximum,
                                      Verdict::Plateau,     Verdict::Oscillating, Verdict::Crawling,
                                      Verdict::NoiseFloor,  Verdict::Diverged, Verdict::Descending};

/// "converged", "noise_floor", …
std::string_view verdictId(Verdict verdict);

/// A number that speaks for a verdict.
struct Evidence {
    std::string_view name; ///< as listed in diagnose.h
    double value = 0.0;

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A run's verdict at one of its steps.
struct Diagnosis {
    Verdict verdict = Verdict::Descending;
    int step = 0;
    std::vector<Evidence> evidence;
    std::optional<Point> critical;  ///< that it is held at, has come to, or swings about
    std::optional<Point> direction; ///< unit: out of a saddle, or along which it oscillates
    std::optional<Point> obstacle;  ///< its last point, without a derivative; or the next, near the domain, where the loss
                                    ///< is not finite

    /// The evidence of this name, or nothing.
    std::optional<double> find(std::string_view name) const;

    friend bool operator==(const Diagnosis&, const Diagnosis&) = default;
};

/// The same without the numbers that tell a run's settings: its rates and its noise. For who is to find them out.
Diagnosis withoutSettings(Diagnosis diagnosis);

} // namespace thalweg
