#include "model/appearance.h"
#include "model/clinic.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "numeric/text.h"
#include "panels/link_button.h"
#include "panels/number_field.h"
#include "panels/verdict_badge.h"
#include "table/run_table.h"
#include "table/run_table_model.h"
#include "table/run_table_order.h"
#include "table/sort_header.h"
#include "table/table_text.h"
#include "text/number_text.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace thalweg::app {
namespace {

using Column = RunTableModel::Column;

class RunTableTest : public testing::Test {
protected:
    RunTableTest()
    {
        playback.setLastStep(model.scene().steps);
        table.resize(900, 220);
        table.show();
        finish();
    }

    void finish()
    {
        study.waitForFinished();
        clinic.waitForFinished();
        table.waitForFinished();
    }
    const QAbstractItemModel& shownRows() { return *table.view().model(); }
    QModelIndex index(int row, Column column) { return shownRows().index(row, column); }
    QString text(int row, Column column) { return index(row, column).data().toString(); }
    std::vector<QString> columnTexts(Column column)
    {
        std::vector<QString> texts;
        for (int row = 0; row < shownRows().rowCount(); ++row)
            texts.push_back(text(row, column));
        return texts;
    }

    SceneModel model;
    Study study{model};
    Appearance appearance;
    Playback playback;
    Selection selection;
    Clinic clinic{model, study, playback, selection};
    RunTable table{study, clinic, playback, selection, appearance};
};

TEST_F(RunTableTest, HasALineForEachRun)
{
    ASSERT_EQ(shownRows().rowCount(), int(model.scene().runs.size()));
    playback.seek(40);
    for (int row = 0; row < shownRows().rowCount(); ++row) {
        const Trajectory& run = study.runs()[std::size_t(row)];
        EXPECT_EQ(text(row, Column::Run).toStdString(), model.runNames()[std::size_t(row)]);
        EXPECT_EQ(text(row, Column::Now), shortNumber(run.at(40).loss, 4, Zeros::Keep));
        EXPECT_EQ(text(row, Column::End), shortNumber(run.steps.back().loss, 4, Zeros::Keep));
        EXPECT_EQ(text(row, Column::State), verdictBadge(clinic.atEnd(std::size_t(row))->verdict).word);
    }
}

TEST_F(RunTableTest, TellsNoVerdictThatTheSceneHides)
{
    model.setClassroom({{"verdicts"}, {}});
    finish();
    for (int row = 0; row < shownRows().rowCount(); ++row)
        EXPECT_EQ(text(row, Column::State), QString());
    EXPECT_FALSE(table.csv().contains(QStringLiteral("converged")));
    model.setClassroom({});
    finish();
    EXPECT_EQ(text(0, Column::State), verdictBadge(clinic.atEnd(0)->verdict).word);
}

TEST_F(RunTableTest, CountsTheWayToOnePercentOfTheStartsHeight)
{
    // Himmelblau's lowest value is 0, so the target is a hundredth of the loss at the start.
    const double target = 0.01 * model.surface().surface->value(model.scene().start);
    for (int row = 0; row < shownRows().rowCount(); ++row) {
        const auto& steps = study.runs()[std::size_t(row)].steps;
        const auto first = std::ranges::find_if(steps, [&](const TrajectoryStep& s) { return s.loss <= target; });
        const bool isReached = first != steps.end(); // not by SGD, which swings above it
        EXPECT_EQ(text(row, Column::Steps), isReached ? countText(int(first - steps.begin())) : QString());
        EXPECT_EQ(text(row, Column::Gradients), text(row, Column::Steps)) << "one gradient a step";
        EXPECT_EQ(isReached, row > 0);
    }
}

TEST_F(RunTableTest, LeavesBlankWhatWasNeverReachedAndCountsTwoGradientsOfSam)
{
    model.addRun(*findOptimizer("sam"));
    finish();
    const int sam = shownRows().rowCount() - 1;
    table.targetKind().setCurrentIndex(int(Target::Kind::Loss));
    emit table.targetKind().activated(int(Target::Kind::Loss));
    const double reached = study.runs().back().at(7).loss;
    QTest::keyClick(&table.targetField(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&table.targetField(), QString::number(reached, 'g', 17));
    finish();
    ASSERT_FALSE(text(sam, Column::Steps).isEmpty());
    EXPECT_EQ(text(sam, Column::Gradients).toInt(), 2 * text(sam, Column::Steps).toInt());
    QTest::keyClick(&table.targetField(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&table.targetField(), QStringLiteral("-1"));
    finish();
    for (int row = 0; row < shownRows().rowCount(); ++row) {
        EXPECT_EQ(text(row, Column::Steps), QString()) << "no value of Himmelblau's is negative";
        EXPECT_EQ(text(row, Column::Gradients), QString());
    }
}

TEST_F(RunTableTest, RefusesAShareThatIsNone)
{
    const QString before = text(1, Column::Steps);
    for (const char* nonsense : {"2", "-0.5", "abc"}) {
        QTest::keyClick(&table.targetField(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&table.targetField(), QLatin1String(nonsense));
        EXPECT_FALSE(table.targetField().problem().isEmpty()) << nonsense;
        finish();
        EXPECT_EQ(text(1, Column::Steps), before);
    }
}

TEST_F(RunTableTest, TellsWhatIsSetOtherwise)
{
    RunChoice run = newRun(*findOptimizer("momentum"), model.scene());
    EXPECT_EQ(settingsText(run), QString());
    run.values[0] = 0.25;
    run.values[1] = 0.5;
    run.schedule = {"cosine", initialValues(findSchedule("cosine")->parameters)};
    run.batch = 8;
    run.start = Point{1.0, -2.0};
    EXPECT_EQ(settingsText(run), QStringLiteral("η 0.25, μ 0.5, Cosine, batch 8, start at (1, −2)"));
}

TEST_F(RunTableTest, SortsNumbersAsNumbersAndBlanksLast)
{
    QStandardItemModel source;
    const std::vector<QVariant> keys{9.5, QVariant(), 100.0, 2e-7, QVariant(), 20.0};
    for (const QVariant& key : keys) {
        auto* item = new QStandardItem;
        item->setData(key, RunTableModel::SortRole);
        source.appendRow(item);
    }
    RunTableOrder order;
    order.setSourceModel(&source);
    const auto sorted = [&](Qt::SortOrder way) {
        order.sort(0, way);
        std::vector<double> values;
        for (int row = 0; row < order.rowCount(); ++row) {
            const QVariant key = order.index(row, 0).data(RunTableModel::SortRole);
            values.push_back(key.isValid() ? key.toDouble() : -1.0);
        }
        return values;
    };
    EXPECT_EQ(sorted(Qt::AscendingOrder), (std::vector{2e-7, 9.5, 20.0, 100.0, -1.0, -1.0}));
    EXPECT_EQ(sorted(Qt::DescendingOrder), (std::vector{100.0, 20.0, 9.5, 2e-7, -1.0, -1.0}));
}

TEST_F(RunTableTest, TheSortArrowStandsBesideTheWords)
{
    const auto& header = static_cast<const SortHeader&>(*table.view().horizontalHeader());
    const QFontMetrics words(header.font());
    for (const int column : {Column::Now, Column::End, Column::Steps, Column::Gradients}) {
        const QRect section(header.sectionPosition(column), 0, header.sectionSize(column), header.height());
        const int width = words.horizontalAdvance(table.view().model()->headerData(column, Qt::Horizontal).toString());
        const QRect text(section.right() - 4 - width, 0, width, header.height()); // at the right, with its padding
        EXPECT_FALSE(header.arrowIn(section, column).intersects(text)) << column;
    }
}

TEST_F(RunTableTest, IsSortedByAClickOnItsHeader)
{
    QHeaderView* header = table.view().horizontalHeader();
    const QPoint at(header->sectionViewportPosition(Column::End) + 10, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
    for (int row = 1; row < shownRows().rowCount(); ++row)
        EXPECT_LE(index(row - 1, Column::End).data(RunTableModel::SortRole).toDouble(),
                  index(row, Column::End).data(RunTableModel::SortRole).toDouble());
}

TEST_F(RunTableTest, RowsStandStillWhileItPlays)
{
    table.view().sortByColumn(Column::Now, Qt::AscendingOrder);
    const auto before = columnTexts(Column::Run);
    const QSignalSpy moved(&shownRows(), &QAbstractItemModel::layoutChanged);
    QSignalSpy changed(&shownRows(), &QAbstractItemModel::dataChanged);
    playback.play();
    playback.seek(25);
    EXPECT_EQ(moved.count(), 0);
    EXPECT_EQ(columnTexts(Column::Run), before);
    ASSERT_GE(changed.count(), 1);
    for (const auto& change : changed)
        if (change.at(0).toModelIndex().column() != Column::State) { // the verdicts may have come in between
            EXPECT_EQ(change.at(0).toModelIndex().column(), Column::Now);
            EXPECT_EQ(change.at(1).toModelIndex().column(), Column::Now);
        }
    playback.pause();
    for (int row = 1; row < shownRows().rowCount(); ++row)
        EXPECT_LE(index(row - 1, Column::Now).data(RunTableModel::SortRole).toDouble(),
                  index(row, Column::Now).data(RunTableModel::SortRole).toDouble());
}

TEST_F(RunTableTest, SelectsItsRunEverywhereAndTheOtherWay)
{
    table.view().sortByColumn(Column::Run, Qt::DescendingOrder);
    const QRect cell = table.view().visualRect(index(0, Column::End));
    QTest::mouseClick(table.view().viewport(), Qt::LeftButton, {}, cell.center());
    ASSERT_GE(selection.run(), 0);
    EXPECT_EQ(text(0, Column::Run).toStdString(), model.runNames()[std::size_t(selection.run())]);
    QTest::keyClick(&table.view(), Qt::Key_Down);
    EXPECT_EQ(text(1, Column::Run).toStdString(), model.runNames()[std::size_t(selection.run())]);
    selection.select(2);
    EXPECT_EQ(text(table.view().currentIndex().row(), Column::Run).toStdString(), model.runNames()[2]);
}

TEST_F(RunTableTest, IsCopiedAsCsvAndMarkdown)
{
    Scene scene = model.scene();
    scene.runs.resize(1);
    scene.runs[0] = newRun(*findOptimizer("sgd"), scene);
    scene.runs[0].values[0] = 0.5; // diverges at once
    scene.steps = 5;
    ASSERT_EQ(model.open(scene), std::nullopt);
    finish();
    playback.seek(0);
    const double start = study.runs()[0].at(0).loss;
    const double end = study.runs()[0].steps.back().loss;
    const auto exact = [](double value) { return QString::fromStdString(toText(value)); };
    EXPECT_EQ(table.csv(),
              QStringLiteral("run,settings,loss_now,loss_end,steps_to_target,gradients_to_target,verdict\n")
                               + QStringLiteral("SGD,η 0.5,%1,%2,,,diverged\n").arg(exact(start), exact(end)));
    EXPECT_EQ(table.markdown(),
              QStringLiteral("| Run | Settings | Loss now | Loss at the end | Steps to target | Gradients to target "
                             "| Verdict |\n"
                             "| --- | --- | ---: | ---: | ---: | ---: | --- |\n"
                             "| SGD | η 0.5 | %1 | %2 |  |  | diverged |\n")
                  .arg(shortNumber(start, 4, Zeros::Keep), shortNumber(end, 4, Zeros::Keep)));
    ASSERT_EQ(table.view().actions().size(), 2);
    EXPECT_EQ(table.view().actions()[0]->shortcut(), QKeySequence(QKeySequence::Copy));
    table.view().actions()[1]->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), table.markdown());
    table.view().actions()[0]->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), table.csv());
}

TEST_F(RunTableTest, QuotesWhatACommaWouldSplit)
{
    RunChoice run = model.scene().runs[1];
    run.values[1] = 0.5;
    model.setRun(1, run, QStringLiteral("momentum"));
    finish();
    const QString settings = text(1, Column::Settings);
    ASSERT_TRUE(settings.contains(u','));
    EXPECT_TRUE(table.csv().contains(u'"' + settings + u'"'));
    EXPECT_EQ(table.csv().count(u'\n'), 1 + shownRows().rowCount());
}

TEST_F(RunTableTest, HiddenItIsNotComputed)
{
    const QString before = text(0, Column::End);
    table.hide();
    model.setStart({1.0, 1.0});
    finish();
    EXPECT_EQ(text(0, Column::End), before);
    table.show();
    finish();
    EXPECT_EQ(text(0, Column::End), shortNumber(study.runs()[0].steps.back().loss, 4, Zeros::Keep));
}

TEST_F(RunTableTest, KeepsTheRulesOfModels)
{
    RaceTable race(study);
    RunTableModel rows(race, clinic, playback);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester order(table.view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    race.setWanted(true);
    race.waitForFinished();
    EXPECT_EQ(rows.rowCount(), int(model.scene().runs.size()));
    model.addRun(*findOptimizer("newton"));
    finish();
    race.waitForFinished();
    playback.seek(10);
    model.removeRun(0);
    finish();
    race.waitForFinished();
    EXPECT_EQ(rows.rowCount(), int(model.scene().runs.size()));
}

TEST_F(RunTableTest, TheChoiceOfTheTargetShowsThatThereIsMore)
{
    const QImage box = table.targetKind().grab().toImage();
    const QRect arrow(box.width() - 22, 6, 16, box.height() - 12);
    QSet<QRgb> colours;
    for (int y = arrow.top(); y <= arrow.bottom(); ++y)
        for (int x = arrow.left(); x <= arrow.right(); ++x)
            colours.insert(box.pixel(x, y));
    EXPECT_GT(colours.size(), 1) << "an arrow";
}

TEST_F(RunTableTest, FitsANarrowPlace)
{
    EXPECT_LE(table.minimumSizeHint().width(), 280);
    const auto links = table.findChildren<LinkButton*>();
    ASSERT_EQ(links.size(), 2);
    table.resize(400, 160);
    for (const LinkButton* link : links)
        EXPECT_FALSE(link->isVisible());
    EXPECT_LE(table.targetField().geometry().right(), 400);
    table.resize(900, 220);
    for (const LinkButton* link : links)
        EXPECT_TRUE(link->isVisible());
}

} // namespace
} // namespace thalweg::app
