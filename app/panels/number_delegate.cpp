#include "panels/number_delegate.h"

#include "model/appearance.h"

#include <QPainter>

namespace thalweg::app {

NumberDelegate::NumberDelegate(Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void NumberDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kMargin = 4;
    const Theme& theme = m_appearance.theme();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentSoft);
    const QPixmap mark = index.data(Qt::DecorationRole).value<QPixmap>();
    if (!mark.isNull()) {
        const QSizeF size = mark.deviceIndependentSize();
        painter->drawPixmap(option.rect.center() - QPointF(0.5 * size.width(), 0.5 * size.height()).toPoint()
                                + QPoint(1, 1),
                            mark);
        return;
    }
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(option.rect.adjusted(-kMargin, 0, -kMargin, 0), Qt::AlignRight | Qt::AlignVCenter,
                      index.data().toString());
}

} // namespace thalweg::app
