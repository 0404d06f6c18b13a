#include "panels/runs_panel.h"

#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "model/selection.h"
#include "inspector/verdict_text.h"
#include "model/clinic.h"
#include "panels/catalogue_text.h"
#include "panels/link_button.h"
#include "panels/optimizer_picker.h"
#include "panels/panel_header.h"
#include "panels/run_details.h"
#include "panels/run_row.h"
#include "panels/sentence_label.h"
#include "text/number_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

/// Of a legend's name, "SGD η=0.01 w=0.1", what a row with a column for η has yet to say: "w=0.1".
QString differenceIn(const QString& fullName, const OptimizerEntry& entry)
{
    const QString name = QString::fromStdString(std::string(entry.name));
    const QString rate = QString::fromStdString(std::string(entry.parameters.front().symbol)) + QChar(u'=');
    QStringList parts = fullName.mid(name.size()).split(u' ', Qt::SkipEmptyParts);
    parts.removeIf([&](const QString& part) { return part.startsWith(rate); });
    return parts.join(u' ');
}

/// "↘ 0.004" of a rate that was 0.02 at first.
QString changedRate(double given, double now)
{
    const QChar way = now < given ? u'↘' : now > given ? u'↗' : u'→';
    return way + QStringLiteral(" ") + shortNumber(now, 3);
}

} // namespace

RunsPanel::RunsPanel(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_clinic(&clinic), m_selection(selection), m_appearance(appearance)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildHeader(*layout, appearance);
    buildList(*layout);
    connectDetails();
    connect(&model, &SceneModel::changed, this, &RunsPanel::showScene);
    connect(&selection, &Selection::runSelected, this, &RunsPanel::showSelection);
    showScene(SceneModel::AllParts);
    speakOf(clinic);
}

void RunsPanel::speakOf(Clinic& clinic)
{
    disconnect(m_clinic, nullptr, this, nullptr);
    m_clinic = &clinic;
    connect(&clinic, &Clinic::changed, this, &RunsPanel::showTexts);
    showTexts();
}

void RunsPanel::buildHeader(QVBoxLayout& layout, Appearance& appearance)
{
    auto* button = new LinkButton(tr("+ Add run"), appearance);
    button->setToolTip(tr("Another optimizer from the same start, or one of these with other settings"));
    m_addButton = button;
    auto* tuneButton = new LinkButton(tr("Tune"), appearance);
    m_tuneButton = tuneButton;
    tuneButton->setToolTip(tr("Searches the best values of every run that is shown, each with the same budget"));
    connect(tuneButton, &QAbstractButton::clicked, this, &RunsPanel::tuneAll);
    const auto obey = [this, tuneButton] {
        tuneButton->setVisible(showsHyperparameters(m_model.scene()));
        tuneButton->setEnabled(!areSettingsLocked(m_model.scene()));
    };
    connect(&m_model, &SceneModel::changed, tuneButton, obey);
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins({});
    row->addWidget(tuneButton);
    row->addWidget(button);
    obey();
    m_picker = new OptimizerPicker(appearance, this);
    layout.addWidget(new PanelHeader(tr("Runs"), tools, this));
    m_problem = new SentenceLabel(SentenceLabel::Kind::Error, this);
    m_problem->setContentsMargins(3 * metrics::kSpace, 0, 3 * metrics::kSpace, 2 * metrics::kSpace);
    layout.addWidget(m_problem);
    connect(button, &QAbstractButton::clicked, this, &RunsPanel::chooseOptimizer);
    connect(m_picker, &OptimizerPicker::optimizerPicked, this, &RunsPanel::add);
}

void RunsPanel::buildList(QVBoxLayout& layout)
{
    m_empty = new SentenceLabel(SentenceLabel::Kind::Quiet, this);
    m_empty->setContentsMargins(3 * metrics::kSpace, 0, 3 * metrics::kSpace, 2 * metrics::kSpace);
    layout.addWidget(m_empty);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    content->setAccessibleName(tr("Runs"));
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 2 * metrics::kSpace);
    m_list->setSpacing(0);
    m_details = new RunDetails(m_model, m_appearance, content);
    m_details->hide();
    m_list->addStretch();
    m_scroll->setWidget(content);
    layout.addWidget(m_scroll);
    m_scroll->verticalScrollBar()->installEventFilter(this);
}

/// A scroll bar takes its room from the rows' right padding, so that nothing moves when it comes.
bool RunsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        padRows();
    return QWidget::eventFilter(watched, event);
}

void RunsPanel::padRows()
{
    const QScrollBar* bar = m_scroll->verticalScrollBar();
    const int padding = 3 * metrics::kSpace - (bar->isVisible() ? bar->sizeHint().width() : 0);
    for (RunRow* row : m_rows)
        row->setRightPadding(padding);
    m_details->setRightPadding(padding);
}

