#include "panels/ends_delegate.h"

#include "model/appearance.h"
#include "panels/ends_model.h"
#include "panels/fonts.h"
#include "panels/verdict_badge.h"
#include "text/elided_text.h"

#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kPadding = 12;
constexpr int kSample = 28;
constexpr int kGap = 6;
constexpr int kFirstLine = 24;
constexpr double kSecondSize = 0.92; ///< of the first line's font

} // namespace

EndsDelegate::EndsDelegate(Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

QSize EndsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, kFirstLine + QFontMetrics(scaled(option.font, kSecondSize)).height() + 12};
}

void EndsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? theme.accentSoft : theme.ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    painter->setOpacity(index.data(EndsModel::ShownRole).toBool() ? 1.0 : 0.45);

    const QRect inside = option.rect.adjusted(kPadding, 4, -kPadding, -5);
    const QRect first(inside.left(), inside.top(), inside.width(), kFirstLine);
    const RunLook look = runLook(theme, index.data(EndsModel::LookRole).toInt());
    drawRunSample(*painter, theme, look, QRectF(first.left(), first.top(), kSample, kFirstLine));
    painter->setFont(option.font);
    const int badge = badgeWidth(option.font);
    const auto verdict = Verdict(index.data(EndsModel::VerdictRole).toInt());
    drawBadge(*painter, theme, verdictBadge(verdict), first.adjusted(first.width() - badge, 0, 0, 0));
    painter->setFont(boldened(option.font));
    painter->setPen(theme.text);
    drawElided(*painter, first.adjusted(kSample + kGap, 0, -badge - kGap, 0), index.data().toString());
    painter->setFont(scaled(option.font, kSecondSize));
    painter->setPen(theme.secondText);
    drawElided(*painter, inside.adjusted(0, kFirstLine, 0, 0), index.data(EndsModel::SummaryRole).toString());
    painter->restore();
}

} // namespace thalweg::app
