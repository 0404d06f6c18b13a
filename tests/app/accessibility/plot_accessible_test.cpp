// What screen readers are told of the painted plots, asked as they ask.

#include "accessibility/plot_voice.h"
#include "charts/chart_view.h"
#include "panels/verdict_badge.h"
#include "plane/plane_view.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "samples/samples_view.h"
#include "text/number_text.h"
#include "window/language.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

namespace thalweg::app {
namespace {

class PlotAccessibles : public ::testing::TestWithParam<const char*> {
protected:
    PlotAccessibles() : m_language(QLatin1String(GetParam()))
    {
        window = std::make_unique<MainWindow>(session, nullptr);
        window->resize(1366, 768);
        window->views().setMode(ViewMode::Both);
        window->show();
        session.playback.seek(40);
        finish();
    }

    void finish()
    {
        window->waitForFinished();
        QCoreApplication::processEvents();
        session.clinic.waitForFinished();
        QCoreApplication::processEvents();
    }
    static QAccessibleInterface* spoken(QWidget& plot) { return QAccessible::queryAccessibleInterface(&plot); }
    /// The runs among the children of a plot.
    static QList<QAccessibleInterface*> runsOf(QWidget& plot)
    {
        QList<QAccessibleInterface*> runs;
        for (int i = 0; i < spoken(plot)->childCount(); ++i)
            if (QAccessibleInterface* child = spoken(plot)->child(i); child && child->role() == QAccessible::ListItem)
                runs << child;
        return runs;
    }
    ReliefView& relief() { return *window->findChild<ReliefView*>(); }
    QList<QWidget*> plots()
    {
        QList<QWidget*> all{&window->plane(), &relief()};
        for (ChartView* chart : window->findChildren<ChartView*>())
            if (chart->isVisible())
                all << chart;
        return all;
    }

    Session session;
    std::unique_ptr<MainWindow> window;

private:
    Language m_language;
};

TEST_P(PlotAccessibles, EachPlotTellsItsRunsAndWhereTheyAre)
{
    ASSERT_GE(plots().size(), 4);
    for (QWidget* plot : plots()) {
        const QAccessibleInterface* told = spoken(*plot);
        EXPECT_EQ(told->role(), QAccessible::Chart);
        EXPECT_FALSE(told->text(QAccessible::Name).isEmpty());
        EXPECT_FALSE(told->text(QAccessible::Description).isEmpty());
        const auto runs = runsOf(*plot);
        ASSERT_EQ(runs.size(), 5);
        for (int i = 0; i < 5; ++i) {
            EXPECT_EQ(runs[i]->text(QAccessible::Name).toStdString(), session.model.runNames()[std::size_t(i)]);
            EXPECT_FALSE(runs[i]->text(QAccessible::Value).isEmpty());
            EXPECT_EQ(runs[i]->parent(), told);
            EXPECT_EQ(told->child(told->indexOfChild(runs[i])), runs[i]);
            EXPECT_TRUE(runs[i]->state().selectable);
            EXPECT_EQ(runs[i]->state().selected, i == session.selection.run());
        }
        const QString value = told->text(QAccessible::Value);
        EXPECT_TRUE(value.contains(QStringLiteral("40"))) << value.toStdString();
        EXPECT_TRUE(value.contains(runs[0]->text(QAccessible::Value))) << "of the selected run: " << value.toStdString();
    }
}

TEST_P(PlotAccessibles, RunsTellTheLossOfTheShownStepAndItsVerdict)
{
    const Trajectory& sgd = session.study.runs()[0];
    const QString before = runsOf(window->plane())[0]->text(QAccessible::Value);
    EXPECT_TRUE(before.contains(shortNumber(sgd.at(40).loss))) << before.toStdString();
    ASSERT_NE(session.clinic.now(0), nullptr);
    const QString word = verdictBadge(session.clinic.now(0)->verdict).word;
    EXPECT_TRUE(before.contains(word));
    EXPECT_TRUE(runsOf(relief())[0]->text(QAccessible::Value).contains(word));
    session.playback.seek(41);
    EXPECT_TRUE(runsOf(window->plane())[0]->text(QAccessible::Value).contains(shortNumber(sgd.at(41).loss)));
    ASSERT_FALSE(session.model.setClassroom({{"verdicts"}, {}}));
    finish();
    const QString hidden = runsOf(window->plane())[0]->text(QAccessible::Value);
    EXPECT_FALSE(hidden.contains(verdictBadge(session.clinic.findings()->now[0].verdict).word)) << hidden.toStdString();
}

TEST_P(PlotAccessibles, RunsArePressedAndStepsAreSetAsByTheMouse)
{
    for (QWidget* plot : plots()) {
        for (const int run : {3, 1}) {
            QAccessibleActionInterface* action = runsOf(*plot)[run]->actionInterface();
            ASSERT_NE(action, nullptr);
            EXPECT_FALSE(action->localizedActionDescription(QAccessibleActionInterface::pressAction()).isEmpty());
            action->doAction(action->actionNames().at(0));
            EXPECT_EQ(session.selection.run(), run);
            EXPECT_TRUE(runsOf(*plot)[run]->state().selected);
        }
        QAccessibleValueInterface* value = spoken(*plot)->valueInterface();
        ASSERT_NE(value, nullptr);
        EXPECT_EQ(value->maximumValue().toInt(), session.model.scene().steps);
        value->setCurrentValue(7);
        EXPECT_EQ(session.playback.step(), 7);
        EXPECT_EQ(value->currentValue().toInt(), 7);
        value->setCurrentValue(40);
    }
}

TEST_P(PlotAccessibles, ARunIsWhereItsHeadIsPainted)
{
    const PlaneView& plane = window->plane();
    const QPoint head = plane.mapToGlobal(plane.viewport().toPixel(session.study.runs()[1].at(40).point).toPoint());
    QAccessibleInterface* run = runsOf(window->plane())[1];
    EXPECT_LE((run->rect().center() - head).manhattanLength(), 2);
    EXPECT_FALSE(run->state().offscreen);
    QAccessibleInterface* there = spoken(window->plane())->childAt(head.x(), head.y());
    ASSERT_NE(there, nullptr);
    EXPECT_EQ(there->role(), QAccessible::ListItem);
    window->plane().showDomain({-4.9, -4.8, 4.8, 4.9}); // where no run is
    EXPECT_TRUE(run->state().offscreen);
}

TEST_P(PlotAccessibles, RunsThatAreGoneAreNoLongerValid)
{
    const auto before = runsOf(window->plane());
    ASSERT_FALSE(session.model.removeRun(4));
    finish();
    EXPECT_FALSE(before[4]->isValid());
    EXPECT_TRUE(before[3]->isValid());
    EXPECT_EQ(runsOf(window->plane()).size(), 4);
    ASSERT_FALSE(session.model.setRunShown(0, false));
    finish();
    EXPECT_EQ(runsOf(window->plane()).size(), 3) << "what nobody sees is not told";
}

TEST_P(PlotAccessibles, SamplesTellTheWeights)
{
    ASSERT_FALSE(session.model.chooseData({.model = "linear_regression"}));
    finish();
    auto* samples = window->findChild<SamplesView*>();
    ASSERT_TRUE(samples && samples->isVisible());
    const auto runs = runsOf(*samples);
    ASSERT_EQ(std::size_t(runs.size()), session.model.scene().runs.size());
    const Point weights = session.study.runs()[0].at(session.playback.step()).point;
    EXPECT_TRUE(runs[0]->text(QAccessible::Value).contains(shortNumber(weights.x)));
}

/// What plots tell, while this lives.
class News {
public:
    explicit News(const QList<QWidget*>& plots)
    {
        QAccessible::setActive(true);
        for (QWidget* plot : plots)
            QObject::connect(voiceOf(plot), &PlotVoice::told, &m_context, [this, plot](QAccessible::Event news) {
                m_items.append({news, plot});
            });
    }
    ~News() { QAccessible::setActive(false); }
    News(const News&) = delete;
    News& operator=(const News&) = delete;

