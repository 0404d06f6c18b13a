#include "exercise.h"

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <random>

namespace thalweg {
namespace {

using test::parsed;
using test::problemWithInput;

std::string repeated(std::string_view part, std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

TEST(HostileInput, OfAMillionCharactersIsRefusedAtOnce)
{
    const auto begin = std::chrono::steady_clock::now();
    for (const char* part : {"(", ")", "-", "|", "x", "sin ", "²", "\xFF", "x^", "√", "1", "e", "[",
                             "f=", "max(", ",", "_", "a_"}) {
        const auto result = Expression::parse(repeated(part, 1000000));
        EXPECT_TRUE(std::holds_alternative<ParseError>(result)) << part;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(seconds.count(), 2.0);
}

TEST(HostileInput, AtTheLimitIsHandled)
{
    for (const char* part :
         {"(",  ")",  "-",  "|",      "x",  "sin ", "x^",  "√",      "1",  "e",  "[",   "x+", "-x",
          "x²", "xx", "2x", "sin x+", "x/", "½",    "|x|", "max(x,", "ab", "x₁", "(x)", "2^"}) {
        const std::string text = repeated(part, 1999 / std::string_view(part).size());
        EXPECT_EQ(problemWithInput(text), std::nullopt) << part;
        EXPECT_EQ(problemWithInput(text + "x"), std::nullopt) << part;
    }
}

TEST(HostileInput, MayBeAsLongAndDeepAsPromised)
{
    EXPECT_EQ(parsed(repeated("x+", 999) + "xy").compile().value(1.0, 1.0), 1000.0);
    EXPECT_EQ(parsed(repeated("(", 199) + "x" + repeated(")", 199)).compile().value(2.0, 0.0), 2.0);
    EXPECT_EQ(parsed(repeated("½", 1) + repeated("x", 1999)).compile().value(1.0, 0.0), 0.5);
    EXPECT_EQ(parsed(repeated("-", 1999) + "x").compile().value(1.0, 0.0), -1.0);
}

TEST(HostileInput, OfRandomBytesIsHandled)
{
    std::mt19937 random(20240501);
    for (int i = 0; i < 20000; ++i) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random() % 256);
        ASSERT_EQ(problemWithInput(bytes), std::nullopt) << testing::PrintToString(bytes);
    }
}

TEST(HostileInput, OfRandomWordsIsHandled)
{
    constexpr std::array<const char*, 60> words{
        "x",  "y",     "2",   "3.5", "+",       "-",      "*",    "/",    "^",    "(",
        ")",  "|",     ",",   " ",   "sin",     "sin(",   "exp ", "max(", "sqrt", "a",
        "ab", "alpha", "π",   "e",   "²",       "⁻¹",     "√",    "∛",    "½",    "x1",
        "x2", "x_1",   "y_2", "=",   "f(x,y)=", "pow(",   "[",    "]",    "log2", "log",
        "x^", "1e5",   "1e",  ".",   "α",       "₁",      "×",    "−",    "axy",  "xsin",
        "{",  "}",     "A",   "w_1", "atan2(",  "hypot(", "ˣ",    "**",   "0",    "relu("};
    std::mt19937 random(7);
    int formulas = 0;
    for (int i = 0; i < 30000; ++i) {
        std::string text;
        for (unsigned length = 1 + random() % 8; length > 0; --length)
            text += words[random() % words.size()];
        ASSERT_EQ(problemWithInput(text), std::nullopt) << text;
        formulas += std::holds_alternative<Expression>(Expression::parse(text)) ? 1 : 0;
    }
    EXPECT_GT(formulas, 1000); // else this tests little
}

} // namespace
} // namespace thalweg
