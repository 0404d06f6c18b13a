#include "panels/critical_model.h"

#include "model/appearance.h"
#include "panels/coordinate_text.h"
#include "panels/critical_mark.h"
#include "text/number_text.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kMarkSize = 14;

/// In a column with no room to spare: a number with an exponent gets fewer digits. The tooltip has more.
QString columnText(double value)
{
    const QString text = shortNumber(value, 4);
    return text.size() > 7 ? shortNumber(value, 2) : text;
}

} // namespace

CriticalModel::CriticalModel(Appearance& appearance, QObject* parent)
    : QAbstractTableModel(parent), m_appearance(appearance)
{
    connect(&appearance, &Appearance::themeChanged, this, [this] {
        if (!m_points.empty())
            emit dataChanged(index(0, Kind), index(rowCount() - 1, Kind), {Qt::DecorationRole});
    });
}

void CriticalModel::setPoints(const std::vector<CriticalPoint>& points, const Domain& domain)
{
    if (points == m_points && domain == m_domain)
        return;
    beginResetModel();
    m_domain = domain;
    m_points = points;
    endResetModel();
}

int CriticalModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_points.size()); }

int CriticalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

double CriticalModel::number(const CriticalPoint& point, int column) const
{
    switch (column) {
    case X:
        return point.at.x;
    case Y:
        return point.at.y;
    case Value:
        return point.value;
    case Smaller:
        return point.eigenvalues[0];
    case Larger:
        return point.eigenvalues[1];
    default:
        return double(point.kind);
    }
}

QString CriticalModel::text(const CriticalPoint& point, int column) const
{
    const double value = number(point, column);
    if (column == X)
        return coordinateText(value, m_domain.width(), 1);
    return column == Y ? coordinateText(value, m_domain.height(), 1) : columnText(value);
}

QVariant CriticalModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CriticalPoint& point = m_points[std::size_t(index.row())];
    const bool isKind = index.column() == Kind;
    switch (role) {
    case Qt::DisplayRole:
        return isKind ? QVariant() : text(point, index.column());
    case Qt::DecorationRole:
        return isKind ? criticalMark(point.kind, m_appearance.theme(), kMarkSize) : QVariant();
    case Qt::AccessibleTextRole:
        return isKind ? criticalName(point.kind) : text(point, index.column());
    case Qt::TextAlignmentRole:
        return int(isKind ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return tip(point);
    case NumberRole:
        return number(point, index.column());
    default:
        return {};
    }
}

QString CriticalModel::tip(const CriticalPoint& point) const
{
    constexpr int kMore = 10;
    const QString kind = criticalName(point.kind);
    const QString sure = point.certified ? tr("Proved: exactly one critical point lies here.")
                                         : tr("Found numerically, without a proof.");
    return QStringLiteral("<p><b>%1</b> %2</p><p>f = %3</p><p>λ₁ = %4, v₁ = %5<br>λ₂ = %6, v₂ = %7</p><p>%8</p>")
        .arg(kind, pointText(point.at, kMore), shortNumber(point.value, kMore),
             shortNumber(point.eigenvalues[0], kMore), pointText(point.eigenvectors[0]),
             shortNumber(point.eigenvalues[1], kMore), pointText(point.eigenvectors[1]))
        .arg(sure);
}

QVariant CriticalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Kind ? Qt::AlignCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        const QString tips[] = {tr("Minimum, maximum, saddle or degenerate"), tr("x"), tr("y"), tr("The value there"),
                                tr("Smaller eigenvalue of the Hessian"), tr("Larger eigenvalue of the Hessian")};
        return tips[section];
    }
    if (role != Qt::DisplayRole)
        return {};
    static const QString kNames[] = {QString(),           QStringLiteral("x"),  QStringLiteral("y"),
                                     QStringLiteral("f"), QStringLiteral("λ₁"), QStringLiteral("λ₂")};
    return kNames[section];
}

} // namespace thalweg::app
