#include "snippet/snippet.h"

#include "descent/runs.h"
#include "expression/expression.h"
#include "snippet/rule_text.h"
#include "snippet/stable_form.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace thalweg {
namespace {

namespace fs = std::filesystem;

/// A folder with programs in Python, run all at once: starting Python is what takes time.
class Programs {
public:
    Programs()
    {
        std::string path = fs::temp_directory_path() / "thalweg-snippets-XXXXXX";
        m_folder = mkdtemp(path.data());
    }
    ~Programs() { fs::remove_all(m_folder); }

    void add(const std::string& name, const std::string& text) { std::ofstream(m_folder / (name + ".py")) << text; }

    /// Whether Python can read all of them.
    bool compile(const std::string& python)
    {
        std::ofstream(m_folder / "all.read") << "import glob, sys\n"
                                                "for name in glob.glob(sys.argv[1] + '/*.py'):\n"
                                                "    compile(open(name).read(), name, 'exec')\n";
        return std::system((python + " " + (m_folder / "all.read").string() + " " + m_folder.string()).c_str()) == 0;
    }

    /// Writes what each one prints beside it. @return whether all went well.
    bool run(const std::string& python)
    {
        std::ofstream(m_folder / "all.run")
            << "import contextlib, glob, sys, warnings\n"
               "warnings.simplefilter('ignore')\n"
               "for name in glob.glob(sys.argv[1] + '/*.py'):\n"
               "    with open(name + '.txt', 'w') as out, contextlib.redirect_stdout(out):\n"
               "        exec(compile(open(name).read(), name, 'exec'), {})\n";
        return std::system((python + " " + (m_folder / "all.run").string() + " " + m_folder.string()).c_str()) == 0;
    }

    std::vector<std::array<double, 4>> rows(const std::string& name) const
    {
        std::ifstream in(m_folder / (name + ".py.txt"));
        std::vector<std::array<double, 4>> rows;
        for (std::string t, x, y, f; in >> t >> x >> y >> f;)
            rows.push_back({std::stod(t), std::stod(x), std::stod(y), std::stod(f)});
        return rows;
    }

private:
    fs::path m_folder;
};

bool runs(const std::string& python, const std::string& program)
{
    return std::system((python + " -c '" + program + "' >/dev/null 2>&1").c_str()) == 0;
}

/// The first Python here that has a module; empty when none has.
std::string pythonWith(const std::string& module)
{
    for (const std::string python : {"python3", "/usr/bin/python3"})
        if (runs(python, "import " + module))
            return python;
    return {};
}

Scene sceneOn(const char* surface)
{
    Scene scene = sceneFor(*findSurface(surface));
    scene.steps = 100;
    scene.runs.clear();
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        RunChoice run = newRun(entry, scene);
        if (const auto damping = indexOf(entry.parameters, "damping"))
            run.values[*damping] = 0.5; // where the Hessian is singular, rounding alone would decide
        scene.runs.push_back(run);
    }
    return scene;
}

/// Both paths agree, and are of the same length.
void expectPath(const Trajectory& run, const std::vector<std::array<double, 4>>& rows, const std::string& name)
{
    ASSERT_EQ(rows.size(), run.steps.size()) << name;
    for (std::size_t t = 0; t < run.steps.size(); ++t) {
        const TrajectoryStep& row = run.steps[t];
        const double size = 1.0 + std::fabs(row.point.x) + std::fabs(row.point.y);
        ASSERT_NEAR(rows[t][1], row.point.x, 1e-9 * size) << name << ", step " << t;
        ASSERT_NEAR(rows[t][2], row.point.y, 1e-9 * size) << name << ", step " << t;
        ASSERT_NEAR(rows[t][3], row.loss, 1e-7 * (1.0 + std::fabs(row.loss))) << name << ", step " << t;
    }
}

std::string nameOf(std::size_t scene, std::size_t run) { return std::to_string(scene) + "_" + std::to_string(run); }

/// Adds the program of every run that has one, under a name made of its scene's and its own number.
int addAll(Programs& programs, Library library, const std::vector<Scene>& scenes)
{
    int count = 0;
    for (std::size_t s = 0; s < scenes.size(); ++s)
        for (std::size_t r = 0; r < scenes[s].runs.size(); ++r)
            if (const auto text = snippet(scenes[s], r, library); std::holds_alternative<std::string>(text)) {
                programs.add(nameOf(s, r), std::get<std::string>(text));
                ++count;
            }
    return count;
}

