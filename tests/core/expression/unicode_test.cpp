#include "support.h"

#include "expression/characters.h"

#include <gtest/gtest.h>

namespace thalweg {
namespace {

using test::parsed;
using test::textOf;

struct Pasted {
    const char* typed;
    const char* understood;
};

void expectUnderstood(std::initializer_list<Pasted> texts)
{
    for (const Pasted& text : texts)
        EXPECT_EQ(textOf(text.typed), text.understood) << "typed: " << text.typed;
}

TEST(PastedText, HasSuperscripts)
{
    expectUnderstood({{"x²+y³", "x^2 + y^3"},
                      {"x¹⁰", "x^10"},
                      {"x⁻¹", "x^(-1)"},
                      {"10⁻³x", "10^(-3)*x"},
                      {"x⁺²", "x^2"},
                      {"e⁻ˣ", "e^(-x)"},
                      {"2²ˣ", "2^(2*x)"},
                      {"xⁿ", "x^n"},
                      {"(x+1)²y", "(x + 1)^2*y"},
                      {"-x²", "-x^2"},
                      {"sin²(x)", "sin(x)^2"},
                      {"sin² x", "sin(x)^2"},
                      {"|x|²", "abs(x)^2"},
                      {"x⁴⁵⁶⁷⁸⁹", "x^456789"}});
}

TEST(PastedText, HasTypographicSigns)
{
    expectUnderstood({{"x·y", "x*y"},
                      {"x×y", "x*y"},
                      {"x∙y", "x*y"},
                      {"x∗y", "x*y"},
                      {"x⋅y", "x*y"},
                      {"x÷y", "x/y"},
                      {"x−y", "x - y"},
                      {"x–y", "x - y"},
                      {"x—y", "x - y"},
                      {"½x", "0.5*x"},
                      {"xˆ2", "x^2"},
                      {"∣x∣", "abs(x)"}});
}

TEST(PastedText, HasRoots)
{
    expectUnderstood({{"√x", "sqrt(x)"},
                      {"√(x+1)", "sqrt(x + 1)"},
                      {"2√x", "2*sqrt(x)"},
                      {"∛y", "cbrt(y)"},
                      {"√x²", "sqrt(x^2)"},
                      {"(√x)²", "sqrt(x)^2"},
                      {"√x·y", "sqrt(x)*y"},
                      {"√x/2", "sqrt(x)/2"},
                      {"√√x", "sqrt(sqrt(x))"},
                      {"√|x|", "sqrt(abs(x))"},
                      {"√2", "sqrt(2)"}});
}

TEST(PastedText, HasGreekAndMathematicalLetters)
{
    expectUnderstood({{"2πx", "2*pi*x"},
                      {"αx + βy", "alpha*x + beta*y"},
                      {"αβ", "alpha*beta"},
                      {"λ₁x", "lambda_1*x"},
                      {"Δ + δ", "Delta + delta"},
                      {"a₁x", "a_1*x"},
                      {"𝑥² + 𝑦²", "x^2 + y^2"},
                      {"𝟐𝐱", "2*x"},
                      {"𝛼𝑥", "alpha*x"},
                      {"µ x", "mu*x"},
                      {"𝜋", "pi"},
                      {"𝟑𝕩", "3*x"},
                      {"ϕ x", "phi*x"}});
}

TEST(PastedText, ComesFromInputMethods)
{
    expectUnderstood({{"（ｘ＋１）＊ｙ", "(x + 1)*y"},
                      {"ｘ＾２－３．５", "x^2 - 3.5"},
                      {"ｍａｘ（ｘ，ｙ）", "max(x, y)"},
                      {"２／ｘ", "2/x"},
                      {"｜ｘ｜", "abs(x)"},
                      {"ｆ（ｘ，ｙ）＝ｘ", "x"},
                      {"ｘ＊＊２", "x^2"},
                      {"１ｅ－３", "0.001"}});
}

TEST(PastedText, HasSpacesOfAllKinds)
{
    expectUnderstood({{"\u00A0x\u2009+\u202Fy\u3000", "x + y"},
                      {"\uFEFFx\t+\r\n1", "x + 1"},
                      {"2\u2062x", "2*x"},
                      {"sin\u2061x", "sin(x)"},
                      {"x\u200B^2", "x^2"}});
}

TEST(Pretty, IsForTheEye)
{
    EXPECT_EQ(parsed("x^2 + 2*pi*x*y - 3").pretty(), "x² + 2π·x·y − 3");
    EXPECT_EQ(parsed("sqrt(x) + sqrt(x+1) + cbrt(y)").pretty(), "√x + √(x + 1) + ∛y");
    EXPECT_EQ(parsed("x^-2 + x^0.5 + x^y + 2^(x+1)").pretty(), "x⁻² + x^0.5 + x^y + 2^(x + 1)");
    EXPECT_EQ(parsed("abs(x)*2 + abs(abs(y)-1)").pretty(), "|x|·2 + abs(|y| − 1)");
    EXPECT_EQ(parsed("lambda_1*x - mu").pretty(), "λ₁·x − μ");
    EXPECT_EQ(parsed("1/2 x").pretty(), "(1/2)·x");
    EXPECT_EQ(parsed("-2x + 3(y-1) + 2exp(x) + 2e").pretty(), "−2x + 3(y − 1) + 2exp(x) + 2·e");
    EXPECT_EQ(parsed("sin(x)^2 + (√x)^2").pretty(), "sin(x)² + (√x)²");
}

TEST(Characters, AreEncodedAsTheyWereDecoded)
{
    for (char32_t code = 1; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 97) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        const std::vector<formula::Character> characters =
            formula::decode(formula::encode(code), 1);
        ASSERT_EQ(characters.size(), 1U);
        ASSERT_EQ(characters[0].typed, code);
    }
}

} // namespace
} // namespace thalweg
