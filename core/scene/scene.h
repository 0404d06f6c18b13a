#pragma once

#include "losses/sample.h"
#include "numeric/geometry.h"
#include "numeric/parameter.h"
#include "optimizers/catalogue.h"
#include "optimizers/noise.h"
#include "scene/classroom.h"
#include "scene/starts.h"
#include "schedules/catalogue.h"
#include "surfaces/catalogue.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A Scene says everything that is shown; all else is computed from it.
namespace thalweg {

struct ModelEntry;

/// The loss of a model of two weights over samples: generated ones, or the user's own.
struct DataChoice {
    std::string model = "linear_regression";
    std::vector<Sample> samples{}; ///< the user's own; empty: generated from the surface's parameters
    std::uint64_t seed = 1;        ///< of what is generated, and of which samples are held back

    friend bool operator==(const DataChoice&, const DataChoice&) = default;
};

/// Which surface: one of the catalogue by id, a typed formula, or the loss of a model over samples.
struct SurfaceChoice {
    std::string id = "himmelblau"; ///< empty when a formula or data are meant
    std::string formula;           ///< as typed; empty for a surface of the catalogue and for data
    std::vector<double> values{};  ///< of the surface's parameters, in the order of its table
    std::optional<DataChoice> data{}; ///< with id and formula empty

    friend bool operator==(const SurfaceChoice&, const SurfaceChoice&) = default;
};

/// How a run's learning rate changes: a schedule of the catalogue.
struct ScheduleChoice {
    std::string id = "constant";
    std::vector<double> values{0.0}; ///< of the schedule's parameters, in the order of its table

    friend bool operator==(const ScheduleChoice&, const ScheduleChoice&) = default;
};

/// That a run is meant to help another one. See diagnosis/remedies.h.
struct Cure {
    std::string remedy; ///< which remedy, by id
    std::size_t of = 0; ///< the run that it should help: its place in the scene

    friend bool operator==(const Cure&, const Cure&) = default;
};

/// One run of the race. Two runs of one optimizer with different values are ordinary.
struct RunChoice {
    std::string optimizer = "adam";
    std::vector<double> values{}; ///< of the optimizer's hyperparameters, in the order of its table
    bool shown = true;
    int look = 0; ///< which colour, dash and marker: an index into the theme's list, 0 … kMaxLook
    ScheduleChoice schedule{};
    Noise noise{};
    int repeats = 1; ///< members of the run's bundle, each with noise of its own; the first is the run
    int batch = 0;   ///< samples of a mini-batch, if the surface is made of samples; 0, or as many as are: all

    std::optional<Point> start{}; ///< its own; otherwise the scene's
    std::optional<Cure> cure{};

    friend bool operator==(const RunChoice&, const RunChoice&) = default;
};

struct Scene {
    SurfaceChoice surface;
    Domain domain;
    Point start;
    std::optional<Starts> starts{}; ///< many more, for the runs without a start of their own
    std::vector<RunChoice> runs;
    int steps = 300;
    std::uint64_t seed = 1; ///< of everything random in the scene
    std::optional<SurfaceChoice> beside{}; ///< a second landscape to compare with: all else is shared
    Classroom classroom{}; ///< what those who work with it do not see, or cannot change

    friend bool operator==(const Scene&, const Scene&) = default;
};

inline constexpr int kMaxSteps = 100'000;
inline constexpr std::size_t kMaxRuns = 64;
inline constexpr int kMaxRepeats = 10'000;
inline constexpr std::size_t kMaxRows = 1'000'000; ///< steps × runs and their repeats: what fits comfortably in memory
inline constexpr std::size_t kMaxStartRows = 4'000'000; ///< steps × runs × starts, each a point
inline constexpr int kMaxLook = 63;
inline constexpr std::size_t kMaxSampleSteps = 500'000'000; ///< rows × training samples: some ten seconds

/// The scene of the first start: five optimizers over Himmelblau's function.
Scene defaultScene();

/// The same runs on another surface: usual domain, a telling start, rates that suit it.
Scene sceneFor(const SurfaceEntry& entry);

/// The same scene over the second landscape, with none beside it; nothing when there is none.
std::optional<Scene> sceneBeside(const Scene& scene);

/// What a landscape is compared with unless something else is asked for: softmax with squared error and with
/// cross-entropy with each other, any other with itself, to try its parameters.
SurfaceChoice usualBeside(const SurfaceChoice& surface);

/// All members of all bundles: so many trajectories fit into kMaxRows.
std::size_t memberCount(const Scene& scene);

/// The runs from all of the scene's starts, whether they are shown or not; 0 without `starts`.
std::size_t startPathCount(const Scene& scene);

/// As many steps as the scene's runs can make: what fits into kMaxRows, kMaxStartRows and kMaxSteps.
int mostSteps(const Scene& scene);

/// The first look that no run of the scene has.
int freeLook(const Scene& scene);

/// A rate to two significant digits, as a person would write it.
double roundedRate(double rate);

/// A run of this optimizer at its initial values, in the first look that no run of the scene has.
RunChoice newRun(const OptimizerEntry& entry, const Scene& scene);

/// The same run at its optimizer's initial values, without schedule, noise and repeats.
RunChoice usualRun(const RunChoice& run);

/// What is wrong with a scene, in one sentence; nothing when it can be computed.
std::optional<std::string> problemWith(const Scene& scene);
std::optional<std::string> problemWith(const Domain& domain);
std::optional<std::string> problemWith(const RunChoice& run);
std::optional<std::string> problemWith(const ScheduleChoice& schedule);
std::optional<std::string> problemWith(const Noise& noise);

/// A surface ready for use, with what menus and sliders need to know of it, whether it comes from
/// the catalogue, from a typed formula, or from data.
struct ResolvedSurface {
    SurfacePointer surface;
    std::string name;
    std::string formula;
    Domain usualDomain;
    std::vector<Parameter> parameters;
    std::vector<Point> minima;            ///< known global minima, at initial parameters only
    std::optional<Point> start;            ///< a telling one in the usual domain
    std::optional<double> rate;            ///< for plain descent from there; at initial parameters only
    std::shared_ptr<const void> keepsText; ///< owner of what the parameters' text views refer to
    SurfacePointer testLoss{};             ///< of what the runs do not see; null when there is none
    const ModelEntry* model = nullptr;     ///< with its prediction, for a surface made of data
    std::shared_ptr<const DataSet> data{}; ///< what that surface is made of
};

/// Builds a scene's surface; the reason, in one sentence, when id, formula or a value is wrong.
/// Values may be fewer than the table: the rest are initial.
std::variant<ResolvedSurface, std::string> resolve(const SurfaceChoice& choice);

/// sceneFor for any surface, and any part of the plane: elsewhere than in the usual domain start and
/// rates are chosen anew.
Scene sceneFor(const SurfaceChoice& choice, const ResolvedSurface& surface, const Domain& domain);

/// The optimizer's name as legends print it; runs of one optimizer are told apart by what differs:
/// "SGD η=0.01", "SGD η=0.02".
std::vector<std::string> runNames(const Scene& scene);

} // namespace thalweg
