// What panels offer by links, by buttons of their own and by the right mouse button.

#include "palette/entry.h"
#include "panels/runs_panel.h"
#include "panels/speed_button.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_controls.h"
#include "table/run_table.h"
#include "text/other_words.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QTableView>

#include <algorithm>
#include <memory>

namespace thalweg::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

/// Of the selected run; none when no run is selected.
QList<PaletteEntry> runEntries(RunsPanel& runs)
{
    const std::shared_ptr<QMenu> menu(runs.menuOfSelected());
    if (!menu)
        return {};
    QList<PaletteEntry> entries = entriesOf(menu->actions(), Words::tr("Selected run"));
    for (PaletteEntry& entry : entries) {
        entry.line = menu->title();
        entry.run = [menu, run = entry.run] { run(); }; // which the actions need
    }
    return entries;
}

/// name: as it is shown, with its other words.
PaletteEntry entryFor(const QString& name, const QString& group, const QString& line, std::function<void()> run)
{
    const OtherWords& words = OtherWords::all();
    return {.id = QStringLiteral("control/") + words.source(group) + u'/' + words.source(name),
            .name = name,
            .group = group,
            .aliases = words.of(name),
            .line = line,
            .run = std::move(run)};
}

/// The controls of the relief, which comes into sight.
QList<PaletteEntry> reliefEntries(PlaneAndRelief& views, ReliefControls& controls)
{
    const auto showRelief = [&views] {
        if (views.mode() == ViewMode::Plane)
            views.setMode(ViewMode::Both);
    };
    QList<PaletteEntry> entries;
    for (auto* button : controls.findChildren<QAbstractButton*>()) {
        entries << entryFor(button->accessibleName(), Words::tr("Relief"), button->toolTip(), [showRelief, button] {
            showRelief();
            button->click();
        });
        entries.back().checked = button->isChecked();
    }
    for (auto* slider : controls.findChildren<QAbstractSlider*>())
        entries << entryFor(slider->accessibleName(), Words::tr("Relief"), slider->toolTip(), [showRelief, slider] {
            showRelief();
            slider->setFocus(Qt::ShortcutFocusReason);
        });
    return entries;
}

/// Of the table in sight, or of the first where none is.
RunTable* tableOf(const QMainWindow& window)
{
    const auto tables = window.findChildren<RunTable*>();
    const auto shown = std::ranges::find_if(tables, &QWidget::isVisible);
    return shown != tables.end() ? *shown : tables.value(0);
}

} // namespace

QList<PaletteEntry> panelEntries(QMainWindow& window)
{
    QList<PaletteEntry> entries;
    if (auto* runs = window.findChild<RunsPanel*>()) {
        entries += runEntries(*runs);
        if (QAbstractButton& tune = runs->tuneButton(); tune.isVisibleTo(runs) && tune.isEnabled())
            entries << entryFor(tune.text(), Words::tr("Runs"), tune.toolTip(), [&tune] { tune.click(); });
    }
    if (const RunTable* table = tableOf(window))
        entries += entriesOf(table->copyActions(), Words::tr("Table"));
    auto* views = window.findChild<PlaneAndRelief*>();
    auto* controls = window.findChild<ReliefControls*>();
    if (views && controls)
        entries += reliefEntries(*views, *controls);
    if (const auto* speed = window.findChild<SpeedButton*>())
        entries += entriesOf(speed->menu()->actions(), Words::tr("Speed"));
    return entries;
}

} // namespace thalweg::app