void RunsPanel::connectRow(RunRow* row)
{
    connect(row, &RunRow::chosen, this, [this, row] { choose(indexOf(row)); });
    connect(row, &RunRow::foldRequested, this, &RunsPanel::fold);
    connect(row, &RunRow::moveRequested, this, [this, row](int rows) { move(indexOf(row), rows); });
    connect(row, &RunRow::removeRequested, this, [this, row] { remove(indexOf(row)); });
    connect(row, &RunRow::duplicateRequested, this, [this, row] { duplicate(indexOf(row)); });
    connect(row, &RunRow::shownRequested, this, [this, row](bool shown) { setShown(indexOf(row), shown); });
    connect(row, &RunRow::menuRequested, this, [this, row](QPoint at) { openMenu(indexOf(row), at); });
}

void RunsPanel::connectDetails()
{
    connect(m_details, &RunDetails::shownRequested, this,
            [this](bool shown) { setShown(std::size_t(m_details->run()), shown); });
    connect(m_details, &RunDetails::duplicateRequested, this, [this] { duplicate(std::size_t(m_details->run())); });
    connect(m_details, &RunDetails::resetRequested, this, [this] { reset(std::size_t(m_details->run())); });
    connect(m_details, &RunDetails::removeRequested, this, [this] { remove(std::size_t(m_details->run())); });
}

void RunsPanel::showScene(SceneModel::Parts parts)
{
    if (parts & (SceneModel::RunListPart | SceneModel::RunPart))
        tell(std::nullopt);
    if (parts & SceneModel::RunListPart)
        matchRows();
    if (parts & SceneModel::ClassroomPart)
        obeyClassroom();
    if (parts & (SceneModel::RunListPart | SceneModel::RunPart | SceneModel::ClassroomPart)) {
        showTexts();
        showSelection();
    }
}

/// What the scene keeps from being changed cannot be touched.
void RunsPanel::obeyClassroom()
{
    const Classroom& classroom = m_model.scene().classroom;
    m_addButton->setVisible(!classroom.hides("optimizers"));
    m_addButton->setEnabled(!classroom.locks("optimizers") && !classroom.locks("runs"));
    m_details->setEnabled(!areSettingsLocked(m_model.scene()));
}

/// As many rows as runs; those there are stay, so that nothing flickers.
void RunsPanel::matchRows()
{
    const std::size_t wanted = m_model.scene().runs.size();
    while (m_rows.size() > wanted) {
        m_rows.back()->deleteLater(); // it may be the one whose key press is at work
        m_rows.back()->hide();
        m_rows.pop_back();
    }
    while (m_rows.size() < wanted) {
        auto* row = new RunRow(m_appearance, m_scroll->widget());
        m_list->insertWidget(m_list->count() - 1, row);
        connectRow(row);
        row->show();
        m_rows.push_back(row);
    }
    padRows();
    m_empty->say(m_rows.empty() ? tr("No run yet. Add an optimizer to see how it moves.") : QString());
    m_selection.select(std::min(m_selection.run(), int(wanted) - 1));
}

RunRowText RunsPanel::textOf(std::size_t run) const
{
    const RunChoice& choice = m_model.scene().runs[run];
    const OptimizerEntry& entry = *findOptimizer(choice.optimizer);
    const QString fullName = QString::fromStdString(m_model.runNames()[run]);
    const QString rate = showsHyperparameters(m_model.scene()) ? shortNumber(choice.values.front()) : QString();
    RunRowText text{coreText(entry.name), differenceIn(fullName, entry), fullName,
                    rate, std::nullopt, {}, choice.shown, choice.look};
    if (const Diagnosis* now = m_clinic->now(run)) {
        const Trajectory& trajectory = m_clinic->findings()->race->trajectories[run];
        text.badge = verdictBadge(*now);
        if (!rate.isEmpty() && choice.schedule != ScheduleChoice{})
            text.rateNow = changedRate(choice.values.front(), trajectory.at(now->step).lr);
        text.sentence = verdictSentence(*now, now->step >= trajectory.lastStep() ? trajectory.stop : Stop::StepLimit);
    }
    return text;
}

void RunsPanel::showTexts()
{
    for (std::size_t i = 0; i < std::min(m_rows.size(), m_model.scene().runs.size()); ++i)
        m_rows[i]->setText(textOf(i));
}

void RunsPanel::showSelection()
{
    const int selected = m_selection.run() < int(m_rows.size()) ? m_selection.run() : -1;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setSelected(int(i) == selected);
    if (selected < 0 && !m_rows.empty())
        m_rows.front()->setFocusPolicy(Qt::StrongFocus);
    const bool unfolded = selected >= 0 && !m_folded && showsHyperparameters(m_model.scene());
    if (unfolded) {
        m_details->showRun(selected);
        const int below = m_list->indexOf(m_rows[std::size_t(selected)]) + 1;
        if (m_list->indexOf(m_details) != below) {
            m_list->removeWidget(m_details);
            m_list->insertWidget(m_list->indexOf(m_rows[std::size_t(selected)]) + 1, m_details);
        }
    }
    m_details->setVisible(unfolded);
}

std::size_t RunsPanel::indexOf(const RunRow* row) const
{
    return std::size_t(std::ranges::find(m_rows, row) - m_rows.begin());
}

} // namespace thalweg::app