    int count(QAccessible::Event news, const QWidget* of) const { return int(m_items.count({news, of})); }
    void forget() { m_items.clear(); }

private:
    QObject m_context;
    QList<std::pair<QAccessible::Event, const QWidget*>> m_items;
};

TEST_P(PlotAccessibles, TellTheStepWhenItRests)
{
    const auto plots = this->plots();
    News news(plots);
    for (int step = 41; step <= 60; ++step) // faster than can be spoken
        session.playback.seek(step);
    const auto areTold = [&] {
        return std::ranges::all_of(plots, [&](QWidget* plot) { return news.count(QAccessible::ValueChanged, plot) > 0; });
    };
    EXPECT_TRUE(QTest::qWaitFor(areTold));
    for (const QWidget* plot : plots)
        EXPECT_EQ(news.count(QAccessible::ValueChanged, plot), 1);
    QTest::qWait(2 * PlotVoice::kPause);
    for (const QWidget* plot : plots)
        EXPECT_EQ(news.count(QAccessible::ValueChanged, plot), 1) << "said once";
}

TEST_P(PlotAccessibles, TellNoMoreThanCanBeSpokenWhileItPlays)
{
    News news(plots());
    QElapsedTimer time;
    time.start();
    for (int step = 0; time.elapsed() < PlotVoice::kSentence + 2 * PlotVoice::kPause; ++step) {
        session.playback.seek(step % 200);
        QTest::qWait(30);
    }
    EXPECT_EQ(news.count(QAccessible::ValueChanged, &window->plane()), 1);
}

TEST_P(PlotAccessibles, TellWhichRunIsSelectedAndHowItIsCalled)
{
    News news(plots());
    session.selection.select(3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return news.count(QAccessible::Selection, &window->plane()) == 1; }));
    news.forget();
    ASSERT_FALSE(session.model.duplicateRun(0)); // told apart by their settings from now on
    EXPECT_TRUE(QTest::qWaitFor([&] { return news.count(QAccessible::ObjectReorder, &window->plane()) == 1; }));
    news.forget();
    ASSERT_FALSE(session.model.setRunValue(1, 0, 0.005));
    EXPECT_TRUE(QTest::qWaitFor([&] { return news.count(QAccessible::NameChanged, &window->plane()) >= 1; }));
    EXPECT_EQ(news.count(QAccessible::ObjectReorder, &window->plane()), 0);
}

TEST_P(PlotAccessibles, TellNothingWhileNobodyListens)
{
    News news(plots());
    QAccessible::setActive(false);
    session.playback.seek(55);
    session.selection.select(2);
    QTest::qWait(2 * PlotVoice::kPause);
    for (const QWidget* plot : plots())
        for (const auto type : {QAccessible::ValueChanged, QAccessible::Selection, QAccessible::ObjectReorder})
            EXPECT_EQ(news.count(type, plot), 0);
}

TEST_P(PlotAccessibles, OutliveTheWindow)
{
    QList<QAccessible::Id> ids;
    for (QWidget* plot : plots())
        for (QAccessibleInterface* run : runsOf(*plot))
            ids << QAccessible::uniqueId(run);
    window.reset();
    for (const QAccessible::Id id : ids)
        EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Languages, PlotAccessibles, ::testing::Values("en", "zh_CN"));

} // namespace
} // namespace thalweg::app
