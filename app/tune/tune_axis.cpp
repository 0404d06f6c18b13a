#include "tune/tune_axis.h"

#include "expression/characters.h"
#include "text/number_text.h"

#include <array>

namespace thalweg::app {

namespace {

/// "−7" as "⁻⁷".
QString raisedText(const QString& exponent)
{
    QString text;
    for (const QChar c : exponent)
        text += QString::fromStdString(formula::raised(c == u'−' ? '-' : c.toLatin1()));
    return text;
}

} // namespace

void addLosses(ValueSpan& span, std::span<const TuneTrial> trials, double first)
{
    span.add(first);
    for (const TuneTrial& trial : trials)
        if (!trial.diverged && trial.loss <= first)
            span.add(trial.loss);
}

ValueAxis lossAxis(const ValueSpan& span, int marks)
{
    const std::array spans{span};
    return prefersLogarithm(spans) ? ValueAxis::logarithmic(logarithmicRange(spans), marks, span.low <= 0.0)
                                   : ValueAxis::linear(linearRange(spans), marks);
}

std::vector<ValueTick> withRaisedExponents(std::vector<ValueTick> marks)
{
    for (ValueTick& mark : marks)
        if (!mark.exponent.isEmpty())
            mark.text += raisedText(mark.exponent);
    return marks;
}

QString powerOfTen(int exponent) { return QStringLiteral("10") + raisedText(shortNumber(exponent)); }

} // namespace thalweg::app
