#include "panels/steady_label.h"

namespace thalweg::app {

// A label tells the layout around it of every text. This one is in none: its parent places it.
SteadyLabel::SteadyLabel(QWidget* parent) : QWidget(parent), m_label(new QLabel(this))
{
    m_label->setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void SteadyLabel::setText(const QString& text)
{
    if (m_label->text() != text)
        m_label->setText(text);
}

void SteadyLabel::resizeEvent(QResizeEvent*) { m_label->setGeometry(rect()); }

/// Text that can be selected is a whole document, many times as dear as a line: only while somebody could select it.
void SteadyLabel::enterEvent(QEnterEvent*) { m_label->setTextInteractionFlags(Qt::TextSelectableByMouse); }

void SteadyLabel::leaveEvent(QEvent*)
{
    if (!m_label->hasSelectedText())
        m_label->setTextInteractionFlags(Qt::NoTextInteraction);
}

} // namespace thalweg::app
