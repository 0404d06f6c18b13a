#include "window/language.h"

#include "charts/charts_panel.h"
#include "charts/chart_view.h"
#include "inspector/inspection.h"
#include "plane/plane_view.h"
#include "relief/relief_view.h"
#include "window/language_menu.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QLabel>
#include <QMap>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <iterator>

namespace thalweg::app {
namespace {

/// A bar of tabs of docks, with its buttons: the window keeps those that it needed once, and their words are Qt's.
bool isOfTabBar(const QWidget* widget)
{
    return qobject_cast<const QTabBar*>(widget) || qobject_cast<const QTabBar*>(widget->parentWidget());
}

/// All words of a window, sorted.
QStringList wordsOf(const QMainWindow& window)
{
    QStringList words;
    for (const QLabel* label : window.findChildren<QLabel*>())
        words << label->text();
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        if (!isOfTabBar(button))
            words << button->text() << button->accessibleName();
    for (const QAction* action : window.findChildren<QAction*>())
        words << action->text();
    for (const QTabWidget* tabs : window.findChildren<QTabWidget*>())
        for (int i = 0; i < tabs->count(); ++i)
            words << tabs->tabText(i) << tabs->tabToolTip(i);
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (!isOfTabBar(widget))
            words << widget->accessibleName();
    words.sort();
    return words;
}

/// What only one of two sorted lists has.
std::string difference(const QStringList& a, const QStringList& b)
{
    QStringList only;
    std::ranges::set_symmetric_difference(a, b, std::back_inserter(only));
    return only.join(QStringLiteral(" | ")).toStdString();
}

TEST(LanguageSwitch, EverythingShownFollows)
{
    Language language(QStringLiteral("en"));
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    window.waitForFinished();
    const QStringList english = wordsOf(window);
    language.choose(QStringLiteral("zh_CN"));
    QElapsedTimer clock;
    clock.start();
    window.rebuild();
    EXPECT_LT(clock.elapsed(), 3000) << "half a second where nothing else runs";
    RecordProperty("milliseconds", int(clock.elapsed()));
    window.waitForFinished();
    {
        Session other;
        MainWindow fresh(other, nullptr);
        fresh.show();
        fresh.waitForFinished();
        EXPECT_EQ(difference(wordsOf(window), wordsOf(fresh)), "");
        EXPECT_NE(difference(wordsOf(window), english), "");
    }
    language.choose(QStringLiteral("en"));
    window.rebuild();
    window.waitForFinished();
    EXPECT_EQ(difference(wordsOf(window), english), "");
}

/// Where each panel stands that is open.
QMap<QString, QRect> placesOf(const QMainWindow& window)
{
    QMap<QString, QRect> places;
    for (const QDockWidget* dock : window.findChildren<QDockWidget*>())
        if (!dock->isHidden())
            places[dock->objectName()] = dock->geometry();
    return places;
}

TEST(LanguageSwitch, KeepsWhatIsSeenAndDone)
{
    Language language(QStringLiteral("en"));
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    session.model.setStart({1.0, 1.0});
    session.playback.seek(42);
    session.selection.select(2);
    window.plane().zoomBy(0.5);
    window.plane().inspection().setPin({0.5, 0.25});
    window.plane().layers().set(&LayerChoice::arrows, true);
    window.findChild<QDockWidget*>(QStringLiteral("landscape"))->hide();
    auto* tabs = window.findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    window.findChild<ChartsPanel*>()->chart(QuantityId::Loss).setStepRange({10.0, 90.0});
    window.relief().setLogHeight(true);
    QTest::keyClick(&window, Qt::Key_3);
    ASSERT_TRUE(window.relief().isVisible());
    window.waitForFinished();
    const auto places = placesOf(window);
    const Domain visible = window.plane().visible();
    const Scene scene = session.model.scene();

    language.choose(QStringLiteral("zh_CN"));
    window.rebuild();
    window.waitForFinished();
    EXPECT_EQ(session.model.scene(), scene);
    EXPECT_EQ(session.playback.step(), 42);
    EXPECT_EQ(session.selection.run(), 2);
    EXPECT_TRUE(session.model.undoStack()->canUndo());
    EXPECT_TRUE(placesOf(window) == places);
    EXPECT_EQ(window.plane().visible(), visible);
    EXPECT_EQ(window.plane().inspection().pin(), std::optional(Point{0.5, 0.25}));
    EXPECT_TRUE(window.plane().layers().choice().arrows);
    EXPECT_EQ(window.findChild<QTabWidget*>()->currentIndex(), 2);
    EXPECT_EQ(window.findChild<ChartsPanel*>()->chart(QuantityId::Loss).picture().stepRange(), (StepRange{10.0, 90.0}));
    EXPECT_TRUE(window.relief().isVisible());
    EXPECT_TRUE(window.relief().logHeight());
    QTest::keyClick(&window, Qt::Key_Right);
    EXPECT_EQ(session.playback.step(), 43) << "each key once";
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(session.model.undoStack()->canUndo());
}

TEST(LanguageSwitch, TheMenuSaysWhich)
{
    LanguageMenu menu(QStringLiteral("zh_CN"), nullptr);
    ASSERT_EQ(menu.actions().size(), 3);
    EXPECT_TRUE(menu.actions()[2]->isChecked());
    QSignalSpy chosen(&menu, &LanguageMenu::chosen);
    menu.actions()[1]->trigger();
    EXPECT_EQ(chosen.at(0).at(0).toString(), QStringLiteral("en"));
    EXPECT_FALSE(menu.actions()[2]->isChecked());
}

// The window that is built anew deletes the menu in which the language was chosen.
TEST(LanguageSwitch, WaitsUntilNoMenuIsOpen)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    auto* menu = window.findChild<LanguageMenu*>();
    QMenu other;
    other.addAction(QStringLiteral("Another"));
    bool wasOpen = false;
    QObject::connect(&window, &MainWindow::languageChosen, &window, [&] { wasOpen = other.isVisible(); });
    QSignalSpy chosen(&window, &MainWindow::languageChosen);
    QTimer::singleShot(0, &other, [&] {
        menu->actions()[1]->trigger();
        QTimer::singleShot(50, &other, &QMenu::close);
    });
    other.exec();
    ASSERT_TRUE(chosen.count() == 1 || chosen.wait());
    EXPECT_FALSE(wasOpen);
    EXPECT_EQ(chosen.at(0).at(0).toString(), QStringLiteral("en"));
}

} // namespace
} // namespace thalweg::app