void compareAll(Library library, const std::vector<Scene>& scenes, const std::string& python)
{
    Programs programs;
    ASSERT_GT(addAll(programs, library, scenes), 0);
    ASSERT_TRUE(programs.run(python));
    for (std::size_t s = 0; s < scenes.size(); ++s) {
        const auto surface = std::get<ResolvedSurface>(resolve(scenes[s].surface));
        for (std::size_t r = 0; r < scenes[s].runs.size(); ++r)
            if (std::holds_alternative<std::string>(snippet(scenes[s], r, library)))
                expectPath(computeRun(scenes[s], r, *surface.surface), programs.rows(nameOf(s, r)),
                           surface.name + ", " + scenes[s].runs[r].optimizer);
    }
}

/// Rates at which runs leave the numbers there are.
Scene diverging()
{
    Scene scene = sceneOn("rosenbrock");
    std::erase_if(scene.runs, [](const RunChoice& run) { return run.optimizer != "sgd" && run.optimizer != "momentum"; });
    for (RunChoice& run : scene.runs)
        run.values[0] = 0.5;
    return scene;
}

/// Every optimizer on surfaces with sums, powers, exponentials, sines and kinks; then every schedule.
std::vector<Scene> scenes()
{
    std::vector<Scene> all;
    for (const char* surface : {"rosenbrock", "sharp_and_flat", "ackley", "mccormick", "gaussian_hills", "tanh_net"})
        all.push_back(sceneOn(surface));
    Scene typed = sceneOn("rosenbrock");
    typed.surface = {.id = "",
                     .formula = "a x^4 - x y^2 + max(x, y)/3 + |y - 2| + sqrt(x^2 + 1) + atan2(y, 3)",
                     .values = {0.7}};
    typed.start = {0.3, -0.8};
    all.push_back(typed);
    Scene scheduled = sceneOn("rosenbrock");
    scheduled.runs.clear();
    for (const ScheduleEntry& entry : scheduleCatalogue())
        for (const double warmup : {0.0, 7.0}) {
            RunChoice run = newRun(*findOptimizer("momentum"), scheduled);
            run.schedule = {std::string(entry.id), initialValues(entry.parameters)};
            run.schedule.values.back() = warmup;
            scheduled.runs.push_back(run);
        }
    all.push_back(scheduled);
    Scene noisy = sceneOn("himmelblau");
    for (RunChoice& run : noisy.runs)
        run.noise = {.sigma = 0.7, .batch = 2.0};
    all.push_back(noisy);
    all.push_back(diverging());
    for (const char* surface : {"softmax_cross_entropy", "softmax_squared_error"}) {
        Scene farOut = sceneOn(surface);
        farOut.start = {-900.0, 750.0}; // e⁷⁵⁰ is infinite
        all.push_back(farOut);
    }
    return all;
}

TEST(Snippet, NumPyComputesThePathsOfAllOptimizers)
{
    const std::string python = pythonWith("numpy");
    ASSERT_FALSE(python.empty()) << "tests/run.sh installs it";
    compareAll(Library::NumPy, scenes(), python);
}

// Where there is no PyTorch its programs are read, not run.
TEST(Snippet, PyTorchComputesThePathsOfItsOptimizers)
{
    const std::string python = pythonWith("torch");
    if (python.empty()) {
        Programs programs;
        ASSERT_GT(addAll(programs, Library::PyTorch, scenes()), 0);
        EXPECT_TRUE(programs.compile(pythonWith("numpy")));
        return;
    }
    std::vector<Scene> all = scenes();
    if (!runs(python, "import torch; assert int(torch.__version__.split(\".\")[0]) >= 2"))
        for (Scene& scene : all) // its NAdam multiplies by μ twice
            std::erase_if(scene.runs, [](const RunChoice& run) { return run.optimizer == "nadam"; });
    compareAll(Library::PyTorch, all, python);
}

TEST(Snippet, EndsWhereARunDiverges)
{
    const Scene scene = diverging();
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    ASSERT_EQ(scene.runs.size(), 2u);
    for (std::size_t r = 0; r < scene.runs.size(); ++r)
        EXPECT_LT(computeRun(scene, r, *surface.surface).lastStep(), scene.steps) << "or the paths compared say nothing";
}

TEST(Snippet, CalculatesWithFormulasThatDoNotOverflow)
{
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        if (stableForm(entry.id).empty())
            continue;
        const auto form = std::get<Expression>(Expression::parse(stableForm(entry.id))).compile();
        const auto surface = std::get<ResolvedSurface>(resolve({std::string(entry.id), {}}));
        for (const Point at : {Point{-8.0, 7.0}, {0.3, 0.2}, {9.0, -9.0}, {-900.0, 750.0}, {800.0, -700.0},
                               {-2000.0, -1500.0}, {-1500.0, -2000.0}}) {
            const double wanted = surface.surface->value(at);
            EXPECT_NEAR(form.value(at.x, at.y), wanted, 1e-13 * (1.0 + std::fabs(wanted)))
                << entry.id << " at " << at.x << ", " << at.y;
        }
    }
    EXPECT_FALSE(stableForm("softmax_cross_entropy").empty());
    EXPECT_TRUE(stableForm("rosenbrock").empty());
}

