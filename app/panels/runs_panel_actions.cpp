// What can be done with runs in the panel: by mouse, by key and by menu alike.

#include "panels/runs_panel.h"

#include "model/classroom_sight.h"
#include "model/selection.h"
#include "panels/optimizer_picker.h"
#include "panels/run_code.h"
#include "panels/run_details.h"
#include "panels/run_row.h"
#include "panels/sentence_label.h"
#include "tune/tune_dialog.h"

#include <QMenu>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace thalweg::app {

void RunsPanel::chooseOptimizer() { m_picker->popUp(*m_addButton); }

void RunsPanel::choose(std::size_t run)
{
    const bool again = m_selection.run() == int(run);
    m_folded = again && !m_folded;
    m_selection.select(int(run));
    showSelection();
    // When the rows have their new places.
    QTimer::singleShot(0, this, [this] {
        if (m_details->isVisible())
            m_scroll->ensureWidgetVisible(m_details, 0, 0);
        if (m_selection.run() >= 0 && m_selection.run() < int(m_rows.size()))
            m_scroll->ensureWidgetVisible(m_rows[std::size_t(m_selection.run())], 0, 0);
    });
}

void RunsPanel::move(std::size_t from, int rows)
{
    const int to = std::clamp(int(from) + rows, 0, int(m_rows.size()) - 1);
    m_selection.select(to);
    m_rows[std::size_t(to)]->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_rows[std::size_t(to)], 0, 0);
}

void RunsPanel::fold()
{
    if (m_selection.run() < 0 && !m_rows.empty())
        return choose(0);
    m_folded = !m_folded;
    showSelection();
}

void RunsPanel::add(const OptimizerEntry& entry)
{
    if (tell(m_model.addRun(entry)))
        return;
    m_folded = false;
    m_selection.select(int(m_rows.size()) - 1);
}

void RunsPanel::setShown(std::size_t run, bool shown)
{
    tell(m_model.setRunShown(run, shown));
    showTexts();
}

void RunsPanel::duplicate(std::size_t run)
{
    if (tell(m_model.duplicateRun(run)))
        return;
    m_selection.select(int(run) + 1);
    m_rows[run + 1]->setFocus(Qt::ShortcutFocusReason);
}

void RunsPanel::remove(std::size_t run)
{
    const int selected = m_selection.run();
    if (tell(m_model.removeRun(run)))
        return;
    if (selected > int(run))
        m_selection.select(selected - 1);
    if (m_selection.run() >= 0)
        m_rows[std::size_t(m_selection.run())]->setFocus(Qt::ShortcutFocusReason);
}

void RunsPanel::reset(std::size_t run) { tell(m_model.resetRun(run)); }

QMenu* RunsPanel::menuOfSelected()
{
    const int run = m_selection.run();
    return run >= 0 && run < int(m_rows.size()) ? menuOf(std::size_t(run), nullptr) : nullptr;
}

void RunsPanel::openMenu(std::size_t run, QPoint at)
{
    QMenu* menu = menuOf(run, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

QMenu* RunsPanel::menuOf(std::size_t run, QWidget* parent)
{
    auto* menu = new QMenu(QString::fromStdString(m_model.runNames()[run]), parent);
    const bool shown = m_model.scene().runs[run].shown;
    menu->addAction(shown ? tr("Hide") : tr("Show"), this, [this, run, shown] { setShown(run, !shown); });
    menu->addAction(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), this, [this, run] { duplicate(run); });
    menu->addAction(tr("Reset to usual values"), this, [this, run] { reset(run); });
    if (showsHyperparameters(m_model.scene())) // which these tell
        addSettingsEntries(*menu, run);
    menu->addSeparator();
    menu->addAction(tr("Remove"), QKeySequence(Qt::Key_Delete), this, [this, run] { remove(run); });
    return menu;
}

void RunsPanel::addSettingsEntries(QMenu& menu, std::size_t run)
{
    menu.addAction(tr("Tune…"), this, [this, run] { tune({run}); });
    menu.addSeparator();
    const auto copy = [this, run](Library library) { tell(copyAsCode(m_model.scene(), run, library)); };
    menu.addAction(tr("Copy as code (NumPy)"), this, [copy] { copy(Library::NumPy); });
    menu.addAction(tr("Copy as code (PyTorch)"), this, [copy] { copy(Library::PyTorch); });
}

void RunsPanel::tune(std::vector<std::size_t> runs)
{
    TuneDialog(m_model, std::move(runs), m_appearance, m_settings, window()).exec();
}

void RunsPanel::tuneAll()
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < m_model.scene().runs.size(); ++i)
        if (m_model.scene().runs[i].shown)
            shown.push_back(i);
    if (!tell(shown.empty() ? SceneModel::Refusal(tr("No run is shown: there is nothing to tune.")) : std::nullopt))
        tune(std::move(shown));
}

/// Shows why something could not be done. Returns whether there was a reason.
bool RunsPanel::tell(const SceneModel::Refusal& refusal)
{
    m_problem->say(refusal.value_or(QString()));
    return refusal.has_value();
}

} // namespace thalweg::app
