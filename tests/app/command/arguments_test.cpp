#include "command/arguments.h"
#include "command/refusal.h"

#include <gtest/gtest.h>

#include <array>

namespace thalweg::app {
namespace {

using Words = std::vector<std::string>;

constexpr std::array kOptions{
    Option{"--json", "", Takes::Nothing, "", ""},
    Option{"--steps", "", Takes::One, "N", ""},
    Option{"--output", "-o", Takes::One, "FILE", ""},
    Option{"--formula", "", Takes::One, "EXPR", ""},
    Option{"--optimizer", "", Takes::OneEach, "ID", ""},
    Option{"--at", "", Takes::SeveralEach, "X,Y", ""},
};

Arguments parsed(const Words& words, std::size_t most = 0)
{
    return {words, "trial", kOptions, most};
}

std::string refusalOf(const Words& words, std::size_t most = 0)
{
    try {
        parsed(words, most);
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return "accepted";
}

TEST(Arguments, OptionsStandInAnyOrderAndBothForms)
{
    const Arguments a = parsed({"--steps", "5", "file", "--json"}, 1);
    const Arguments b = parsed({"--json", "file", "--steps=5"}, 1);
    for (const Arguments& arguments : {a, b}) {
        EXPECT_TRUE(arguments.has("--json"));
        EXPECT_EQ(arguments.value("--steps"), "5");
        EXPECT_EQ(arguments.positionals(), Words{"file"});
        EXPECT_FALSE(arguments.value("--formula"));
        EXPECT_TRUE(arguments.values("--at").empty());
    }
}

TEST(Arguments, ABriefNameMeansTheLongOne)
{
    EXPECT_EQ(parsed({"-o", "a.png"}).value("--output"), "a.png");
    EXPECT_EQ(parsed({"--output=a=b.png"}).value("--output"), "a=b.png");
    EXPECT_EQ(refusalOf({"-o", "a", "--output", "b"}), "--output is given twice");
}

TEST(Arguments, ValuesMayBeginWithAMinusSign)
{
    EXPECT_EQ(parsed({"--formula", "-x^2"}).value("--formula"), "-x^2");
    EXPECT_EQ(parsed({"--formula", "--x"}).value("--formula"), "--x");
    EXPECT_EQ(parsed({"--formula=-x"}).value("--formula"), "-x");
    EXPECT_EQ(parsed({"--at", "-1,2", "-.5,-3", "-inf,0", "--json"}).values("--at"),
              (Words{"-1,2", "-.5,-3", "-inf,0"}));
}

TEST(Arguments, SeveralValuesAndRepetitionsAddUp)
{
    EXPECT_EQ(parsed({"--at", "1,2", "3,4", "--json", "--at=5,6", "7,8"}).values("--at"),
              (Words{"1,2", "3,4", "5,6", "7,8"}));
    EXPECT_EQ(parsed({"--optimizer", "a", "--optimizer=b"}).values("--optimizer"),
              (Words{"a", "b"}));
    EXPECT_EQ(parsed({"--optimizer", "a", "file"}, 1).positionals(), Words{"file"});
}

TEST(Arguments, TwoDashesEndTheOptions)
{
    EXPECT_EQ(parsed({"--json", "--", "--steps"}, 1).positionals(), Words{"--steps"});
    EXPECT_EQ(parsed({"--at", "1,2", "--", "-"}, 1).positionals(), Words{"-"});
    EXPECT_EQ(parsed({"-"}, 1).positionals(), Words{"-"});
    EXPECT_EQ(parsed({""}, 1).positionals(), Words{""});
}

TEST(Arguments, EachMistakeIsNamed)
{
    EXPECT_EQ(refusalOf({"--stesp", "5"}),
              "trial has no option \"--stesp\"; did you mean --steps?");
    EXPECT_EQ(refusalOf({"--stesp=5"}), "trial has no option \"--stesp\"; did you mean --steps?");
    EXPECT_EQ(refusalOf({"-z"}).substr(0, 24), "trial has no option \"-z\"");
    EXPECT_EQ(refusalOf({"--steps"}), "--steps needs a value: N");
    EXPECT_EQ(refusalOf({"--steps", "--json"}), "--steps needs a value: N");
    EXPECT_EQ(refusalOf({"--at", "--steps=5"}), "--at needs a value: X,Y");
    EXPECT_EQ(refusalOf({"--steps=1", "--steps=1"}), "--steps is given twice");
    EXPECT_EQ(refusalOf({"--json=true"}), "--json takes no value");
    EXPECT_EQ(refusalOf({"a", "b"}, 1), "trial: unexpected argument \"b\"");
}

} // namespace
} // namespace thalweg::app
