#include "snippet/snippet.h"

#include "expression/expression.h"
#include "snippet/rule_text.h"
#include "snippet/schedule_text.h"
#include "snippet/stable_form.h"
#include "snippet/symbol.h"

#include <array>

namespace thalweg {

namespace {

constexpr std::string_view kRatio = "def ratio(a, b):\n"
                                    "    \"\"\"a / b, or 0 where b is 0.\"\"\"\n"
                                    "    return np.divide(a, b, out=np.zeros(2), where=b != 0)\n\n\n";

/// A formula to calculate the surface with.
std::string formulaOf(const SurfaceChoice& choice, const ResolvedSurface& surface)
{
    if (!choice.formula.empty())
        return choice.formula;
    const std::string_view stable = stableForm(choice.id);
    return stable.empty() ? surface.formula : std::string(stable);
}

/// The surface's formula with its parameters put in.
Program programOf(const SurfaceChoice& choice)
{
    const auto surface = std::get<ResolvedSurface>(resolve(choice));
    const auto expression = std::get<Expression>(Expression::parse(formulaOf(choice, surface)));
    const std::vector<double> all = completedValues(surface.parameters, choice.values);
    std::vector<double> values;
    for (const std::string& name : expression.parameters())
        values.push_back(all[indexOf(surface.parameters, name).value()]);
    return expression.compile(values);
}

bool mentions(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

std::string valueText(const Program& formula, Library library)
{
    const SymbolTape tape;
    const Symbol value = formula.value(Symbol::x(), Symbol::y());
    return "def f(x, y):\n" + pythonBody(tape, std::array{value}, "%1", library) + "\n\n";
}

std::string derivativesText(const Program& formula, bool hessian)
{
    const SymbolTape tape;
    using D = Dual2<Symbol>;
    const D f = formula.value(D::variableX(Symbol::x()), D::variableY(Symbol::y()));
    std::string text = "def gradient(x, y):\n"
                       + pythonBody(tape, std::array{f.dx, f.dy}, "np.array([%1, %2])", Library::NumPy) + "\n\n";
    if (hessian)
        text += "def hessian(x, y):\n"
                + pythonBody(tape, std::array{f.dxx, f.dxy, f.dyy}, "np.array([[%1, %2], [%2, %3]])", Library::NumPy)
                + "\n\n";
    return text;
}

std::string indented(std::string_view lines)
{
    std::string text;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n') + 1;
        text += "    " + std::string(lines.substr(0, end));
        lines.remove_prefix(end);
    }
    return text;
}

std::string head(const Scene& scene, const RunChoice& run, bool withoutNoise)
{
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    std::string text = "# " + surface.name + ": " + std::string(findOptimizer(run.optimizer)->name) + ", "
                       + std::to_string(scene.steps) + " steps, as Thalweg computes them in double precision.\n";
    if (withoutNoise)
        text += "# The noise in the gradient is left out, so the path is another one: it is written out for up to "
                + std::to_string(kMostNoiseSteps) + " steps.\n";
    return text;
}

std::string settings(const RunChoice& run)
{
    std::string text = scheduleText(run.schedule, run.values[0]);
    const bool isScheduled = !text.empty();
    text += isScheduled ? "\n\n" : "";
    const OptimizerEntry& entry = *findOptimizer(run.optimizer);
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        text += std::string(pythonName(entry.parameters[i].id)) + " = "
                + (i == 0 && isScheduled ? "rate(0)" : pythonNumber(run.values[i])) + "\n";
    return text + "\n";
}

bool isScheduled(const RunChoice& run) { return !scheduleText(run.schedule, run.values[0]).empty(); }

std::string pointText(Point p) { return "[" + pythonNumber(p.x) + ", " + pythonNumber(p.y) + "]"; }

std::string loop(const Scene& scene) { return "for t in range(" + std::to_string(scene.steps) + "):\n"; }

/// What every gradient of a step is off by, a row for each step, as elements of an array.
std::string noiseRows(std::span<const Point> noise)
{
    std::string rows;
    for (const Point each : noise)
        rows += "    " + pointText(each) + ",\n";
    return rows;
}

/// The step of a rule that sees the gradient with the step's noise, wherever it asks for it.
std::string seeingNoise(std::string_view step)
{
    constexpr std::string_view kPlain = "gradient(";
    constexpr std::string_view kWithNoise = "seen(";
    std::string text(step);
    for (std::size_t at = 0; (at = text.find(kPlain, at)) != std::string::npos; at += kWithNoise.size())
        text.replace(at, kPlain.size(), kWithNoise);
    return text;
}

std::string noiseInNumPy(std::span<const Point> noise)
{
    return "# What the gradient is off by at each step.\nnoise = np.array([\n" + noiseRows(noise)
           + "])\n\n\ndef seen(x, y):\n    \"\"\"The gradient that step t sees.\"\"\"\n"
             "    return gradient(x, y) + noise[t]\n\n\n";
}

std::string inNumPy(const Scene& scene, const RunChoice& run, const RuleText& rule, std::span<const Point> noise,
                    bool withoutNoise)
{
    const Program formula = programOf(scene.surface);
    const std::string body = valueText(formula, Library::NumPy)
                             + derivativesText(formula, mentions(rule.step, "hessian("))
                             + (mentions(rule.step, "ratio(") ? std::string(kRatio) : "") + settings(run);
    std::string text = head(scene, run, withoutNoise) + (mentions(body, "math.") ? "import math\n\n" : "")
                       + "import numpy as np\n\n\n" + body + (noise.empty() ? "" : noiseInNumPy(noise));
    text += "theta = np.array(" + pointText(run.start.value_or(scene.start)) + ", dtype=float)\n"
            + std::string(rule.start) + "path = [theta]\n" + loop(scene);
    if (isScheduled(run))
        text += "    lr = rate(t)\n";
    const std::string step = "g = gradient(*theta)\n" + std::string(rule.step);
    return text + indented(noise.empty() ? step : seeingNoise(step))
           + "    if not np.isfinite([*theta, f(*theta)]).all():\n"
             "        break  # diverged: the last finite point is kept\n"
             "    path.append(theta)\n\n"
             "for t, (x, y) in enumerate(path):\n"
             "    print(t, x, y, f(x, y))\n";
}

std::string inPyTorch(const Scene& scene, const RunChoice& run, const RuleText& rule, std::span<const Point> noise,
                      bool withoutNoise)
{
    const std::string value = valueText(programOf(scene.surface), Library::PyTorch);
    std::string functions;
    if (mentions(value, "number("))
        functions = "def number(value):\n    return torch.tensor(float(value))\n\n\n";
    functions += value + settings(run);
    std::string text = head(scene, run, withoutNoise) + (mentions(functions, "math.") ? "import math\n\n" : "")
                       + "import torch\n\ntorch.set_default_dtype(torch.float64)\n\n\n" + functions;
    if (!noise.empty())
        text += "# What the gradient is off by at each step.\nnoise = torch.tensor([\n" + noiseRows(noise) + "])\n\n";
    text += "theta = torch.tensor(" + pointText(run.start.value_or(scene.start))
            + ", dtype=torch.float64, requires_grad=True)\noptimizer = " + std::string(rule.torch)
            + "\npath = [theta.tolist()]\n" + loop(scene);
    if (isScheduled(run))
        text += "    optimizer.param_groups[0][\"lr\"] = rate(t)\n";
    return text + "    optimizer.zero_grad()\n"
                  "    f(*theta).backward()\n"
                  + (noise.empty() ? "" : "    theta.grad += noise[t]\n")
                  + "    optimizer.step()\n"
                  "    if not (torch.isfinite(theta).all() and torch.isfinite(f(*theta))):\n"
                  "        break  # diverged: the last finite point is kept\n"
                  "    path.append(theta.tolist())\n\n"
                  "for t, (x, y) in enumerate(path):\n"
                  "    print(t, x, y, f(torch.tensor(x), torch.tensor(y)).item())\n";
}

} // namespace

std::string_view sentenceOf(NoSnippet reason)
{
    return reason == NoSnippet::OfSamples ? "The surface is made of samples; there is code for formulas only"
                                          : "torch.optim has no such optimizer; there is code for NumPy";
}

bool leavesOutNoise(const Scene& scene, std::size_t run)
{
    return scene.runs[run].noise.sigma != 0.0 && scene.steps > kMostNoiseSteps;
}

std::variant<std::string, NoSnippet> snippet(const Scene& scene, std::size_t run, Library library)
{
    if (scene.surface.data)
        return NoSnippet::OfSamples;
    const RunChoice& choice = scene.runs[run];
    const RuleText& rule = *findRuleText(choice.optimizer);
    const bool withoutNoise = leavesOutNoise(scene, run);
    const std::vector<Point> noise =
        withoutNoise ? std::vector<Point>()
                     : gradientNoise(choice.noise, {scene.seed, static_cast<std::uint32_t>(run)}, scene.steps);
    if (library == Library::NumPy)
        return inNumPy(scene, choice, rule, noise, withoutNoise);
    if (rule.torch.empty() || (choice.optimizer == "asgd" && isScheduled(choice)))
        return NoSnippet::NotInTorch;
    return inPyTorch(scene, choice, rule, noise, withoutNoise);
}

} // namespace thalweg
