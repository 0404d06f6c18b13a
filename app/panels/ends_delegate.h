#pragma once

#include <QStyledItemDelegate>

namespace thalweg::app {

class Appearance;

/// Draws a run's end in two lines: sample, name and badge; below them place, loss and arrival.
class EndsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    EndsDelegate(Appearance& appearance, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Appearance& m_appearance;
};

} // namespace thalweg::app
