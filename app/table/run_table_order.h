#pragma once

#include <QSortFilterProxyModel>

namespace thalweg::app {

/// The order of the runs' table: numbers as numbers, blanks last whichever way it is sorted. Rows keep their
/// places while values change, until resort(), so that none jumps away while it is read.
class RunTableOrder : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit RunTableOrder(QObject* parent = nullptr);

    void resort();

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
};

} // namespace thalweg::app
