#include "panels/run_sample_button.h"

#include "model/appearance.h"

#include <QPainter>

namespace thalweg::app {

RunSampleButton::RunSampleButton(Appearance& appearance, QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance)
{
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::NoFocus); // the keyboard has the same in the row's menu
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void RunSampleButton::setLook(int look)
{
    if (look == m_look)
        return;
    m_look = look;
    update();
}

void RunSampleButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(1, 5.5, -1, -5.5);
    if (underMouse()) {
        painter.setPen(theme.line);
        painter.setBrush(theme.field);
        painter.drawRoundedRect(area, 4, 4);
    }
    painter.setOpacity(isChecked() ? 1.0 : 0.28);
    drawRunSample(painter, theme, runLook(theme, m_look), area);
    if (isChecked())
        return;
    painter.setOpacity(1.0);
    painter.setPen(QPen(theme.secondText, 1.5));
    const QPointF centre = area.center();
    painter.drawLine(centre + QPointF(-6, 6), centre + QPointF(6, -6));
}

} // namespace thalweg::app
