#include "panels/chooser_button.h"

#include "model/appearance.h"
#include "panels/fonts.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextDocumentFragment>

namespace thalweg::app {

namespace {

constexpr int kPadding = 10;
constexpr double kArrow = 7.0; ///< its width

void drawArrow(QPainter& painter, QPointF centre, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({centre + QPointF(-0.5 * kArrow, -0.3 * kArrow),
                                   centre + QPointF(0.5 * kArrow, -0.3 * kArrow), centre + QPointF(0, 0.45 * kArrow)}));
}

} // namespace

ChooserButton::ChooserButton(Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance)
{
    setFixedHeight(metrics::kControlHeight);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize ChooserButton::sizeHint() const { return {160, metrics::kControlHeight}; }

/// A screen reader would read the marks of a rich tooltip out.
bool ChooserButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTipChange)
        setAccessibleDescription(QTextDocumentFragment::fromHtml(toolTip()).toPlainText().simplified());
    return QAbstractButton::event(event);
}

void ChooserButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    const QColor border = hasFocus() ? theme.accent : underMouse() ? theme.secondText : theme.line;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(isDown() ? theme.accentSoft : theme.field);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    const QRect inside = rect().adjusted(kPadding, 0, -kPadding, 0);
    drawArrow(painter, {inside.right() - 0.5 * kArrow, inside.center().y() + 0.5}, theme.secondText);
    painter.setFont(boldened(font()));
    painter.setPen(theme.text);
    const int room = inside.width() - int(kArrow) - kPadding;
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
}

/// Enter and the arrows open the list too, as they do on a combo box.
void ChooserButton::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down || key == Qt::Key_Up)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace thalweg::app
