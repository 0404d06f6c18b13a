#include "palette/overlay.h"

#include "model/appearance.h"

#include <QFrame>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kDimming = 90; ///< of 255
constexpr int kShadow = 18;  ///< pixels around the card

} // namespace

Overlay::Overlay(Appearance& appearance, QWidget* window)
    : QWidget(window), m_appearance(appearance), m_card(new QFrame(this))
{
    m_card->setProperty("card", true);
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
    hide();
}

void Overlay::open()
{
    m_focusBefore = window()->focusWidget();
    place();
    raise();
    show();
    firstFocus()->setFocus(Qt::PopupFocusReason);
}

void Overlay::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void Overlay::place()
{
    setGeometry(parentWidget()->rect());
    m_card->setGeometry(cardIn(size()));
    update(); // the shadow, too
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor dim = m_appearance.theme().markDark;
    dim.setAlpha(kDimming);
    painter.fillRect(rect(), dim);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = kShadow; i > 0; i -= 3) { // each ring adds to those outside of it
        painter.setBrush(QColor(0, 0, 0, 8));
        painter.drawRoundedRect(m_card->geometry().adjusted(-i, 4 - i, i, 4 + i), 8.0 + i, 8.0 + i);
    }
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->pos()))
        close();
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    event->accept(); // nothing below it is meant
}

/// The keyboard stays within.
bool Overlay::focusNextPrevChild(bool) { return true; }

} // namespace thalweg::app
