#include "table/sort_header.h"

#include <QAbstractItemModel>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

namespace thalweg::app {

namespace {

constexpr int kArrow = 8;

} // namespace

SortHeader::SortHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
}

QRect SortHeader::arrowIn(const QRect& section, int column) const
{
    const Qt::Alignment words(model()->headerData(column, orientation(), Qt::TextAlignmentRole).toInt());
    const int beside = (kArrowRoom - kArrow) / 2;
    const int left = words & Qt::AlignRight ? section.left() + beside : section.right() + 1 - beside - kArrow;
    return {left, section.center().y() - kArrow / 2, kArrow, kArrow};
}

/// The style would draw the arrow over the words.
void SortHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int column) const
{
    QHeaderView::initStyleOptionForIndex(option, column);
    option->sortIndicator = QStyleOptionHeader::None;
}

void SortHeader::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, column);
    painter->restore();
    if (!isSortIndicatorShown() || sortIndicatorSection() != column)
        return;
    QStyleOptionHeader arrow;
    arrow.initFrom(this);
    arrow.rect = arrowIn(rect, column);
    arrow.sortIndicator = sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                     : QStyleOptionHeader::SortUp;
    style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
}

} // namespace thalweg::app
