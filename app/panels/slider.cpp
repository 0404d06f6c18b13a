#include "panels/slider.h"

#include "model/appearance.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kHeight = 20;
constexpr double kTrack = 4.0;
constexpr double kThumb = 13.0; ///< diameter, with its ring
constexpr double kRing = 2.0;
constexpr double kGlow = 17.0; ///< diameter of what shows focus and hover
constexpr double kMargin =
    0.5 * kGlow; ///< from the widget's edge to the middle of the thumb at an end

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

void drawTrack(QPainter& painter, double from, double to, double y, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double half = 0.5 * kTrack;
    painter.drawRoundedRect(QRectF(QPointF(from, y - half), QPointF(to, y + half)), half, half);
}

void drawDisc(QPainter& painter, QPointF centre, double diameter)
{
    painter.drawEllipse(centre, 0.5 * diameter, 0.5 * diameter);
}

/// Keys that a slider with the focus needs, whatever else they mean in the window.
bool movesBy(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

} // namespace

Slider::Slider(Appearance& appearance, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_appearance(appearance)
{
    setRange(0, 1000);
    setSingleStep(5);
    setPageStep(50);
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    setAttribute(Qt::WA_Hover);
    connect(&appearance, &Appearance::themeChanged, this, qOverload<>(&QWidget::update));
}

QSize Slider::sizeHint() const { return {160, kHeight}; }
QSize Slider::minimumSizeHint() const { return {60, kHeight}; }

double Slider::thumbX() const
{
    const double share = maximum() > minimum()
                             ? double(sliderPosition() - minimum()) / double(maximum() - minimum())
                             : 0.0;
    return kMargin + share * (width() - 2.0 * kMargin);
}

int Slider::valueAt(double x) const
{
    const double share = (x - kMargin) / std::max(1.0, width() - 2.0 * kMargin);
    return minimum()
           + int(std::lround(std::clamp(share, 0.0, 1.0) * double(maximum() - minimum())));
}

void Slider::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    const QColor accent = isEnabled() ? theme.accent : theme.secondText;
    const QPointF centre(thumbX(), 0.5 * height());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawTrack(painter, 0.0, width(), centre.y(), theme.line);
    if (!isEnabled())
        painter.setOpacity(0.5);
    drawTrack(painter, 0.0, centre.x(), centre.y(), accent);
    if (hasFocus() || m_hovered) {
        painter.setBrush(withAlpha(accent, hasFocus() ? 0.32 : 0.16));
        drawDisc(painter, centre, kGlow);
    }
    painter.setPen(QPen(accent, kRing));
    painter.setBrush(theme.markLight);
    drawDisc(painter, centre, kThumb - kRing);
}

void Slider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    const double off = event->position().x() - thumbX();
    m_grip = std::fabs(off) <= 0.5 * kThumb ? off : 0.0;
    m_before = value();
    setSliderDown(true);
    setSliderPosition(valueAt(event->position().x() - m_grip));
}

void Slider::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !isSliderDown())
        return QSlider::keyPressEvent(event);
    setSliderPosition(m_before);
    setSliderDown(false);
}

void Slider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setSliderPosition(valueAt(event->position().x() - m_grip));
}

void Slider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void Slider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

bool Slider::event(QEvent* event)
{
    if (event->type() == QEvent::HoverMove)
        hover(std::fabs(static_cast<QHoverEvent*>(event)->position().x() - thumbX())
              <= 0.5 * kGlow);
    else if (event->type() == QEvent::HoverLeave)
        hover(false);
    else if (event->type() == QEvent::ShortcutOverride
             && movesBy(static_cast<QKeyEvent*>(event)->key())) {
        event->accept();
        return true;
    }
    return QSlider::event(event);
}

void Slider::hover(bool onThumb)
{
    if (onThumb == m_hovered)
        return;
    m_hovered = onThumb;
    update();
}

} // namespace thalweg::app
