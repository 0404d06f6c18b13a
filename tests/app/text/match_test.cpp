#include "text/match.h"
#include "text/other_words.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

int score(const char* word, const char* text)
{
    return wordScore(QString::fromUtf8(word), QString::fromUtf8(text)).value_or(-1);
}

TEST(Match, BetterFitsScoreMore)
{
    const int scores[] = {score("adam", "Adam"), score("adam", "AdamW"), score("adam", "Lecture Adam"),
                          score("dam", "Adam"), score("sbs", "Side by side"), score("xyz", "Adam")};
    for (std::size_t i = 1; i < std::size(scores); ++i)
        EXPECT_GT(scores[i - 1], scores[i]) << i;
    EXPECT_EQ(scores[5], -1);
}

TEST(Match, LettersMustBeginWords)
{
    EXPECT_GT(score("eqsc", "Equal scale on both axes"), 0);
    EXPECT_EQ(score("ada", "Sharp and flat"), -1);
    EXPECT_EQ(score("ada", "Small and large batches"), -1);
    EXPECT_GT(score("鞍", "停在鞍点"), 0);
}

TEST(Match, EveryWordMustFitSomeName)
{
    const QStringList names{QStringLiteral("Himmelblau"), QStringLiteral("himmelblau")};
    EXPECT_TRUE(matchScore(QStringLiteral("him"), names));
    EXPECT_TRUE(matchScore(QStringLiteral("him surface"), names, QStringLiteral("Surface")));
    EXPECT_FALSE(matchScore(QStringLiteral("him bowl"), names, QStringLiteral("Surface")));
    EXPECT_EQ(matchScore(QStringLiteral("  "), names), 0) << "nothing typed: everything fits";
    const QStringList two{QStringLiteral("Side by side")};
    EXPECT_GT(*matchScore(QStringLiteral("side by"), two), *matchScore(QStringLiteral("by side"), two));
}

TEST(OtherWords, GoBothWays)
{
    const OtherWords& words = OtherWords::all();
    ASSERT_EQ(words.of(QStringLiteral("Light")).size(), 1);
    const QString chinese = words.of(QStringLiteral("Light")).front();
    EXPECT_TRUE(words.of(chinese).contains(QStringLiteral("Light")));
    EXPECT_EQ(words.source(chinese), QStringLiteral("Light"));
    EXPECT_EQ(words.source(QStringLiteral("&Open…")), QStringLiteral("Open"));
    EXPECT_TRUE(words.of(QStringLiteral("no such words")).isEmpty());
}

} // namespace
} // namespace thalweg::app
