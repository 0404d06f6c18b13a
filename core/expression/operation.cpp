#include "expression/operation.h"

#include "numeric/text.h"

#include <algorithm>
#include <array>

namespace thalweg::formula {
namespace {

struct NamedFunction {
    std::string_view name;
    Function function;
};

/// The first name of each function is the one it is printed with.
constexpr std::array kFunctions{
    NamedFunction{"sin", {Op::Sin}},
    NamedFunction{"cos", {Op::Cos}},
    NamedFunction{"tan", {Op::Tan}},
    NamedFunction{"asin", {Op::Asin}},
    NamedFunction{"acos", {Op::Acos}},
    NamedFunction{"atan", {Op::Atan}},
    NamedFunction{"sinh", {Op::Sinh}},
    NamedFunction{"cosh", {Op::Cosh}},
    NamedFunction{"tanh", {Op::Tanh}},
    NamedFunction{"exp", {Op::Exp}},
    NamedFunction{"log", {Op::Log}},
    NamedFunction{"log10", {Op::Log10}},
    NamedFunction{"log2", {Op::Log2}},
    NamedFunction{"sqrt", {Op::Sqrt}},
    NamedFunction{"cbrt", {Op::Cbrt}},
    NamedFunction{"abs", {Op::Abs}},
    NamedFunction{"sign", {Op::Sign}},
    NamedFunction{"erf", {Op::Erf}},
    NamedFunction{"sigmoid", {Op::Sigmoid}},
    NamedFunction{"softplus", {Op::Softplus}},
    NamedFunction{"relu", {Op::Relu}},
    NamedFunction{"atan2", {Op::Atan2, 2}},
    NamedFunction{"min", {Op::Min, 2, true}},
    NamedFunction{"max", {Op::Max, 2, true}},
    NamedFunction{"hypot", {Op::Hypot, 2}},
    NamedFunction{"pow", {Op::Power, 2}},
    NamedFunction{"ln", {Op::Log}},
    NamedFunction{"log_2", {Op::Log2}},
    NamedFunction{"log_10", {Op::Log10}},
    NamedFunction{"arcsin", {Op::Asin}},
    NamedFunction{"arccos", {Op::Acos}},
    NamedFunction{"arctan", {Op::Atan}},
    NamedFunction{"arctan2", {Op::Atan2, 2}},
    NamedFunction{"sgn", {Op::Sign}},
    NamedFunction{"fabs", {Op::Abs}},
    NamedFunction{"fmin", {Op::Min, 2, true}},
    NamedFunction{"fmax", {Op::Max, 2, true}},
};

struct Cure {
    std::string_view typed;
    std::string_view meant;
};

/// Names from other languages and schools whose meaning no spelling distance would find.
constexpr std::array kCures{
    Cure{"cosine", "cos"},
    Cure{"tangent", "tan"},
    Cure{"tg", "tan"},
    Cure{"arctg", "atan"},
    Cure{"sh", "sinh"},
    Cure{"ch", "cosh"},
    Cure{"th", "tanh"},
    Cure{"cot", "1/tan(x)"},
    Cure{"ctg", "1/tan(x)"},
    Cure{"sec", "1/cos(x)"},
    Cure{"csc", "1/sin(x)"},
    Cure{"asinh", "log(x + sqrt(x^2 + 1))"},
    Cure{"arsinh", "log(x + sqrt(x^2 + 1))"},
    Cure{"arcsinh", "log(x + sqrt(x^2 + 1))"},
    Cure{"acosh", "log(x + sqrt(x^2 - 1))"},
    Cure{"arcosh", "log(x + sqrt(x^2 - 1))"},
    Cure{"arccosh", "log(x + sqrt(x^2 - 1))"},
    Cure{"atanh", "log((1 + x)/(1 - x))/2"},
    Cure{"artanh", "log((1 + x)/(1 - x))/2"},
    Cure{"arctanh", "log((1 + x)/(1 - x))/2"},
    Cure{"lg", "log10 or log2"},
    Cure{"logarithm", "log"},
    Cure{"log1p", "log(1 + x)"},
    Cure{"expm1", "exp(x) - 1"},
    Cure{"exp2", "2^x"},
    Cure{"exponential", "exp"},
    Cure{"sqr", "x^2"},
    Cure{"square", "x^2"},
    Cure{"cube", "x^3"},
    Cure{"root", "sqrt"},
    Cure{"power", "pow"},
    Cure{"absolute", "abs"},
    Cure{"norm", "hypot"},
    Cure{"logistic", "sigmoid"},
    Cure{"erfc", "1 - erf(x)"},
    Cure{"minimum", "min"},
    Cure{"maximum", "max"},
};

std::string lowered(std::string_view name)
{
    std::string lower(name);
    for (char& c : lower)
        c = 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::optional<std::string> nearestFunction(std::string_view name, std::size_t differentLetters)
{
    if (name.size() < 3 || name.size() > 16)
        return std::nullopt;
    std::size_t best =
        1 + std::min(differentLetters, name.size() <= 4 ? std::size_t{1} : std::size_t{2});
    std::optional<std::string> nearest;
    for (const NamedFunction& candidate : kFunctions) {
        const std::size_t distance = editDistance(name, candidate.name);
        if (distance < best) {
            best = distance;
            nearest = candidate.name;
        }
    }
    return nearest;
}

} // namespace

std::optional<Function> findFunction(std::string_view name)
{
    const auto* found = std::ranges::find(kFunctions, name, &NamedFunction::name);
    return found == kFunctions.end() ? std::nullopt : std::optional(found->function);
}

std::optional<Function> findFunctionAnyCase(std::string_view name)
{
    return name.size() < 2 ? std::nullopt : findFunction(lowered(name));
}

std::string_view functionName(Op op)
{
    return std::ranges::find(kFunctions, op, [](const NamedFunction& f) { return f.function.op; })
        ->name;
}

std::optional<std::string> likelyMeaning(std::string_view name, std::size_t differentLetters)
{
    const std::string lower = lowered(name);
    const auto* cure = std::ranges::find(kCures, std::string_view(lower), &Cure::typed);
    return cure != kCures.end() ? std::optional<std::string>(cure->meant)
                                : nearestFunction(lower, differentLetters);
}

bool isFunctionElsewhere(std::string_view name)
{
    constexpr std::array<std::string_view, 6> kElsewhere{"cot", "ctg", "csc", "lg", "sec", "tg"};
    return std::ranges::find(kElsewhere, name) != kElsewhere.end();
}

} // namespace thalweg::formula
