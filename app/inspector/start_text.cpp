#include "inspector/start_text.h"

#include "inspector/evidence_text.h"

#include <QCoreApplication>

namespace thalweg::app {

namespace {

struct StartText {
    Q_DECLARE_TR_FUNCTIONS(StartText)
};

bool hasNoLoss(const Diagnosis& d) { return d.find("undefined_at_start").has_value(); }

} // namespace

bool isAboutTheStart(const Diagnosis& d)
{
    switch (d.verdict) {
    case Verdict::Converged:
    case Verdict::Saddle:
    case Verdict::Maximum:
    case Verdict::Plateau:
    case Verdict::Descending:
        return d.step == 0;
    default:
        return hasNoLoss(d);
    }
}

QString startTitle(const QString& run, const Diagnosis& d)
{
    if (hasNoLoss(d) || d.find("no_derivative"))
        return StartText::tr("%1 cannot start").arg(run);
    switch (d.verdict) {
    case Verdict::Converged:
        return StartText::tr("%1 starts at a minimum").arg(run);
    case Verdict::Saddle:
        return StartText::tr("%1 starts at a saddle").arg(run);
    case Verdict::Maximum:
        return StartText::tr("%1 starts on a maximum").arg(run);
    case Verdict::Plateau:
        return StartText::tr("%1 starts on flat ground").arg(run);
    default:
        return StartText::tr("%1 starts here").arg(run);
    }
}

QString startSentence(const Diagnosis& d)
{
    const QString slope = number(d, "gradient_norm");
    if (hasNoLoss(d))
        return StartText::tr("The loss is undefined at the start: there is no gradient to follow. Move the start to where "
                             "the surface has a value.");
    switch (d.verdict) {
    case Verdict::Converged:
        return StartText::tr("It starts at the minimum at %1: the gradient is %2, and every direction leads up.")
            .arg(place(d.critical), slope);
    case Verdict::Saddle:
        return StartText::tr("It starts at the saddle at %1: the gradient is %2, so nothing pushes it onto the way "
                             "down, along %3.")
            .arg(place(d.critical), slope, direction(d.direction));
    case Verdict::Maximum:
        return StartText::tr("It starts on the maximum at %1: the gradient is %2, so nothing pushes it down.")
            .arg(place(d.critical), slope);
    case Verdict::Plateau:
        return StartText::tr("The ground is flat where it starts: there is no gradient to follow.");
    default:
        return StartText::tr("The run starts at a loss of %1, where the gradient is %2 long. How it fares shows after "
                             "the first steps.")
            .arg(number(d, "loss"), slope);
    }
}

} // namespace thalweg::app
