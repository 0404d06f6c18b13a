#include "table/run_table_delegate.h"

#include "model/appearance.h"
#include "panels/fonts.h"
#include "panels/verdict_badge.h"
#include "table/run_table_model.h"

#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kMargin = 6;
constexpr int kSample = 26;
constexpr int kGap = 6;
constexpr double kHidden = 0.45; ///< opacity of a run that is not shown

void paintText(QPainter& painter, const QRect& area, const QModelIndex& index)
{
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter.drawText(area, int(alignment),
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
}

} // namespace

RunTableDelegate::RunTableDelegate(Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void RunTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    painter->save();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, theme.accentSoft);
    painter->setOpacity(index.data(RunTableModel::ShownRole).toBool() ? 1.0 : kHidden);
    painter->setFont(option.font);
    painter->setPen(index.column() == RunTableModel::Settings ? theme.secondText : theme.text);
    QRect inside = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QVariant verdict = index.data(RunTableModel::VerdictRole);
    if (index.column() == RunTableModel::State && verdict.isValid()) {
        inside.setWidth(badgeWidth(option.font));
        drawBadge(*painter, theme, verdictBadge(Verdict(verdict.toInt())), inside);
    } else {
        if (index.column() == RunTableModel::Run) {
            const RunLook look = runLook(theme, index.data(RunTableModel::LookRole).toInt());
            drawRunSample(*painter, theme, look, QRectF(inside.left(), inside.top(), kSample, inside.height()));
            inside.adjust(kSample + kGap, 0, 0, 0);
            painter->setFont(boldened(option.font));
        }
        paintText(*painter, inside, index);
    }
    painter->restore();
}

} // namespace thalweg::app
