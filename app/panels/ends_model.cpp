#include "panels/ends_model.h"

#include "model/study.h"
#include "panels/ending_badge.h"
#include "text/number_text.h"

#include <algorithm>

namespace thalweg::app {

EndsModel::EndsModel(Study& study, QObject* parent) : QAbstractTableModel(parent), m_study(study)
{
    connect(&study, &Study::outcomesReady, this, &EndsModel::update);
    update();
}

void EndsModel::update()
{
    const Scene& scene = m_study.runsScene();
    const std::vector<std::string> names = runNames(scene);
    std::vector<Line> lines;
    const std::size_t count = std::min({scene.runs.size(), m_study.runs().size(), m_study.outcomes().size()});
    for (std::size_t i = 0; i < count; ++i) {
        const Trajectory& run = m_study.runs()[i];
        lines.push_back({QString::fromStdString(names[i]), scene.runs[i].shown, scene.runs[i].look,
                         run.at(run.lastStep()), run.lastStep(), m_study.outcomes()[i]});
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
        return endingBadge(line.outcome.ending).word;
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
    const bool endedEarly = line.outcome.ending == Ending::Diverged || line.outcome.ending == Ending::NotDefined
                            || line.outcome.ending == Ending::NotDifferentiable;
    if (endedEarly)
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
        return QString(line.name + u'\n' + endingSentence(line.outcome.ending) + u'\n' + summary(line));
    case Qt::AccessibleTextRole:
        if (index.column() == Run)
            return QString(line.name + QStringLiteral(": ") + endingBadge(line.outcome.ending).word
                           + QStringLiteral(", ") + summary(line));
        return text(line, index.column());
    case ShownRole:
        return line.shown;
    case LookRole:
        return line.look;
    case EndingRole:
        return int(line.outcome.ending);
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
