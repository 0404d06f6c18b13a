#pragma once

#include "numeric/elementary.h"

#include <array>
#include <cmath>
#include <functional>
#include <random>
#include <string>

namespace thalweg::test {

/// A formula made at random: its text and what it means.
struct RandomFormula {
    std::string text;
    std::function<double(double, double)> value;
    bool isConstant = false;
};

/// Makes formulas at random; the same seed gives the same ones everywhere.
class FormulaGenerator {
public:
    explicit FormulaGenerator(unsigned seed) : m_random(seed) {}

    RandomFormula formula(int depth)
    {
        if (depth == 0 || below(8) == 0)
            return leaf();
        switch (below(8)) {
        case 0: return sign(formula(depth - 1));
        case 1: return function(formula(depth - 1));
        case 2: return binaryFunction(formula(depth - 1), formula(depth - 1));
        case 3: return power(formula(depth - 1), formula(depth > 2 ? 1 : depth - 1));
        default: return arithmetic(formula(depth - 1), formula(depth - 1));
        }
    }

    /// std::uniform_int_distribution differs between libraries.
    unsigned below(unsigned count) { return static_cast<unsigned>(m_random() % count); }

private:
    using F = RandomFormula;

    F leaf()
    {
        static constexpr std::array numbers{0.0, 1.0, 2.0, 3.0, 0.25, 1.5, 10.0, 1e-3, 7e22, 0.1};
        switch (below(4)) {
        case 0: return {"x", [](double x, double) { return x; }, false};
        case 1: return {"y", [](double, double y) { return y; }, false};
        case 2: return {"pi", [](double, double) { return std::numbers::pi; }, true};
        default: break;
        }
        const double number = numbers[below(numbers.size())];
        std::string text = std::to_string(number);
        if (number == 7e22)
            text = "7e22";
        return {text, [number](double, double) { return number; }, true};
    }

    static F sign(F a)
    {
        return {"-(" + a.text + ")", [a](double x, double y) { return -a.value(x, y); },
                a.isConstant};
    }

    F function(F a)
    {
        struct Named {
            const char* name;
            double (*f)(double);
        };
        static constexpr std::array functions{Named{"sin", [](double v) { return sin(v); }},
                                              Named{"exp", [](double v) { return exp(v); }},
                                              Named{"sqrt", [](double v) { return sqrt(v); }},
                                              Named{"abs", [](double v) { return abs(v); }},
                                              Named{"√", [](double v) { return sqrt(v); }},
                                              Named{"∛", [](double v) { return cbrt(v); }},
                                              Named{"log", [](double v) { return log(v); }},
                                              Named{"relu", [](double v) { return relu(v); }},
                                              Named{"tanh", [](double v) { return tanh(v); }}};
        const Named chosen = functions[below(functions.size())];
        return {std::string(chosen.name) + "(" + a.text + ")",
                [a, chosen](double x, double y) { return chosen.f(a.value(x, y)); }, a.isConstant};
    }

    F binaryFunction(F a, F b)
    {
        struct Named {
            const char* name;
            double (*f)(double, double);
        };
        static constexpr std::array functions{
            Named{"min", [](double v, double w) { return min(v, w); }},
            Named{"max", [](double v, double w) { return max(v, w); }},
            Named{"hypot", [](double v, double w) { return hypot(v, w); }},
            Named{"atan2", [](double v, double w) { return atan2(v, w); }}};
        const Named chosen = functions[below(functions.size())];
        return {
            std::string(chosen.name) + "(" + a.text + ", " + b.text + ")",
            [a, b, chosen](double x, double y) { return chosen.f(a.value(x, y), b.value(x, y)); },
            a.isConstant && b.isConstant};
    }

    /// A constant exponent of 1/2 is a root: it differs from pow in −0 and −∞.
    static F power(F a, F b)
    {
        const auto raise = [a, b](double x, double y) {
            const double base = a.value(x, y);
            const double exponent = b.value(x, y);
            const bool root = exponent == 0.5 && b.isConstant && !a.isConstant;
            return root ? sqrt(base) : pow(base, exponent);
        };
        return {"(" + a.text + ")^(" + b.text + ")", raise, a.isConstant && b.isConstant};
    }

    F arithmetic(F a, F b)
    {
        const bool constant = a.isConstant && b.isConstant;
        const std::string left = "(" + a.text + ")";
        const std::string right = "(" + b.text + ")";
        switch (below(4)) {
        case 0:
            return {left + "+" + right,
                    [a, b](double x, double y) { return a.value(x, y) + b.value(x, y); }, constant};
        case 1:
            return {left + " - " + right,
                    [a, b](double x, double y) { return a.value(x, y) - b.value(x, y); }, constant};
        case 2:
            return {left + right,
                    [a, b](double x, double y) { return a.value(x, y) * b.value(x, y); }, constant};
        default:
            return {left + "/" + right,
                    [a, b](double x, double y) { return a.value(x, y) / b.value(x, y); }, constant};
        }
    }

    std::mt19937 m_random;
};

} // namespace thalweg::test
