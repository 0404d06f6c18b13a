#include "palette/palette.h"

#include "model/settings.h"
#include "palette/command_desk.h"
#include "palette/fair_columns.h"
#include "palette/gestures.h"
#include "palette/shortcuts_sheet.h"
#include "panels/number_field.h"
#include "plane/plane_view.h"
#include "relief/relief_view.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QPaintEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace thalweg::app {
namespace {

class PaletteTest : public ::testing::Test {
protected:
    PaletteTest()
    {
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }
    Palette& palette() { return *window.findChild<Palette*>(); }
    void open() { QTest::keyClick(window.focusWidget(), Qt::Key_K, Qt::ControlModifier); }
    QString first() { return palette().list().model()->index(0, 0).data().toString(); }
    /// What stands first after this was typed.
    QString found(const QString& typed)
    {
        palette().field().setText(typed);
        return first();
    }
    void take(const QString& typed)
    {
        open();
        palette().field().setText(typed);
        QTest::keyClick(&palette().field(), Qt::Key_Return);
    }

    QTemporaryDir folder;
    QSettings store{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    Settings settings{store};
    Session session;
    MainWindow window{session, &settings};
};

TEST_F(PaletteTest, FindsEverythingInBothLanguages)
{
    open();
    ASSERT_TRUE(palette().isVisible());
    EXPECT_EQ(found(QStringLiteral("himm")), QStringLiteral("Himmelblau"));
    EXPECT_EQ(found(QStringLiteral("six_hump")), found(QStringLiteral("六峰驼背"))) << "an id, and a Chinese name";
    EXPECT_EQ(found(QStringLiteral("held at")), QStringLiteral("Held at a saddle"));
    EXPECT_EQ(found(QStringLiteral("points")), QStringLiteral("Points"));
    EXPECT_EQ(found(QStringLiteral("gradient norm")), QStringLiteral("Gradient norm"));
    EXPECT_EQ(found(QStringLiteral("撤销")), QString()) << "nothing to undo yet";
    session.model.setStart({1.0, 1.0});
    palette().close();
    open();
    EXPECT_EQ(found(QStringLiteral("撤销")), QStringLiteral("Undo Start"));
    palette().field().setText(QStringLiteral("no such thing at all"));
    EXPECT_EQ(palette().list().model()->rowCount(), 0);
    EXPECT_FALSE(palette().list().isVisible());
}

TEST_F(PaletteTest, FindsLanguagesByTheirNamesInEveryLanguage)
{
    open();
    for (const char* typed : {"chinese", "中文", "chin"})
        EXPECT_EQ(found(QString::fromUtf8(typed)), QStringLiteral("中文")) << typed;
    for (const char* typed : {"english", "英文"})
        EXPECT_EQ(found(QString::fromUtf8(typed)), QStringLiteral("English")) << typed;
    palette().field().setText(QStringLiteral("语言"));
    EXPECT_GE(palette().list().model()->rowCount(), 3) << "all that belongs to it";
}

TEST_F(PaletteTest, EveryActionHasANameInTheOtherLanguage)
{
    const QStringList sameInAll{QStringLiteral("中文"), QStringLiteral("Viridis"), QStringLiteral("Cividis"),
                                QStringLiteral("Magma")};
    for (const PaletteEntry& entry : actionEntries(window, Which::All)) {
        const bool hasOther = std::ranges::any_of(entry.aliases, [](const QString& alias) {
            return std::ranges::any_of(alias, [](QChar c) { return c.script() == QChar::Script_Han; });
        });
        EXPECT_TRUE(hasOther || sameInAll.contains(entry.name)) << (entry.group + u'/' + entry.name).toStdString();
    }
}

TEST_F(PaletteTest, KeysAreEnough)
{
    QWidget* before = window.focusWidget();
    take(QStringLiteral("booth"));
    EXPECT_EQ(session.model.scene().surface.id, "booth");
    EXPECT_FALSE(palette().isVisible());
    EXPECT_EQ(window.focusWidget(), before);
    const std::size_t runs = session.model.scene().runs.size();
    take(QStringLiteral("nadam"));
    ASSERT_EQ(session.model.scene().runs.size(), runs + 1);
    EXPECT_EQ(session.model.scene().runs.back().optimizer, "nadam");
    EXPECT_EQ(session.selection.run(), int(runs));
    auto* charts = window.findChild<QDockWidget*>(QStringLiteral("charts"));
    charts->hide();
    take(QStringLiteral("gradient norm"));
    EXPECT_TRUE(charts->isVisible());
    open();
    QTest::keyClick(&palette().field(), Qt::Key_Down);
    EXPECT_EQ(palette().list().currentIndex().row(), 1);
    QTest::keyClick(&palette().field(), Qt::Key_Escape);
    EXPECT_FALSE(palette().isVisible());
}

TEST_F(PaletteTest, IsNoHigherThanWhatWasFound)
{
    open();
    const QRect whole = palette().card().geometry();
    palette().field().setText(QStringLiteral("himmelblau"));
    const QRect few = palette().card().geometry();
    EXPECT_LT(few.height(), whole.height() / 2);
    EXPECT_EQ(few.topLeft(), whole.topLeft()) << "the field stays where it is";
    EXPECT_GE(palette().list().viewport()->height(), palette().list().sizeHintForRow(0));
    palette().field().setText(QStringLiteral("no such thing at all"));
    EXPECT_LT(palette().card().height(), whole.height() / 2);
    palette().field().clear();
    EXPECT_EQ(palette().card().geometry(), whole);
}

TEST_F(PaletteTest, TheShadowGoesWithTheCard)
{
    struct Painted : QObject {
        bool eventFilter(QObject*, QEvent* event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent*>(event)->region();
            return false;
        }
        QRegion region;
    } painted;
    open();
    QCoreApplication::processEvents();
    const QRect before = palette().card().geometry();
    palette().installEventFilter(&painted);
    palette().field().setText(QStringLiteral("himmelblau"));
    QTest::qWait(50);
    ASSERT_LT(palette().card().height(), before.height());
    EXPECT_TRUE(painted.region.contains(QPoint(before.left() - 9, before.bottom()))) << "beside where the card was";
}

TEST_F(PaletteTest, KeepsTheKeyboardWhenNothingIsFound)
{
    open();
    QTest::keyClicks(&palette().field(), QStringLiteral("qqqq"));
    ASSERT_FALSE(palette().list().isVisible());
    QTest::keyClick(&palette().field(), Qt::Key_Return);
    EXPECT_TRUE(palette().isVisible());
    EXPECT_EQ(window.focusWidget(), &palette().field());
    palette().list().setFocus();
    QTest::keyClicks(window.focusWidget(), QStringLiteral("l"));
    EXPECT_EQ(palette().field().text(), QStringLiteral("qqqql"));
}

TEST_F(PaletteTest, TheLastUsedStandFirstAndAreRemembered)
{
    take(QStringLiteral("booth"));
    take(QStringLiteral("rosenbrock"));
    open();
    EXPECT_EQ(first(), QStringLiteral("Rosenbrock"));
    EXPECT_EQ(palette().list().model()->index(1, 0).data().toString(), QStringLiteral("Booth"));
    palette().close();
    EXPECT_EQ(settings.recentCommands(),
              (QStringList{QStringLiteral("surface/rosenbrock"), QStringLiteral("surface/booth")}));
}

TEST_F(PaletteTest, OpensFromAFieldWithoutCuttingIt)
{
    auto* field = window.findChild<QDockWidget*>(QStringLiteral("landscape"))->findChild<NumberField*>();
    field->setFocus();
    field->setCursorPosition(0);
    const QString before = field->text();
    open();
    EXPECT_TRUE(palette().isVisible());
    EXPECT_EQ(field->text(), before);
    QTest::keyClick(&palette().field(), Qt::Key_Escape);
    EXPECT_EQ(window.focusWidget(), field);
}

TEST_F(PaletteTest, TellsWhenTheSceneRefuses)
{
    session.model.setClassroom({{}, {"landscape"}});
    const Scene before = session.model.scene();
    take(QStringLiteral("booth"));
    EXPECT_EQ(session.model.scene(), before);
    bool told = false;
    for (const QLabel* label : window.findChildren<QLabel*>())
        told = told || (label->property("error").toBool() && label->isVisible() && label->text().contains(QStringLiteral("locked")));
    EXPECT_TRUE(told);
}

/// What rows, links and buttons do is found, too, for the run that is selected.
TEST_F(PaletteTest, FindsWhatPanelsOffer)
{
    open();
    for (const char* name : {"Tune", "Tune…", "Duplicate", "Reset to usual values", "Remove", "Hide",
                             "Copy as code (NumPy)", "Copy as code (PyTorch)", "Copy as CSV", "Copy as Markdown",
                             "Logarithmic height", "Exaggeration of heights", "120 steps/s"})
        EXPECT_EQ(found(QString::fromUtf8(name)), QString::fromUtf8(name));
    EXPECT_EQ(found(QStringLiteral("复制为代码（NumPy）")), QStringLiteral("Copy as code (NumPy)"));
    palette().close();
    session.selection.select(2);
    const std::size_t runs = session.model.scene().runs.size();
    take(QStringLiteral("hide"));
    EXPECT_FALSE(session.model.scene().runs[2].shown);
    open();
    EXPECT_EQ(found(QStringLiteral("show")), QStringLiteral("Show"));
    palette().close();
    take(QStringLiteral("duplicate"));
    EXPECT_EQ(session.model.scene().runs.size(), runs + 1);
    take(QStringLiteral("remove"));
    EXPECT_EQ(session.model.scene().runs.size(), runs);
    take(QStringLiteral("120 steps"));
    EXPECT_EQ(session.playback.speed(), 120.0);
    take(QStringLiteral("logarithmic height"));
    EXPECT_TRUE(window.relief().logHeight());
    EXPECT_TRUE(window.relief().isVisible());
    session.selection.select(-1);
    open();
    EXPECT_NE(found(QStringLiteral("duplicate")), QStringLiteral("Duplicate")) << "of which run?";
}

TEST_F(PaletteTest, NamesAreThereOnceAndNeverEmpty)
{
    QSet<QString> ids;
    for (const PaletteEntry& entry : actionEntries(window, Which::All) + viewEntries(window)
                                         + panelEntries(window)
                                         + catalogueEntries(session.model, session.selection, {})) {
        EXPECT_FALSE(entry.name.isEmpty()) << entry.id.toStdString();
        EXPECT_FALSE(entry.group.isEmpty()) << entry.id.toStdString();
        EXPECT_FALSE(ids.contains(entry.id)) << entry.id.toStdString();
        EXPECT_TRUE(entry.run) << entry.id.toStdString();
        ids.insert(entry.id);
    }
    EXPECT_GT(ids.size(), 80);
}

TEST_F(PaletteTest, TheSheetHasEveryKeyOfTheWindow)
{
    QTest::keyClick(window.focusWidget(), Qt::Key_F1);
    auto* sheet = window.findChild<ShortcutsSheet*>();
    ASSERT_TRUE(sheet->isVisible());
    QStringList keys;
    for (const QLabel* label : sheet->findChildren<QLabel*>())
        if (label->property("key").toBool())
            keys << label->text();
    int withKeys = 0;
    for (const QAction* action : window.actions()) {
        if (action->shortcut().isEmpty())
            continue;
        ++withKeys;
        EXPECT_TRUE(keys.contains(action->shortcut().toString(QKeySequence::NativeText))) << action->text().toStdString();
    }
    EXPECT_GT(withKeys, 15);
    for (const GestureGroup& group : gestureGroups())
        for (const GestureGroup::Row& row : group.rows)
            EXPECT_TRUE(keys.contains(row.gesture)) << row.gesture.toStdString();
    QTest::keyClick(window.focusWidget(), Qt::Key_F1);
    EXPECT_FALSE(sheet->isVisible());
}

TEST_F(PaletteTest, TheSheetTellsHowTheReliefIsMoved)
{
    for (const auto& groups : {gestureGroups(), presentationGroups()}) {
        const auto relief = std::ranges::find(groups, QStringLiteral("On the relief"), &GestureGroup::place);
        ASSERT_NE(relief, groups.end());
        QStringList gestures;
        for (const GestureGroup::Row& row : relief->rows)
            gestures << row.gesture;
        for (const char* gesture : {"Drag", "Ctrl+arrows", "Shift+drag", "Shift+Up, Shift+Down"})
            EXPECT_TRUE(gestures.contains(QLatin1String(gesture))) << gesture;
    }
}

TEST_F(PaletteTest, TheSheetSaysUndoWhateverThereIsToUndo)
{
    session.model.setStart({1.0, 1.0});
    QTest::keyClick(&window, Qt::Key_F1);
    QStringList texts;
    for (const QLabel* label : window.findChild<ShortcutsSheet*>()->findChildren<QLabel*>())
        texts << label->text();
    EXPECT_TRUE(texts.contains(QStringLiteral("Undo")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Redo")));
    EXPECT_TRUE(texts.filter(QStringLiteral("Undo ")).isEmpty());
}

TEST_F(PaletteTest, TheSheetFitsAUsualWindowAndAProjectedOne)
{
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080)}) {
        window.resize(size);
        QTest::keyClick(window.focusWidget(), Qt::Key_F1);
        const QScrollArea& room = window.findChild<ShortcutsSheet*>()->room();
        QTest::qWait(20);
        EXPECT_EQ(room.verticalScrollBar()->maximum(), 0) << size.width();
        EXPECT_LE(room.widget()->width(), room.viewport()->width()) << size.width();
        const int needed = room.widget()->layout()->minimumHeightForWidth(room.widget()->width());
        EXPECT_LT(room.viewport()->height() - needed, 80)
            << "no higher than what is on it, in " << size.width();
        QTest::keyClick(window.focusWidget(), Qt::Key_F1);
    }
}

TEST(FairColumns, AreAsLowAsCanBe)
{
    const std::vector<int> heights{5, 3, 4, 4, 2};
    EXPECT_EQ(fairColumns(heights, 1).height, 18);
    EXPECT_EQ(fairColumns(heights, 2).height, 10); // 5 3 | 4 4 2
    EXPECT_EQ(fairColumns(heights, 2).first, (std::vector<std::size_t>{0, 2}));
    EXPECT_EQ(fairColumns(heights, 3).height, 7); // 5 | 3 4 | 4 2
    EXPECT_EQ(fairColumns(heights, 9).height, 5) << "no lower than the highest part";
    EXPECT_TRUE(fairColumns({}, 3).first.empty());
}

TEST_F(PaletteTest, TheSheetScrollsByKeysInASmallWindow)
{
    window.resize(800, 600);
    QTest::keyClick(window.focusWidget(), Qt::Key_F1);
    const QScrollArea& room = window.findChild<ShortcutsSheet*>()->room();
    QTest::qWait(20);
    const QScrollBar& bar = *room.verticalScrollBar();
    EXPECT_LE(room.widget()->width(), room.viewport()->width());
    ASSERT_GT(bar.maximum(), 0);
    const auto placeAfter = [&](Qt::Key key) {
        QTest::keyClick(window.focusWidget(), key);
        return bar.value();
    };
    EXPECT_EQ(placeAfter(Qt::Key_End), bar.maximum());
    EXPECT_EQ(session.playback.step(), 0) << "the timeline is not meant";
    EXPECT_LT(placeAfter(Qt::Key_PageUp), bar.maximum());
    EXPECT_EQ(placeAfter(Qt::Key_Home), 0);
    EXPECT_GT(placeAfter(Qt::Key_Down), 0);
    EXPECT_EQ(placeAfter(Qt::Key_Up), 0);
    EXPECT_GT(placeAfter(Qt::Key_PageDown), 50);
    placeAfter(Qt::Key_Home);
    EXPECT_GT(placeAfter(Qt::Key_Space), 50);
    EXPECT_FALSE(session.playback.isPlaying());
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(window.findChild<ShortcutsSheet*>()->isVisible());
}

} // namespace
} // namespace thalweg::app