TEST(Snippet, HasEveryRuleOfTheCatalogue)
{
    int inTorch = 0;
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        const RuleText* rule = findRuleText(entry.id);
        ASSERT_TRUE(rule) << entry.id;
        inTorch += !rule->torch.empty();
        const std::string text = std::string(rule->start) + std::string(rule->step);
        for (const Parameter& parameter : entry.parameters) {
            const bool isUnused = parameter.id == "t0"; // until that step, as in PyTorch
            EXPECT_EQ(text.find(pythonName(parameter.id)) == std::string::npos, isUnused)
                << entry.id << ": " << parameter.id;
        }
    }
    EXPECT_EQ(inTorch, 14);
}

TEST(Snippet, ReadsWell)
{
    Scene scene = sceneFor(*findSurface("himmelblau"));
    scene.steps = 5;
    scene.start = {0.25, -1.25};
    scene.runs = {newRun(*findOptimizer("sgd"), scene)};
    scene.runs[0].values = {0.01, 0.0};
    EXPECT_EQ(std::get<std::string>(snippet(scene, 0, Library::NumPy)),
              R"(# Himmelblau: SGD, 5 steps, as Thalweg computes them in double precision.
import numpy as np


def f(x, y):
    return (x**2 + y - 11)**2 + (x + y**2 - 7)**2


def gradient(x, y):
    t1 = 2 * (x**2 + y - 11)
    t2 = 2 * (x + y**2 - 7)
    return np.array([t1 * (2 * x) + t2, t1 + t2 * (2 * y)])


lr = 0.01
weight_decay = 0

theta = np.array([0.25, -1.25], dtype=float)
path = [theta]
for t in range(5):
    g = gradient(*theta)
    g = g + weight_decay * theta
    theta = theta - lr * g
    if not np.isfinite([*theta, f(*theta)]).all():
        break  # diverged: the last finite point is kept
    path.append(theta)

for t, (x, y) in enumerate(path):
    print(t, x, y, f(x, y))
)");
    const std::string torch = std::get<std::string>(snippet(scene, 0, Library::PyTorch));
    EXPECT_NE(torch.find("torch.set_default_dtype(torch.float64)\n"), std::string::npos);
    EXPECT_NE(torch.find("= torch.optim.SGD([theta], lr=lr, weight_decay=weight_decay)\n"), std::string::npos);
    EXPECT_EQ(torch.find("np."), std::string::npos);
}

TEST(Snippet, SaysWhatItCannotDo)
{
    Scene scene = sceneFor(*findSurface("rosenbrock"));
    scene.runs = {newRun(*findOptimizer("lion"), scene)};
    EXPECT_EQ(std::get<NoSnippet>(snippet(scene, 0, Library::PyTorch)), NoSnippet::NotInTorch);
    scene.runs[0].noise.sigma = 0.5;
    scene.steps = kMostNoiseSteps;
    const auto leavesOut = [&] {
        const auto text = std::get<std::string>(snippet(scene, 0, Library::NumPy));
        return text.find("# The noise in the gradient is left out") != std::string::npos;
    };
    EXPECT_FALSE(leavesOut() || leavesOutNoise(scene, 0));
    ++scene.steps;
    EXPECT_TRUE(leavesOut() && leavesOutNoise(scene, 0));
    scene.runs[0].noise.sigma = 0.0;
    EXPECT_FALSE(leavesOut() || leavesOutNoise(scene, 0));
    scene.surface = {.id = "", .formula = "", .data = DataChoice()};
    EXPECT_EQ(std::get<NoSnippet>(snippet(scene, 0, Library::NumPy)), NoSnippet::OfSamples);
    Scene late = sceneFor(*findSurface("himmelblau"));
    late.runs = {newRun(*findOptimizer("asgd"), late)};
    EXPECT_TRUE(std::holds_alternative<std::string>(snippet(late, 0, Library::PyTorch)));
    late.runs[0].schedule = {"step", initialValues(findSchedule("step")->parameters)};
    EXPECT_EQ(std::get<NoSnippet>(snippet(late, 0, Library::PyTorch)), NoSnippet::NotInTorch);
    EXPECT_TRUE(std::holds_alternative<std::string>(snippet(late, 0, Library::NumPy)));
}

} // namespace
} // namespace thalweg
