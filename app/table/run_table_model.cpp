#include "table/run_table_model.h"

#include "model/classroom_sight.h"
#include "model/clinic.h"
#include "model/playback.h"
#include "panels/catalogue_text.h"
#include "panels/verdict_badge.h"
#include "text/number_text.h"

#include <QCoreApplication>

#include <cmath>

namespace thalweg::app {

namespace {

struct RunTable {
    Q_DECLARE_TR_FUNCTIONS(RunTable)
};

QVariant orBlank(double value) { return std::isnan(value) ? QVariant() : QVariant(value); }

QString lossText(double value) { return std::isnan(value) ? QString() : shortNumber(value, 4, Zeros::Keep); }

} // namespace

QString settingsText(const RunChoice& run)
{
    const OptimizerEntry& rule = *findOptimizer(run.optimizer);
    QStringList parts;
    for (std::size_t i = 0; i < run.values.size(); ++i)
        if (run.values[i] != rule.parameters[i].initial)
            parts << coreText(rule.parameters[i].symbol) + u' ' + shortNumber(run.values[i]);
    if (run.schedule != ScheduleChoice{})
        parts << coreText(findSchedule(run.schedule.id)->name);
    if (run.noise != Noise{})
        parts << RunTable::tr("noise %1").arg(shortNumber(run.noise.deviation()));
    if (run.batch > 0)
        parts << RunTable::tr("batch %1").arg(countText(run.batch));
    if (run.start)
        parts << RunTable::tr("start at %1").arg(pointText(*run.start, 3));
    return parts.join(QStringLiteral(", "));
}

RunTableModel::RunTableModel(RaceTable& race, Clinic& clinic, Playback& playback, QObject* parent)
    : QAbstractTableModel(parent), m_race(race), m_clinic(clinic), m_playback(playback)
{
    connect(&race, &RaceTable::ready, this, &RunTableModel::readRace);
    connect(&clinic, &Clinic::changed, this, &RunTableModel::readVerdicts);
    connect(&playback, &Playback::stepChanged, this, [this] { announce(Now, Now); });
    readRace();
}

/// The same runs keep their rows, so that selection and scroll bar stay where they are.
void RunTableModel::readRace()
{
    const RaceTable::Result& result = m_race.result();
    std::vector<Line> lines;
    const auto names = result.race ? runNames(result.race->scene) : std::vector<std::string>();
    const bool showsSettings = !result.race || showsHyperparameters(result.race->scene);
    for (std::size_t i = 0; i < result.arrivals.size(); ++i) {
        const RunChoice& run = result.race->scene.runs[i];
        lines.push_back({QString::fromStdString(names[i]), showsSettings ? settingsText(run) : QString(), run.shown, run.look,
                         result.race->trajectories[i].steps.back().loss, result.arrivals[i], {}});
    }
    const bool isReset = lines.size() != m_lines.size();
    if (isReset)
        beginResetModel();
    m_lines = std::move(lines);
    m_shown = result.race;
    takeVerdicts();
    if (isReset)
        endResetModel();
    else
        announce(0, ColumnCount - 1);
}

void RunTableModel::readVerdicts()
{
    if (takeVerdicts())
        announce(State, State);
}

/// Findings of another race are of no use; and the scene may want nobody to know.
/// @return whether there is something new.
bool RunTableModel::takeVerdicts()
{
    const auto findings = m_clinic.findings();
    if (!findings || findings->race != m_shown)
        return false;
    bool isNew = false;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Diagnosis* known = m_clinic.atEnd(i);
        const std::optional<Verdict> verdict = known ? std::optional(known->verdict) : std::nullopt;
        isNew = isNew || verdict != m_lines[i].verdict;
        m_lines[i].verdict = verdict;
    }
    return isNew;
}

void RunTableModel::announce(int first, int last)
{
    if (!m_lines.empty())
        emit dataChanged(index(0, first), index(rowCount() - 1, last));
}

int RunTableModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int RunTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

double RunTableModel::lossNow(int row) const
{
    return m_shown->trajectories[std::size_t(row)].at(m_playback.step()).loss;
}

QVariant RunTableModel::text(int row, int column) const
{
    const Line& line = m_lines[std::size_t(row)];
    switch (column) {
    case Run:
        return line.name;
    case Settings:
        return line.settings;
    case Now:
        return lossText(lossNow(row));
    case End:
        return lossText(line.end);
    case Steps:
        return line.arrival ? countText(line.arrival->step) : QString();
    case Gradients:
        return line.arrival ? countText(int(line.arrival->evaluations)) : QString();
    default:
        return line.verdict ? verdictBadge(*line.verdict).word : QString();
    }
}

QVariant RunTableModel::sortKey(int row, int column) const
{
    const Line& line = m_lines[std::size_t(row)];
    switch (column) {
    case Now:
        return orBlank(lossNow(row));
    case End:
        return orBlank(line.end);
    case Steps:
        return line.arrival ? QVariant(line.arrival->step) : QVariant();
    case Gradients:
        return line.arrival ? QVariant(line.arrival->evaluations) : QVariant();
    case State:
        return line.verdict ? QVariant(int(*line.verdict)) : QVariant();
    default:
        return text(row, column).toString().isEmpty() ? QVariant() : text(row, column);
    }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() >= Now && index.column() <= Gradients ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return index.column() <= Settings ? text(index.row(), index.column()) : QVariant();
    case SortRole:
        return sortKey(index.row(), index.column());
    case ShownRole:
        return line.shown;
    case LookRole:
        return line.look;
    case VerdictRole:
        return line.verdict ? QVariant(int(*line.verdict)) : QVariant();
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Now && section <= Gradients ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        const QString tips[] = {RunTable::tr("The run, as legends name it"),
                                RunTable::tr("What is set otherwise than the optimizer usually has it"),
                                RunTable::tr("The loss at the step that is shown"),
                                RunTable::tr("The loss at the run's last step"),
                                RunTable::tr("Steps until the loss is first at or below the target"),
                                RunTable::tr("Gradient evaluations until then: 1 a step, 2 for SAM; a Hessian counts as "
                                             "2 more. "
                                             "The gradient of a mini-batch counts as 1."),
                                RunTable::tr("What is the matter with the run at its end")};
        return tips[section];
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {RunTable::tr("Run"),      RunTable::tr("Settings"),     RunTable::tr("Loss now"),
                             RunTable::tr("Loss at the end"), RunTable::tr("Steps to target"),
                             RunTable::tr("Gradients to target"), RunTable::tr("Verdict")};
    return names[section];
}

} // namespace thalweg::app
