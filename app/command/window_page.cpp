#include "command/window_page.h"

#include "relief/plane_and_relief.h"
#include "window/main_window.h"

#include <QDockWidget>
#include <QTabWidget>

#include <algorithm>

namespace thalweg::app {

namespace {

QDockWidget* panelOf(MainWindow& window, std::string_view name)
{
    return window.findChild<QDockWidget*>(QString::fromUtf8(name.data(), qsizetype(name.size())));
}

void bringPageToFront(MainWindow& window, std::string_view page)
{
    auto* pages = panelOf(window, "readout")->findChild<QTabWidget*>();
    const int index = int(std::ranges::find(kWindowPages, page) - kWindowPages.begin());
    if (index < pages->count())
        pages->setCurrentIndex(index);
}

} // namespace

void bringToFront(MainWindow& window, std::string_view page)
{
    if (page == "relief")
        window.views().setMode(ViewMode::Relief);
    else if (page == "both")
        window.views().setMode(ViewMode::Both);
    else if (page == "samples" || page == "table") {
        panelOf(window, page)->show();
        panelOf(window, page)->raise();
    } else
        bringPageToFront(window, page);
}

} // namespace thalweg::app
