#include "panels/number_field.h"

#include "panels/line_edit_keys.h"
#include "text/number_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QToolTip>

#include <algorithm>

namespace thalweg::app {

namespace {

/// The beginning of a number, such as "-", "3e" or nothing: no reason to complain yet.
bool mayBecomeNumber(const QString& text)
{
    static const QRegularExpression kBeginning(QStringLiteral(R"(^\s*[+\-−]?\d*[.,]?\d*([eE][+\-−]?)?$)"));
    return kBeginning.match(text).hasMatch();
}

/// What is wrong with a text that is not the number it may be meant for.
QString problemOf(const QString& text)
{
    switch (extentOf(text)) {
    case Extent::TooLarge:
        return NumberField::tr("“%1” is too large: numbers end at 1.8e308.").arg(text);
    case Extent::TooSmall:
        return NumberField::tr("“%1” is too close to 0 to be told from it.").arg(text);
    case Extent::Usual:
        break;
    }
    return NumberField::tr("“%1” is not a number.").arg(text);
}

/// To be read: with a true minus sign, and rounded when it would not fit. While one edits, the field has
/// all digits as one types them.
QString readableText(double value)
{
    constexpr int kRoom = 8;
    const QString text = editText(value);
    if (text.size() > kRoom)
        return shortNumber(value, 4);
    return text.startsWith(u'-') ? QChar(u'−') + text.mid(1) : text;
}

} // namespace

NumberField::NumberField(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::textEdited, this, &NumberField::read);
    connect(this, &QLineEdit::editingFinished, this, &NumberField::finish);
    showValue();
}

void NumberField::setWord(double value, const QString& word)
{
    if (value == m_wordValue && word == m_word)
        return;
    const bool shows = showsValue();
    m_wordValue = value;
    m_word = word;
    if (shows)
        showValue();
}

void NumberField::setValue(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    m_before = value;
    showValue();
}

void NumberField::refuse(double inForce, const QString& sentence)
{
    m_value = inForce;
    if (!sentence.isEmpty())
        m_shown.clear(); // what stands in the field is not the value any more
    showProblem(sentence);
}

std::optional<double> NumberField::typed() const
{
    if (m_wordValue && text().trimmed().compare(m_word, Qt::CaseInsensitive) == 0)
        return m_wordValue;
    return text() == m_shown ? std::optional(m_value) : numberFromUser(text());
}

void NumberField::discard()
{
    if (!showsValue())
        showValue();
}

QString NumberField::textOf(double value) const
{
    if (value == m_wordValue)
        return m_word;
    return hasFocus() ? editText(value) : readableText(value);
}

void NumberField::showValue()
{
    m_shown = textOf(m_value);
    setText(m_shown);
    setCursorPosition(0); // of a long number the leading digits are the ones to see
    showProblem({});
}

void NumberField::showProblem(const QString& sentence)
{
    if (m_problem.say(sentence))
        emit problemChanged(sentence);
}

void NumberField::read()
{
    const auto number = typed();
    if (!number) {
        take(m_before); // a beginning that was a number, "1e40" of "1e400", is not what was meant
        const bool mayBecome = extentOf(text()) == Extent::Usual
                               && (mayBecomeNumber(text()) || m_word.startsWith(text(), Qt::CaseInsensitive));
        return showProblem(mayBecome ? QString() : problemOf(text()));
    }
    const Problem problem = m_check ? m_check(*number) : std::nullopt;
    if (problem)
        take(m_before);
    showProblem(problem.value_or(QString()));
    if (!problem)
        take(*number); // who takes it may still refuse
}

void NumberField::take(double value)
{
    if (value == m_value)
        return;
    m_value = value;
    m_shown.clear(); // what stood for the value before does so no longer, even when it is typed again
    emit valueTyped(value);
}

void NumberField::finish()
{
    const auto number = typed();
    if (!number)
        showProblem(text().trimmed().isEmpty() ? tr("A number is missing here.")
                                               : problemOf(text()));
    else if (problem().isEmpty())
        showValue();
    emit editingEnded();
    if (problem().isEmpty())
        m_before = m_value;
}

bool NumberField::canRestore() const { return m_value != m_before || !showsValue(); }

bool NumberField::showsValue() const { return problem().isEmpty() && text() == m_shown; }

void NumberField::restore()
{
    const double before = m_before;
    take(before);
    showValue();
    selectAll();
    emit editingEnded();
}

void NumberField::stepBy(int steps)
{
    const double next = m_step(m_value, steps);
    if (m_check && m_check(next))
        return;
    take(next);
    showValue();
    emit stepped(next);
}

bool NumberField::event(QEvent* event)
{
    if (leavesToWindow(*this, event))
        return true;
    if (event->type() == QEvent::ToolTip && showsValue() && numberFromUser(text()) != m_value && m_wordValue != m_value) {
        const QString all = editText(m_value); // which is shown rounded
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           toolTip().isEmpty() ? all : tr("%1: %2").arg(toolTip(), all), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape
        && canRestore()) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        if (!m_step)
            break;
        const int many = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown ? 10 : 1;
        const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
        return stepBy(up ? many : -many);
    }
    case Qt::Key_Escape:
        if (canRestore())
            return restore();
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event)
{
    if (problem().isEmpty())
        m_before = m_value;
    if (showsValue())
        showValue();
    QLineEdit::focusInEvent(event);
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (showsValue())
        showValue();
}

QSize NumberField::sizeHint() const
{
    constexpr int kFrame = 18; // padding, border, and what a line edit keeps free for itself
    return {fontMetrics().horizontalAdvance(QStringLiteral("−0.00000")) + kFrame, QLineEdit::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const { return {40, QLineEdit::minimumSizeHint().height()}; }

QString problemsOf(std::span<NumberField* const> fields)
{
    QStringList sentences;
    for (const NumberField* field : fields)
        if (!field->problem().isEmpty() && !sentences.contains(field->problem()))
            sentences << field->problem();
    if (sentences.size() < 2)
        return sentences.join(QString());
    for (QString& sentence : sentences) {
        const auto has = [&sentence](const NumberField* field) { return field->problem() == sentence; };
        if (std::ranges::count_if(fields, has) == 1)
            sentence = NumberField::tr("%1: %2").arg((*std::ranges::find_if(fields, has))->accessibleName(), sentence);
    }
    return sentences.join(u'\n');
}

} // namespace thalweg::app
