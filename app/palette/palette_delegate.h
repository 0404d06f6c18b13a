#pragma once

#include <QStyledItemDelegate>

namespace thalweg::app {

class Appearance;

/// Draws the rows of the palette: a check mark, the name, quietly what it belongs to, and its keys at the right.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PaletteDelegate(Appearance& appearance, QObject* parent);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int paintKeys(QPainter& painter, const QRect& row, const QString& keys) const;

    Appearance& m_appearance;
};

} // namespace thalweg::app
