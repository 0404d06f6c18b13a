#include "predict/guess_delegate.h"

#include "model/appearance.h"
#include "panels/fonts.h"
#include "predict/guess_list.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr double kDetailSize = 0.92; ///< of the row's font

/// Where the parts of a row stand, in heights of its type.
struct RowFrame {
    explicit RowFrame(const QFont& font) : em(QFontMetrics(font).height()) {}

    int margin() const { return qRound(0.65 * em); }
    int sample() const { return qRound(1.9 * em); }
    int gap() const { return qRound(0.5 * em); }
    int textLeft() const { return margin() + sample() + gap(); }
    int lineHeight() const { return qRound(1.25 * em); }

    int em;
};

QString detailsOf(const QModelIndex& index)
{
    return index.data(GuessList::DetailsRole).toStringList().join(u'\n');
}

int detailsHeight(const QFont& font, const QString& details, int width)
{
    if (details.isEmpty())
        return 0;
    const QRect room(0, 0, std::max(width, 1), 100'000);
    return QFontMetrics(scaled(font, kDetailSize)).boundingRect(room, Qt::TextWordWrap, details).height();
}

QColor figureColour(const Theme& theme, const QModelIndex& index)
{
    const auto tone = Tone(index.data(GuessList::ToneRole).toInt());
    return tone == Tone::Neutral ? theme.text : toneColours(theme, tone).text;
}

} // namespace

GuessDelegate::GuessDelegate(Appearance& appearance, QObject* parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

QSize GuessDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const RowFrame frame(option.font);
    const auto* list = qobject_cast<const QListWidget*>(option.widget);
    const int width = list ? list->viewport()->width() : option.rect.width();
    const int room = width - frame.textLeft() - frame.margin();
    return {width, 2 * frame.margin() + frame.lineHeight() + detailsHeight(option.font, detailsOf(index), room)};
}

void GuessDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = m_appearance.theme();
    const RowFrame frame(option.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme.accentSoft);
        painter->fillRect(QRectF(option.rect.left(), option.rect.top(), 3.0, option.rect.height()), theme.accent);
    }
    QRect line = option.rect.adjusted(frame.margin(), frame.margin(), -frame.margin(), 0);
    line.setHeight(frame.lineHeight());
    drawRunSample(*painter, theme, runLook(theme, index.data(GuessList::LookRole).toInt()),
                  QRectF(line.left(), line.top(), frame.sample(), line.height()), frame.em / 8.5);
    line.setLeft(option.rect.left() + frame.textLeft());
    painter->setFont(boldened(option.font));
    painter->setPen(figureColour(theme, index));
    const QString figure = index.data(GuessList::FigureRole).toString();
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);
    painter->setPen(theme.text);
    const int room = line.width() - painter->fontMetrics().horizontalAdvance(figure) - frame.gap();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, std::max(room, 0)));
    painter->setFont(scaled(option.font, kDetailSize));
    painter->setPen(theme.secondText);
    painter->drawText(QRect(line.left(), line.bottom() + 1, line.width(), option.rect.height()),
                      Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, detailsOf(index));
    painter->restore();
}

} // namespace thalweg::app
