#include "command/window_page.h"
#include "relief/plane_and_relief.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QDockWidget>
#include <QTabWidget>

#include <string>

namespace thalweg::app {
namespace {

// The words stand for what the window calls these pages.
TEST(WindowPage, EachIsBroughtToTheFront)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    const auto* pages = window.findChild<QDockWidget*>(QStringLiteral("readout"))->findChild<QTabWidget*>();
    QStringList shown;
    for (const auto page : {"here", "step", "why", "points", "ends"}) {
        bringToFront(window, page);
        shown << pages->tabText(pages->currentIndex());
    }
    EXPECT_EQ(shown.join(u' ').toStdString(), "Here Step Why Points Ends");
    bringToFront(window, "table");
    EXPECT_TRUE(window.findChild<QDockWidget*>(QStringLiteral("table"))->isVisible());
    bringToFront(window, "relief");
    EXPECT_EQ(window.views().mode(), ViewMode::Relief);
    bringToFront(window, "both");
    EXPECT_EQ(window.views().mode(), ViewMode::Both);
}

} // namespace
} // namespace thalweg::app
