#pragma once

#include "critical/search.h"

#include <QAbstractTableModel>

#include <vector>

namespace thalweg::app {

class Appearance;

/// The critical points of the scene as a table: kind, place, value, eigenvalues of the Hessian.
class CriticalModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, X, Y, Value, Smaller, Larger, ColumnCount };
    /// The number itself, to sort by.
    static constexpr int NumberRole = Qt::UserRole + 1;

    explicit CriticalModel(Appearance& appearance, QObject* parent = nullptr);

    /// domain: where they were searched; tells how many decimals of a coordinate matter.
    void setPoints(const std::vector<CriticalPoint>& points, const Domain& domain);
    const CriticalPoint& point(int row) const { return m_points[std::size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    double number(const CriticalPoint& point, int column) const;
    QString text(const CriticalPoint& point, int column) const;
    QString tip(const CriticalPoint& point) const;

    Appearance& m_appearance;
    std::vector<CriticalPoint> m_points;
    Domain m_domain;
};

} // namespace thalweg::app
