#include "palette/palette_delegate.h"

#include "model/appearance.h"
#include "palette/palette.h"
#include "panels/fonts.h"
#include "text/elided_text.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kPadding = 10;
constexpr int kCheckWidth = 18;
constexpr int kGap = 12;
constexpr double kQuietSize = 0.92; ///< of the name's

} // namespace

PaletteDelegate::PaletteDelegate(Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {100, std::max(metrics::kRowHeight, option.fontMetrics.height() + 12)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    const bool current = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (current || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? theme.accentSoft : theme.ground);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), metrics::kRadius, metrics::kRadius);
    }
    QRect row = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    painter->setPen(theme.accent);
    if (index.data(Palette::CheckedRole).toBool())
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("✓"));
    row.setLeft(row.left() + kCheckWidth);
    row.setRight(paintKeys(*painter, row, index.data(Palette::KeysRole).toString()));
    painter->setFont(option.font);
    painter->setPen(theme.text);
    const QString name = index.data().toString();
    drawElided(*painter, row, name);
    row.setLeft(row.left() + painter->fontMetrics().horizontalAdvance(name) + kGap);
    painter->setFont(scaled(option.font, kQuietSize));
    painter->setPen(theme.secondText);
    if (row.width() > 2 * kGap)
        drawElided(*painter, row, index.data(Palette::GroupRole).toString(), Qt::AlignRight);
    painter->restore();
}

/// In a frame, as on the keys of a keyboard. @return where the room left of it ends.
int PaletteDelegate::paintKeys(QPainter& painter, const QRect& row, const QString& keys) const
{
    if (keys.isEmpty())
        return row.right();
    painter.setFont(scaled(painter.font(), kQuietSize));
    const int width = painter.fontMetrics().horizontalAdvance(keys) + 12;
    const int height = painter.fontMetrics().height() + 4;
    const QRectF cap(row.right() - width, row.center().y() - 0.5 * height + 0.5, width, height);
    painter.setPen(m_appearance.theme().line);
    painter.setBrush(m_appearance.theme().card);
    painter.drawRoundedRect(cap, 4.0, 4.0);
    painter.setPen(m_appearance.theme().secondText);
    painter.drawText(cap, Qt::AlignCenter, keys);
    return row.right() - width - kGap;
}

} // namespace thalweg::app
