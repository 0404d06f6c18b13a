#include "panels/picker_delegate.h"

#include "model/appearance.h"
#include "panels/fonts.h"
#include "panels/picker.h"
#include "text/elided_text.h"

#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kPadding = 10;
constexpr int kGap = 10;

constexpr double kLineSize = 0.92; ///< of the name's

bool isHeading(const QModelIndex& index) { return index.data(Picker::HeadingRole).toBool(); }

bool hasPicture(const QModelIndex& index) { return index.data(Picker::PictureRole).isValid(); }

} // namespace

PickerDelegate::PickerDelegate(Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

QSize PickerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics name(boldened(option.font));
    const QFontMetrics line(scaled(option.font, kLineSize));
    if (isHeading(index))
        return {100, line.height() + 14};
    const QSize picture = hasPicture(index) ? kPicture + QSize(kGap, 0) : QSize(0, 0);
    const int width = std::max(name.horizontalAdvance(index.data().toString()),
                               line.horizontalAdvance(index.data(Picker::LineRole).toString()));
    return {picture.width() + width + 2 * kPadding + 2,
            std::max(name.height() + 2 + line.height(), picture.height()) + 12};
}

void PickerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (isHeading(index)) {
        paintHeading(*painter, option, index.data().toString());
        return painter->restore();
    }
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.state & QStyle::State_Selected ? theme.accentSoft : theme.ground);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 5, 5);
    }
    QRect text = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    if (hasPicture(index)) {
        const QRect picture(QPoint(text.left(), option.rect.center().y() - kPicture.height() / 2 + 1), kPicture);
        painter->drawPixmap(picture, index.data(Picker::PictureRole).value<QPixmap>());
        text.setLeft(picture.right() + 1 + kGap);
    }
    const QFont name = boldened(option.font);
    const QFont line = scaled(option.font, kLineSize);
    const int nameHeight = QFontMetrics(name).height();
    const int top = text.center().y() - (nameHeight + 2 + QFontMetrics(line).height()) / 2;
    painter->setFont(name);
    painter->setPen(theme.text);
    drawElided(*painter, QRect(text.left(), top, text.width(), nameHeight), index.data().toString());
    painter->setFont(line);
    painter->setPen(theme.secondText);
    drawElided(*painter, QRect(text.left(), top + nameHeight + 2, text.width(), QFontMetrics(line).height()),
               index.data(Picker::LineRole).toString());
    painter->restore();
}

void PickerDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const
{
    painter.setPen(m_appearance.theme().secondText);
    painter.setFont(boldened(scaled(option.font, kLineSize)));
    painter.drawText(option.rect.adjusted(kPadding, 6, -kPadding, -2), Qt::AlignLeft | Qt::AlignBottom, text);
}

} // namespace thalweg::app
