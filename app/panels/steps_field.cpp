#include "panels/steps_field.h"

#include "panels/line_edit_keys.h"
#include "text/number_text.h"

#include <QKeyEvent>

#include <cmath>

namespace thalweg::app {

StepsField::StepsField(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Number of steps"));
    setToolTip(tr("Number of steps that every run makes"));
    connect(this, &QLineEdit::editingFinished, this, &StepsField::finish);
}

void StepsField::setSteps(int steps)
{
    if (steps == m_steps)
        return; // and what is being typed stays
    m_steps = steps;
    restore();
}

void StepsField::setMost(int most) { m_most = most; }

void StepsField::restore()
{
    setText(QString::number(m_steps));
    refuse({});
}

void StepsField::refuse(const QString& sentence)
{
    if (m_problem.say(sentence))
        emit problemChanged(sentence);
}

void StepsField::forget()
{
    if (!problem().isEmpty())
        restore();
}

void StepsField::finish()
{
    const auto number = numberFromUser(text());
    if (!number || *number != std::floor(*number) || *number < 1.0 || *number > m_most)
        return refuse(tr("Whole numbers from 1 to %1 are possible").arg(countText(m_most)));
    refuse({});
    if (int(*number) != m_steps)
        emit stepsChosen(int(*number));
    else
        restore();
}

bool StepsField::event(QEvent* event)
{
    if (leavesToWindow(*this, event))
        return true;
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape
        && text() != QString::number(m_steps)) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void StepsField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || text() == QString::number(m_steps))
        return QLineEdit::keyPressEvent(event);
    restore();
    selectAll();
}

QSize StepsField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("100000")) + 18,
            QLineEdit::sizeHint().height()};
}

QSize StepsField::minimumSizeHint() const { return sizeHint(); }

} // namespace thalweg::app
