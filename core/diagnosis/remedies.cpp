#include "diagnosis/remedies.h"

#include "descent/runs.h"
#include "diagnosis/motion.h"
#include "numeric/eigen2.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thalweg {

namespace {

const RunChoice& choiceOf(const Patient& patient) { return patient.scene.runs.at(patient.run); }

const OptimizerEntry& ruleOf(const Patient& patient) { return *findOptimizer(choiceOf(patient).optimizer); }

bool isPlain(const Patient& patient)
{
    const std::string& id = choiceOf(patient).optimizer;
    return id == "sgd" || id == "asgd";
}

/// Whether a step's length is set by the rate alone, not by the gradient's size.
bool isAdaptive(const OptimizerEntry& rule)
{
    return rule.group == OptimizerGroup::Adaptive
           || (rule.group == OptimizerGroup::Lecture && rule.id != "lecture_momentum");
}

double valueOf(const RunChoice& run, std::string_view id, double otherwise)
{
    const auto table = findOptimizer(run.optimizer)->parameters;
    const auto it = std::ranges::find(table, id, &Parameter::id);
    return it == table.end() ? otherwise : run.values[static_cast<std::size_t>(it - table.begin())];
}

/// The largest curvature that the run met within the domain: at its start, and where it swings.
double steepestCurvature(const Patient& patient)
{
    double largest = 0.0;
    const auto& steps = patient.trajectory.steps;
    const std::size_t stride = std::max<std::size_t>(1, steps.size() / 100);
    for (std::size_t i = 0; i < steps.size(); i += stride) {
        if (i > 0 && !patient.scene.domain.contains(steps[i].point))
            continue;
        const Dual2<double> d = patient.surface.secondOrder(steps[i].point);
        const auto [low, high] = eigen(d.dxx, d.dxy, d.dyy).values;
        if (std::isfinite(low) && std::isfinite(high))
            largest = std::max({largest, std::fabs(low), std::fabs(high)});
    }
    return largest;
}

/// The rate at which a rule becomes unstable on a quadratic of this curvature.
/// Source: G. Goh, Why Momentum Really Works, Distill (2017); for Nesterov's form derived alike.
double threshold(const RunChoice& run, double curvature)
{
    const double beta = valueOf(run, "momentum", 0.0);
    if (run.optimizer == "nesterov")
        return (2.0 + 2.0 * beta) / ((1.0 + 2.0 * beta) * curvature);
    return (2.0 + 2.0 * beta) / curvature;
}

Trajectory runOf(const Patient& patient, const RunChoice& choice)
{
    Scene alone = patient.scene;
    alone.runs[patient.run] = choice;
    return computeRun(alone, patient.run, patient.surface);
}

double lastMean(const Trajectory& run)
{
    const int last = run.lastStep();
    return run.stop == Stop::Diverged ? std::numeric_limits<double>::infinity()
                                      : meanLoss({&run, last - last / 10, last});
}

/// The rate of the lowest loss at the end among 13, spread evenly over three decades: for adaptive rules below a
/// tenth of the diagonal, for others below their threshold at the steepest curvature.
double bestRate(const Patient& patient, RunChoice choice)
{
    constexpr int kTries = 13;
    const double most = isAdaptive(*findOptimizer(choice.optimizer))
                            ? 0.1 * patient.land.diagonal()
                            : threshold(choice, std::max(steepestCurvature(patient), 1e-300));
    double best = choice.values.front();
    double lowest = std::numeric_limits<double>::infinity();
    for (int i = 0; i < kTries; ++i) {
        choice.values.front() = roundedRate(most * std::pow(10.0, -0.25 * i));
        const double loss = lastMean(runOf(patient, choice));
        if (loss < lowest) {
            lowest = loss;
            best = choice.values.front();
        }
    }
    return best;
}

RunChoice withOptimizer(const Patient& patient, std::string_view id)
{
    RunChoice run = choiceOf(patient);
    run.optimizer = id;
    run.values = initialValues(findOptimizer(id)->parameters);
    run.values.front() = bestRate(patient, run);
    return run;
}

// Each remedy: the remedied run --------------------------------------------------------------------

RunChoice escapedBy(const Patient& patient, double length)
{
    RunChoice run = choiceOf(patient);
    const Point held = patient.diagnosis.critical.value_or(patient.trajectory.at(patient.diagnosis.step).point);
    run.start = held + length * patient.land.diagonal() * patient.diagnosis.direction.value_or(Point{1.0, 0.0});
    return run;
}
RunChoice escape(const Patient& patient) { return escapedBy(patient, 0.01); }
RunChoice escapeBack(const Patient& patient) { return escapedBy(patient, -0.01); }

/// As large as the gradient is a hundredth of the diagonal away: enough to be felt, too little to drown the slope.
RunChoice noise(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    const Point held = patient.trajectory.at(patient.diagnosis.step).point;
    const double slope = patient.land.steepestAround(held, 0.01 * patient.land.diagonal());
    run.noise.sigma = roundedRate(std::max(slope, 1e-12));
    return run;
}

/// At the run's own rate, so that momentum is all that changes; where heavy ball would be unstable with it, at half of
/// what it allows.
RunChoice momentum(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    const double rate = run.values.front();
    run.optimizer = "momentum";
    run.values = initialValues(findOptimizer(run.optimizer)->parameters);
    const double limit = threshold(run, std::max(steepestCurvature(patient), 1e-300));
    run.values.front() = rate < limit ? rate : roundedRate(0.5 * limit);
    return run;
}
RunChoice adaptive(const Patient& patient) { return withOptimizer(patient, "adam"); }
RunChoice forgetting(const Patient& patient) { return withOptimizer(patient, "rmsprop"); }

RunChoice lowerRate(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    const double along = patient.diagnosis.find("lambda_along").value_or(0.0);
    const double curvature = along > 0.0 ? along : steepestCurvature(patient);
    const double half = 0.5 * threshold(run, curvature);
    const bool byTheory = !isAdaptive(ruleOf(patient)) && half > 0.0 && half < run.values.front();
    run.values.front() = roundedRate(byTheory ? half : 0.1 * run.values.front());
    return run;
}

RunChoice tunedRate(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    run.values.front() = bestRate(patient, run);
    return run;
}

RunChoice steadyRate(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    run.schedule = {};
    return run;
}

RunChoice decay(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    run.schedule = {"cosine", {static_cast<double>(patient.scene.steps), 0.0, 0.0}};
    return run;
}

RunChoice warmUp(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    run.schedule = {"cosine", {static_cast<double>(patient.scene.steps), 0.0, std::floor(0.2 * patient.scene.steps)}};
    return run;
}

RunChoice largerBatch(const Patient& patient)
{
    RunChoice run = choiceOf(patient);
    if (run.noise.sigma > 0.0)
        run.noise.batch *= 16.0;
    else
        run.batch *= 16;
    return run;
}

// Which remedy for which patient -------------------------------------------------------------------

struct Offer {
    std::string_view id;
    bool (*suits)(const Patient&);
    RunChoice (*remedied)(const Patient&); ///< null when it is another landscape beside the patient's
};

bool isHeld(const Patient& p) { return p.diagnosis.verdict == Verdict::Saddle || p.diagnosis.verdict == Verdict::Maximum; }
bool isFlat(const Patient& p) { return p.diagnosis.verdict == Verdict::Plateau; }
bool isSlow(const Patient& p) { return p.diagnosis.verdict == Verdict::Crawling || isFlat(p); }
bool swings(const Patient& p) { return p.diagnosis.verdict == Verdict::Oscillating; }
/// Where there is no loss at the start, no rate helps.
bool isLost(const Patient& p)
{
    return p.diagnosis.verdict == Verdict::Diverged && !p.diagnosis.find("undefined_at_start");
}
bool isNoisy(const Patient& p) { return p.diagnosis.verdict == Verdict::NoiseFloor; }
bool isSteady(const Patient& p) { return choiceOf(p).schedule == ScheduleChoice{}; }
bool hasRateToTune(const Patient& p) { return ruleOf(p).group != OptimizerGroup::SecondOrder; }
bool isAdagrad(const Patient& p) { return choiceOf(p).optimizer == "adagrad" || choiceOf(p).optimizer == "lecture_adagrad"; }

bool hasOtherLoss(const Scene& scene)
{
    return scene.surface.id == "softmax_squared_error" && scene.beside != usualBeside(scene.surface);
}

constexpr Offer kOffers[] = {
    {"cross_entropy", [](const Patient& p) { return isFlat(p) && hasOtherLoss(p.scene); }, nullptr},
    {"escape", isHeld, escape},
    {"escape_back", isHeld, escapeBack},
    {"steady_rate", [](const Patient& p) { return isSlow(p) && p.diagnosis.find("lr_share"); }, steadyRate},
    {"forgetting", [](const Patient& p) { return isSlow(p) && isAdagrad(p); }, forgetting},
    {"lower_rate", [](const Patient& p) { return swings(p) || isLost(p); }, lowerRate},
    {"adaptive", [](const Patient& p) { return (swings(p) || isSlow(p)) && choiceOf(p).optimizer != "adam"; }, adaptive},
    {"momentum", [](const Patient& p) { return (isHeld(p) || isSlow(p)) && isPlain(p); }, momentum},
    {"tuned_rate", [](const Patient& p) { return (swings(p) || isSlow(p) || isLost(p)) && hasRateToTune(p); }, tunedRate},
    {"noise", [](const Patient& p) { return isHeld(p) && choiceOf(p).noise.sigma == 0.0; }, noise},
    {"decay", [](const Patient& p) { return (swings(p) || isNoisy(p)) && isSteady(p); }, decay},
    {"warm_up", [](const Patient& p) { return isLost(p) && isSteady(p); }, warmUp},
    {"larger_batch", isNoisy, largerBatch},
};

/// Whether a run left the domain, fell below a loss, and there is no floor down there.
bool fallsWithoutEnd(const Trajectory& run, double below, const Land& land)
{
    const auto out = std::ranges::find_if(run.steps, [&land](const TrajectoryStep& row) {
        return !land.domain().contains(row.point);
    });
    const auto last = std::ranges::find_if(run.steps.rbegin(), run.steps.rend(),
                                           [](const TrajectoryStep& row) { return std::isfinite(row.loss); });
    return out != run.steps.end() && last != run.steps.rend() && last->loss < below && out->loss < below
           && land.floorBelow(out->point).isBottomless;
}

} // namespace

