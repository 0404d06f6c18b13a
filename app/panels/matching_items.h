#pragma once

#include <QSortFilterProxyModel>

#include <optional>

namespace thalweg::app {

/// A picker's items that fit what was typed, the best first: names before what is said of them. While nothing is
/// typed, all of them stand as they were added, below their headings.
class MatchingItems : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::optional<int> scoreOf(const QModelIndex& item) const;

    QString m_text;
};

} // namespace thalweg::app
