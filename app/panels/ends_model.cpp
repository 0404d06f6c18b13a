#include "panels/ends_model.h"

#include "inspector/verdict_text.h"
#include "model/clinic.h"
#include "panels/verdict_badge.h"
#include "text/number_text.h"

#include <algorithm>

namespace thalweg::app {

EndsModel::EndsModel(Study& study, Clinic& clinic, QObject* parent)
    : QAbstractTableModel(parent), m_study(study), m_clinic(clinic)
{
    connect(&study, &Study::outcomesReady, this, &EndsModel::update);
    connect(&clinic, &Clinic::changed, this, &EndsModel::update);
    update();
}

void EndsModel::update()
{
    const Scene& scene = m_study.runsScene();
    const std::vector<std::string> names = runNames(scene);
    std::vector<Line> lines;
    const auto findings = m_clinic.findings();
    const bool isKnown = findings && findings->race == m_study.race() && !m_study.outcomes().empty();
    if (!isKnown && !m_study.runs().empty())
        return; // the old lines stay until all is known
    const std::size_t count = isKnown ? std::min(m_study.outcomes().size(), findings->atEnd.size()) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Trajectory& run = m_study.runs()[i];
        lines.push_back({QString::fromStdString(names[i]), scene.runs[i].shown, scene.runs[i].look,
                         run.at(run.lastStep()), run.lastStep(), run.stop, m_study.outcomes()[i], findings->atEnd[i]});
    }
    const bool sameRows = lines.size() == m_lines.size();
    if (!sameRows)
        beginResetModel();
    m_lines = std::move(lines);
    if (!sameRows)
        endResetModel();
    else if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int EndsModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int EndsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EndsModel::text(const Line& line, int column) const
{
    switch (column) {
    case X:
        return shortNumber(line.last.point.x);
    case Y:
        return shortNumber(line.last.point.y);
    case Loss:
        return shortNumber(line.last.loss);
    case Steps:
        return line.outcome.arrivedStep ? countText(*line.outcome.arrivedStep) : QStringLiteral("—");
    case End:
        return verdictBadge(line.diagnosis.verdict).word;
    default:
        return line.name;
    }
}

/// "(3.584, −1.848)   f 0.0021   from step 143": what the list says below the name.
QString EndsModel::summary(const Line& line) const
{
    const QString place = pointText(line.last.point, 3) + QStringLiteral("   f ") + shortNumber(line.last.loss, 3);
    if (line.outcome.arrivedStep)
        return place + QStringLiteral("   ") + tr("there at step %1").arg(countText(*line.outcome.arrivedStep));
    if (line.stop != Stop::StepLimit)
        return place + QStringLiteral("   ") + tr("after step %1").arg(countText(line.lastStep));
    return place;
}

QVariant EndsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Line& line = m_lines[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Run ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return QString(line.name + u'\n' + verdictSentence(line.diagnosis, line.stop) + u'\n' + summary(line));
    case Qt::AccessibleTextRole:
        if (index.column() == Run)
            return QString(line.name + QStringLiteral(": ") + verdictBadge(line.diagnosis.verdict).word
                           + QStringLiteral(", ") + summary(line));
        return text(line, index.column());
    case ShownRole:
        return line.shown;
    case LookRole:
        return line.look;
    case VerdictRole:
        return int(line.diagnosis.verdict);
    case SummaryRole:
        return summary(line);
    default:
        return {};
    }
}

QVariant EndsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Run"), tr("x"), tr("y"), tr("Loss"), tr("Arrival"), tr("End")};
    return names[section];
}

} // namespace thalweg::app
