#pragma once

#include <QStyledItemDelegate>

namespace thalweg::app {

class Appearance;

/// Draws the runs' table: a run with its sample, numbers at the right, verdicts as badges.
class RunTableDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RunTableDelegate(Appearance& appearance, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Appearance& m_appearance;
};

} // namespace thalweg::app
