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

std::string head(const Scene& scene, const RunChoice& run)
{
    const auto surface = std::get<ResolvedSurface>(resolve(scene.surface));
    std::string text = "# " + surface.name + ": " + std::string(findOptimizer(run.optimizer)->name) + ", "
                       + std::to_string(scene.steps) + " steps, as Thalweg computes them in double precision.\n";
    if (run.noise.sigma != 0.0)
        text += "# Noise is left out: Thalweg draws it with a generator of its own.\n";
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

std::string inNumPy(const Scene& scene, const RunChoice& run, const RuleText& rule)
{
    const Program formula = programOf(scene.surface);
    const std::string body = valueText(formula, Library::NumPy)
                             + derivativesText(formula, mentions(rule.step, "hessian("))
                             + (mentions(rule.step, "ratio(") ? std::string(kRatio) : "") + settings(run);
    std::string text = head(scene, run) + (mentions(body, "math.") ? "import math\n\n" : "")
                       + "import numpy as np\n\n\n" + body;
    text += "theta = np.array(" + pointText(run.start.value_or(scene.start)) + ", dtype=float)\n"
            + std::string(rule.start) + "path = [theta]\n" + loop(scene);
    if (isScheduled(run))
        text += "    lr = rate(t)\n";
    return text + "    g = gradient(*theta)\n" + indented(rule.step)
           + "    if not np.isfinite([*theta, f(*theta)]).all():\n"
             "        break  # diverged: the last finite point is kept\n"
             "    path.append(theta)\n\n"
             "for t, (x, y) in enumerate(path):\n"
             "    print(t, x, y, f(x, y))\n";
}

std::string inPyTorch(const Scene& scene, const RunChoice& run, const RuleText& rule)
{
    const std::string value = valueText(programOf(scene.surface), Library::PyTorch);
    std::string functions;
    if (mentions(value, "number("))
        functions = "def number(value):\n    return torch.tensor(float(value))\n\n\n";
    functions += value + settings(run);
    std::string text = head(scene, run) + (mentions(functions, "math.") ? "import math\n\n" : "")
                       + "import torch\n\ntorch.set_default_dtype(torch.float64)\n\n\n" + functions;
    text += "theta = torch.tensor(" + pointText(run.start.value_or(scene.start))
            + ", dtype=torch.float64, requires_grad=True)\noptimizer = " + std::string(rule.torch)
            + "\npath = [theta.tolist()]\n" + loop(scene);
    if (isScheduled(run))
        text += "    optimizer.param_groups[0][\"lr\"] = rate(t)\n";
    return text + "    optimizer.zero_grad()\n"
                  "    f(*theta).backward()\n"
                  "    optimizer.step()\n"
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

std::variant<std::string, NoSnippet> snippet(const Scene& scene, std::size_t run, Library library)
{
    if (scene.surface.data)
        return NoSnippet::OfSamples;
    const RunChoice& choice = scene.runs[run];
    const RuleText& rule = *findRuleText(choice.optimizer);
    if (library == Library::NumPy)
        return inNumPy(scene, choice, rule);
    if (rule.torch.empty() || (choice.optimizer == "asgd" && isScheduled(choice)))
        return NoSnippet::NotInTorch;
    return inPyTorch(scene, choice, rule);
}

} // namespace thalweg
