#pragma once

#include "scene/scene.h"

#include <atomic>
#include <cstdint>

namespace thalweg {

/// What one learning rate, with one value of a second parameter if there is one, made of a run.
struct TuneTrial {
    double rate = 0.0;
    double loss = 0.0;     ///< after the scene's steps; of a run that ended early, where it ended
    bool diverged = false; ///< or left where the surface is defined: nothing to choose
    double second = 0.0;   ///< of the second parameter; 0 when only rates are searched

    friend bool operator==(const TuneTrial&, const TuneTrial&) = default;
};

/// Who looks on while something is searched; either may be null.
struct TuneWatch {
    const std::atomic<bool>* cancelled = nullptr; ///< true ends the search soon
    std::atomic<double>* progress = nullptr;      ///< set to the share of the budget that is used, 0 … 1
};

/// Gradients that one trial of a run costs at most: those of all the scene's steps, each as expensive as a step of
/// the optimizer can be. See gradientEvaluations().
std::uint64_t trialCost(const Scene& scene, std::size_t run);

/// Makes trials of one run of a valid scene, as long as another one is sure to fit into a budget of gradients.
class TrialRunner {
public:
    TrialRunner(const Scene& scene, std::size_t run, const Surface& surface, std::uint64_t budget,
                const TuneWatch& watch);

    RunChoice& choice() { return m_scene.runs[m_run]; } ///< what the next trial starts from; of it the rate is set
    std::uint64_t budget() const { return m_budget; }
    std::uint64_t cost() const { return m_cost; } ///< of a trial, at most
    std::uint64_t spent() const { return m_spent; }

    /// How many more trials are sure to fit.
    std::uint64_t room() const { return (m_budget - m_spent) / m_cost; }
    /// Whether another trial fits and is wanted. reserve: trials that have to fit after it.
    bool goesOn(std::uint64_t reserve = 0);
    /// The trial's second value is left 0. Only where goesOn().
    TuneTrial attempt(double rate);

private:
    Scene m_scene;
    std::size_t m_run;
    const Surface& m_surface;
    const OptimizerEntry& m_optimizer;
    std::uint64_t m_budget;
    std::uint64_t m_cost;
    std::uint64_t m_spent = 0;
    TuneWatch m_watch;
};

} // namespace thalweg
