#include "panels/field_problem.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

TEST(FieldProblem, IsARedBorderAndASentence)
{
    QLineEdit field;
    FieldProblem problem(field);
    EXPECT_FALSE(problem.say({})) << "nothing new";
    EXPECT_TRUE(problem.say(QStringLiteral("Too large")));
    EXPECT_FALSE(problem.say(QStringLiteral("Too large")));
    EXPECT_TRUE(field.property("error").toBool());
    EXPECT_EQ(field.accessibleDescription(), QStringLiteral("Too large"));
    EXPECT_TRUE(problem.say(QStringLiteral("Too small")));
    EXPECT_TRUE(field.property("error").toBool());
    EXPECT_EQ(problem.sentence(), QStringLiteral("Too small"));
    EXPECT_TRUE(problem.say({}));
    EXPECT_FALSE(field.property("error").toBool());
    EXPECT_TRUE(field.accessibleDescription().isEmpty());
}

} // namespace
} // namespace thalweg::app
