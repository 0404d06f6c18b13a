#pragma once

#include <QStyledItemDelegate>

namespace thalweg::app {

class Appearance;

/// Draws numbers in narrow columns: no frame, hardly a margin, never an ellipsis in a number.
class NumberDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    NumberDelegate(Appearance& appearance, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Appearance& m_appearance;
};

} // namespace thalweg::app
