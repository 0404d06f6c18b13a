#include "table/run_table_order.h"

#include "table/run_table_model.h"

namespace thalweg::app {

RunTableOrder::RunTableOrder(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(RunTableModel::SortRole);
    setDynamicSortFilter(false);
}

void RunTableOrder::resort() { sort(sortColumn(), sortOrder()); }

bool RunTableOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(RunTableModel::SortRole);
    const QVariant b = right.data(RunTableModel::SortRole);
    const bool isAscending = sortOrder() == Qt::AscendingOrder;
    if (!a.isValid() || !b.isValid())
        return isAscending ? a.isValid() && !b.isValid() : !a.isValid() && b.isValid();
    if (a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace thalweg::app
