#include "presentation/pointer_halo.h"

#include "model/appearance.h"

#include <QPainter>

namespace thalweg::app {

PointerHalo::PointerHalo(Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
}

void PointerHalo::setWanted(bool wanted)
{
    m_isWanted = wanted;
    setVisible(wanted);
}

void PointerHalo::setRadius(int radius)
{
    m_radius = radius;
    resize(2 * radius + 1, 2 * radius + 1);
}

void PointerHalo::follow(QPoint at)
{
    move(at - QPoint(m_radius, m_radius));
    if (m_isWanted && isHidden())
        show();
    raise();
}

void PointerHalo::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double thick = m_radius / 6.0;
    QColor soft = m_appearance.theme().accent;
    soft.setAlpha(50);
    painter.setBrush(soft);
    soft.setAlpha(190);
    painter.setPen(QPen(soft, thick));
    painter.drawEllipse(QPointF(m_radius + 0.5, m_radius + 0.5), m_radius - thick, m_radius - thick);
}

} // namespace thalweg::app
