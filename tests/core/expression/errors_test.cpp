#include "support.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thalweg {
namespace {

struct Mistake {
    std::string typed;
    std::size_t column;
    std::string message;
};

ParseError errorOf(const std::string& typed)
{
    const auto result = Expression::parse(typed);
    const auto* error = std::get_if<ParseError>(&result);
    return error ? *error : ParseError{};
}

const std::vector<Mistake>& mistakes()
{
    static const std::vector<Mistake> all{
        // empty, too long, too deep
        {"", 1, "there is no formula at column 1; try x^2 + y^2"},
        {"   ", 4, "there is no formula at column 4; try x^2 + y^2"},
        {"f(x, y) =", 10, "there is no formula at column 10; try x^2 + y^2"},
        {std::string(2001, 'x'), 2001,
         "the formula is too long: column 2001 is past the limit of 2000 characters"},
        {std::string(201, '(') + "x", 201,
         "the formula is nested more than 200 deep at column 201"},
        // characters
        {"x + \xFF", 5, "the text at column 5 is not valid UTF-8"},
        {"é", 1, "the character 'é' at column 1 has no meaning in a formula"},
        {"α + x & y", 7, "the character '&' at column 7 has no meaning in a formula"},
        {std::string("x\0y", 3), 2,
         "the character 'U+0000' at column 2 has no meaning in a formula"},
        {"x > 1", 3, "the character '>' at column 3 has no meaning in a formula"},
        {"\\sin x", 1,
         "LaTeX commands like the '\\' at column 1 are not understood; write sin(x), sqrt(x), "
         "(a)/(b)"},
        // numbers
        {"x + 1.2.3", 5, "the number '1.2.' at column 5 has two decimal points"},
        {"1e999", 1, "the number '1e999' at column 1 is too large or too small"},
        {"2 + 1e-999", 5, "the number '1e-999' at column 5 is too large or too small"},
        {"1,5 x", 2,
         "the ',' at column 2 stands outside a function's arguments; decimals are written 1.5"},
        {"(x, y)", 3,
         "the ',' at column 3 stands outside a function's arguments; decimals are written 1.5"},
        {"x 2", 3, "an operator is missing before '2' at column 3; write * or ^"},
        {"(x+1)2", 6, "an operator is missing before '2' at column 6; write * or ^"},
        {"1 000", 3, "an operator is missing before '000' at column 3; write * or ^"},
        // headings and equations
        {"x^2 + y^2 = 1", 11,
         "the '=' at column 11 has no meaning there; a formula may begin with f(x, y) =, and of an "
         "equation the left side minus the right side is one"},
        {"y = x^2", 1,
         "'y' at column 1 cannot be what the formula defines; write z = or f(x, y) ="},
        {"f(y, x) = x", 3,
         "'y' at column 3 cannot be what the formula defines; write z = or f(x, y) ="},
        {"f(u, u) = u", 3,
         "'u' at column 3 cannot be what the formula defines; write z = or f(x, y) ="},
        {"f(u, v) = u + x", 15, "'x' at column 15 is not one of the variables u and v"},
        {"f(u, v) = X", 11, "'X' at column 11 is not one of the variables u and v"},
        {"f(u, v) = x_1", 11, "'x_1' at column 11 is not one of the variables u and v"},
        // names
        {"x+sine(y)", 3, "unknown function 'sine' at column 3; did you mean sin?"},
        {"softpus(x)", 1, "unknown function 'softpus' at column 1; did you mean softplus?"},
        {"cosine(x)", 1, "unknown function 'cosine' at column 1; did you mean cos?"},
        {"lg(x)", 1, "unknown function 'lg' at column 1; did you mean log10 or log2?"},
        {"y + lg x", 5, "unknown function 'lg' at column 5; did you mean log10 or log2?"},
        {"cot x + y", 1, "unknown function 'cot' at column 1; did you mean 1/tan(x)?"},
        {"2 csc y", 3, "unknown function 'csc' at column 3; did you mean 1/sin(x)?"},
        {"sec x_1", 1, "unknown function 'sec' at column 1; did you mean 1/cos(x)?"},
        {"f(u, v) = tg u", 11, "unknown function 'tg' at column 11; did you mean tan?"},
        {"asinh(x)", 1,
         "unknown function 'asinh' at column 1; did you mean log(x + sqrt(x^2 + 1))?"},
        {"exp2(x)", 1, "unknown function 'exp2' at column 1; did you mean 2^x?"},
        {"2foo(x)", 2, "unknown function 'foo' at column 2"},
        {"proxy(x)", 1, "unknown function 'proxy' at column 1"},
        {"1 + sinx", 5,
         "'sinx' at column 5 is not a name; put the argument of sin in parentheses, sin(…)"},
        {"expx", 1,
         "'expx' at column 1 is not a name; put the argument of exp in parentheses, exp(…)"},
        {"sin2", 1,
         "'sin2' at column 1 is not a name; put the argument of sin in parentheses, sin(…)"},
        {"sina", 1,
         "'sina' at column 1 is not a name; put the argument of sin in parentheses, sin(…)"},
        {"abx", 1,
         "'abx' at column 1 is not a known name; write a product as a*b*x, or choose a name "
         "without x and y"},
        {"f(u, v) = decau", 11,
         "'decau' at column 11 is not a known name; write a product as d*e*c*a*u, or choose a name "
         "without u and v"},
        {"x2 + y2", 6,
         "'y2' at column 6 is not a name; write y^2 (power), y*2 (product) or y_2 (parameter)"},
        {"x + x2", 5,
         "'x2' at column 5 is not a name; write x^2 (power), x*2 (product) or x_2 (parameter)"},
        {"e2", 1,
         "'e2' at column 1 is not a name; write e^2 (power), e*2 (product) or e_2 (parameter)"},
        // functions
        {"sin", 1, "the function 'sin' at column 1 has no argument; write sin(x)"},
        {"sin()", 1, "the function 'sin' at column 1 has no argument; write sin(x)"},
        {"x sin + 1", 3, "the function 'sin' at column 3 has no argument; write sin(x)"},
        {"log(x, 2)", 1, "the function 'log' at column 1 takes 1 argument(s), not 2"},
        {"1+hypot(x)", 3, "the function 'hypot' at column 3 takes 2 argument(s), not 1"},
        {"max(x)", 1, "the function 'max' at column 1 takes at least 2 arguments, not 1"},
        {"max(x,,y)", 6, "an argument is missing at the ',' at column 6"},
        {"max(,y)", 5, "an argument is missing at the ',' at column 5"},
        {"max(x,)", 6, "an argument is missing at the ',' at column 6"},
        {"max x", 1, "the arguments of 'max' at column 1 want parentheses; write max(x, y)"},
        {"2 sin x y", 3,
         "it is not clear where the argument of 'sin' at column 3 ends; put it in parentheses, "
         "sin(…)"},
        {"sin x/2", 1,
         "it is not clear where the argument of 'sin' at column 1 ends; put it in parentheses, "
         "sin(…)"},
        {"sin 2*pi*x", 1,
         "it is not clear where the argument of 'sin' at column 1 ends; put it in parentheses, "
         "sin(…)"},
        {"√2x", 1,
         "it is not clear where the argument of '√' at column 1 ends; put it in parentheses, √(…)"},
        {"sin^-1(x)", 1,
         "'sin' to a negative power at column 1 has two meanings; write asin(x) or 1/sin(x)"},
        {"exp⁻¹(x)", 1, "'exp' to a negative power at column 1 has two meanings; write 1/exp(x)"},
        {"sin^n(x)", 1,
         "the power of 'sin' at column 1 belongs behind its argument, as in sin(x)^2"},
        // operators and brackets
        {"x +", 3, "'+' at column 3 has nothing to its right"},
        {"(x*)", 3, "'*' at column 3 has nothing to its right"},
        {"x^", 2, "'^' at column 2 has nothing to its right"},
        {"²", 1, "'²' at column 1 has nothing to its left"},
        {"* x", 1, "'*' at column 1 has nothing to its left"},
        {"(/x)", 2, "'/' at column 2 has nothing to its left"},
        {"2(x + 1", 2, "')' is missing for the '(' at column 2"},
        {"sin(x", 4, "')' is missing for the '(' at column 4"},
        {"x + (", 5, "')' is missing for the '(' at column 5"},
        {"x + 1)", 6, "'(' is missing for the ')' at column 6"},
        {"]", 1, "'[' is missing for the ']' at column 1"},
        {"2(x]", 2, "the '(' at column 2 is closed by ']' at column 4; they must match"},
        {"x()", 2, "there is nothing between the '(' at column 2 and its ')'"},
        {"|x", 1,
         "the '|' at column 1 has no partner; abs(x) is the same as |x| and can be nested"},
        {"(|x)", 2,
         "the '|' at column 2 has no partner; abs(x) is the same as |x| and can be nested"},
        {"|2|x||", 6,
         "the '|' at column 6 has no partner; abs(x) is the same as |x| and can be nested"},
    };
    return all;
}

TEST(Mistakes, AreExplained)
{
    for (const Mistake& mistake : mistakes()) {
        const ParseError error = errorOf(mistake.typed);
        EXPECT_EQ(error.message, mistake.message) << "typed: " << mistake.typed;
        EXPECT_EQ(error.column, mistake.column) << "typed: " << mistake.typed;
    }
}

/// The sentence is its pattern with the arguments in their places.
TEST(Mistakes, CanBeTranslated)
{
    for (const Mistake& mistake : mistakes()) {
        const ParseError error = errorOf(mistake.typed);
        std::string sentence(error.pattern);
        for (std::size_t i = error.arguments.size(); i > 0; --i) {
            const std::string place = "%" + std::to_string(i);
            for (auto at = sentence.find(place); at != std::string::npos; at = sentence.find(place))
                sentence.replace(at, place.size(), error.arguments[i - 1]);
        }
        EXPECT_EQ(sentence, error.message);
        EXPECT_EQ(error.arguments.front(), std::to_string(error.column));
    }
}

TEST(Mistakes, MakeUseOfAllMessages)
{
    for (const std::string_view pattern : messages::kAll) {
        const bool occurs = std::ranges::any_of(mistakes(), [&](const Mistake& mistake) {
            return errorOf(mistake.typed).pattern == pattern;
        });
        EXPECT_TRUE(occurs) << pattern;
    }
}

} // namespace
} // namespace thalweg
