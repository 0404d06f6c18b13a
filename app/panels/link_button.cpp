#include "panels/link_button.h"

#include "model/appearance.h"
#include "panels/fonts.h"

#include <QKeyEvent>
#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kHeight = 24;

} // namespace

LinkButton::LinkButton(const QString& text, Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize LinkButton::sizeHint() const
{
    return {QFontMetrics(boldened(font())).horizontalAdvance(text()) + 1, kHeight};
}

void LinkButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus())
        painter.fillRect(QRect(0, height() - 4, width(), 2), theme.accent);
    QFont words = boldened(font());
    words.setUnderline(isEnabled() && underMouse());
    painter.setFont(words);
    painter.setPen(isEnabled() ? theme.accent : theme.secondText);
    painter.setOpacity(isEnabled() ? (isDown() ? 0.7 : 1.0) : 0.6);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void LinkButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace thalweg::app
