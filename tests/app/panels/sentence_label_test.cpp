#include "panels/sentence_label.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QVBoxLayout>

namespace thalweg::app {
namespace {

/// A label between two others in a column that can be made narrow and wide.
class SentenceLabelTest : public ::testing::Test {
protected:
    SentenceLabelTest()
    {
        auto* layout = new QVBoxLayout(&column);
        layout->addWidget(label);
        layout->addStretch();
        column.resize(400, 300);
        column.show();
    }

    int lines() const { return label->height() / label->fontMetrics().lineSpacing(); }

    QWidget column;
    SentenceLabel* label = new SentenceLabel(SentenceLabel::Kind::Error, &column);
};

TEST_F(SentenceLabelTest, HidesWhenItHasNothingToSay)
{
    EXPECT_TRUE(label->isHidden());
    label->say(QStringLiteral("Too large."));
    EXPECT_FALSE(label->isHidden());
    label->say({});
    EXPECT_TRUE(label->isHidden());
}

TEST_F(SentenceLabelTest, GrowsAndShrinksWithItsWidth)
{
    label->say(QStringLiteral("The least x must be below the greatest."));
    QCoreApplication::processEvents();
    EXPECT_EQ(lines(), 1);
    column.resize(120, 300);
    QCoreApplication::processEvents();
    EXPECT_GT(lines(), 1);
    column.resize(400, 300);
    QCoreApplication::processEvents();
    EXPECT_EQ(lines(), 1);
}

TEST_F(SentenceLabelTest, ShrinksWhenItSaysLess)
{
    label->say(QStringLiteral("The least x must be below the greatest. ").repeated(4));
    QCoreApplication::processEvents();
    EXPECT_GT(lines(), 1);
    label->say(QStringLiteral("No."));
    QCoreApplication::processEvents();
    EXPECT_EQ(lines(), 1);
}

} // namespace
} // namespace thalweg::app
