// Charts and table at the bottom of the window.

#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "table/run_table.h"
#include "window/main_window.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>

namespace thalweg::app {
namespace {

TEST(BottomPanels, TheChosenChartsAreThereAgainAfterARestart)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    Settings settings(store);
    {
        Session session;
        MainWindow window(session, &settings);
        window.show();
        auto* panel = window.findChild<ChartsPanel*>();
        EXPECT_EQ(panel->charts().size(), 2u);
        for (QAction* action : panel->menu()->actions())
            if (action->text() == titleOf(quantity(QuantityId::Sharpness)))
                action->trigger();
        EXPECT_EQ(panel->charts().size(), 3u);
        window.close();
    }
    Session session;
    MainWindow window(session, &settings);
    window.show();
    window.waitForFinished();
    auto* panel = window.findChild<ChartsPanel*>();
    ASSERT_EQ(panel->charts().size(), 3u);
    EXPECT_TRUE(panel->chart(QuantityId::Sharpness).isVisible());
    EXPECT_EQ(panel->chart(QuantityId::Sharpness).picture().runs().size(), session.model.scene().runs.size());
}

TEST(BottomPanels, TheTableIsATabBesideTheCharts)
{
    Session session;
    MainWindow window(session, nullptr);
    window.show();
    auto* table = window.findChild<QDockWidget*>(QStringLiteral("table"));
    auto* charts = window.findChild<QDockWidget*>(QStringLiteral("charts"));
    EXPECT_FALSE(table->isVisible());
    EXPECT_TRUE(charts->isVisible());
    table->toggleViewAction()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(window.tabifiedDockWidgets(charts), QList{table});
    EXPECT_TRUE(window.findChild<RunTable*>()->isVisible()) << "in front";
    window.waitForFinished();
    EXPECT_EQ(window.findChild<RunTable*>()->view().model()->rowCount(), int(session.model.scene().runs.size()));
}

} // namespace
} // namespace thalweg::app