std::vector<std::string_view> remediesFor(const Patient& patient)
{
    std::vector<std::string_view> ids;
    for (const Offer& offer : kOffers)
        if (offer.suits(patient))
            ids.push_back(offer.id);
    return ids;
}

Scene withRemedy(const Patient& patient, std::string_view id)
{
    const auto* offer = std::ranges::find(kOffers, id, &Offer::id);
    Scene scene = patient.scene;
    if (!offer->remedied) {
        scene.beside = usualBeside(scene.surface);
        return scene;
    }
    RunChoice run = offer->remedied(patient);
    run.look = freeLook(patient.scene);
    run.shown = true;
    run.cure = Cure{std::string(id), patient.run};
    scene.runs.push_back(std::move(run));
    return scene;
}

Help compare(const Trajectory& failing, Verdict before, const Trajectory& remedied, const Land& land)
{
    Help help{lastMean(failing), lastMean(remedied), false};
    const auto floorOf = [&land](const Trajectory& run) {
        const Floor floor = land.floorBelow(run.steps.back().point);
        return floor.isBottomless ? std::numeric_limits<double>::infinity() : floor.value;
    };
    const bool wasHeld = before == Verdict::Saddle || before == Verdict::Maximum;
    if (wasHeld && fallsWithoutEnd(remedied, help.lossBefore, land)) {
        help.helped = help.isBottomless = true;
        return help;
    }
    if (remedied.stop == Stop::Diverged)
        return help;
    const double lowest = std::min({help.lossBefore, help.lossAfter, floorOf(failing), floorOf(remedied)});
    help.helped = before == Verdict::Diverged
                  || help.lossBefore - help.lossAfter >= 0.5 * (help.lossBefore - lowest) + 1e-12 * std::fabs(help.lossBefore);
    return help;
}

} // namespace thalweg
