#include "inspector/remedy_text.h"

#include "panels/catalogue_text.h"
#include "text/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

struct VerdictText {
    Q_DECLARE_TR_FUNCTIONS(VerdictText)
};

} // namespace

QString remedyName(std::string_view id)
{
    if (id == "escape")
        return VerdictText::tr("Escape along +u");
    if (id == "escape_back")
        return VerdictText::tr("Escape along −u");
    if (id == "noise")
        return VerdictText::tr("Noise in the gradient");
    if (id == "momentum")
        return VerdictText::tr("Momentum, β = 0.9");
    if (id == "lower_rate")
        return VerdictText::tr("A lower rate");
    if (id == "tuned_rate")
        return VerdictText::tr("The best of 13 rates");
    if (id == "adaptive")
        return VerdictText::tr("Adaptive rates: Adam");
    if (id == "steady_rate")
        return VerdictText::tr("A rate that stays");
    if (id == "forgetting")
        return VerdictText::tr("Forgetting: RMSProp");
    if (id == "decay")
        return VerdictText::tr("A rate that decays");
    if (id == "warm_up")
        return VerdictText::tr("Warm-up, then decay");
    if (id == "larger_batch")
        return VerdictText::tr("A batch 16 times larger");
    if (id == "cross_entropy")
        return VerdictText::tr("Cross-entropy as the loss");
    return QString::fromUtf8(id.data(), qsizetype(id.size()));
}

QString remedyTip(std::string_view id)
{
    if (id == "escape" || id == "escape_back")
        return VerdictText::tr("The eigenvector u of the negative eigenvalue leads downhill on both sides: start a "
                               "hundredth of the diagonal along it.");
    if (id == "noise")
        return VerdictText::tr("Small batches are noisy, and noise pushes a run off a saddle.");
    if (id == "momentum")
        return VerdictText::tr("A ball that rolls goes on rolling: over flat ground, sometimes out of a good valley. A bet.");
    if (id == "lower_rate")
        return VerdictText::tr("Half of what theory still allows in the steepest direction.");
    if (id == "tuned_rate")
        return VerdictText::tr("The same rule at 13 rates over three decades; the one that ends lowest.");
    if (id == "adaptive")
        return VerdictText::tr("Each parameter gets a rate of its own: long steps where it is flat, short where it is steep.");
    if (id == "steady_rate")
        return VerdictText::tr("Without the schedule, which has taken the rate away before the run arrived.");
    if (id == "forgetting")
        return VerdictText::tr("Adagrad never forgets a large gradient; RMSProp's mean does.");
    if (id == "decay")
        return VerdictText::tr("A cosine down to 0: what swings or trembles comes to rest.");
    if (id == "warm_up")
        return VerdictText::tr("Small steps first, where the ground is steep; the full rate later.");
    if (id == "larger_batch")
        return VerdictText::tr("A quarter of the noise, a sixteenth of what it holds up.");
    if (id == "cross_entropy")
        return VerdictText::tr("Far from the target squared error has no gradient after softmax; cross-entropy has a large one.");
    return {};
}

QString changeText(const RunChoice& before, const RunChoice& after)
{
    QStringList changes;
    const OptimizerEntry& rule = *findOptimizer(after.optimizer);
    const QString arrow = QStringLiteral(" → ");
    if (before.optimizer != after.optimizer)
        changes << coreText(findOptimizer(before.optimizer)->name) + arrow + coreText(rule.name);
    const bool sameRule = before.optimizer == after.optimizer;
    for (std::size_t i = 0; i < after.values.size(); ++i)
        if (i == 0 || sameRule)
            if (i >= before.values.size() || before.values[i] != after.values[i])
                changes << coreText(rule.parameters[i].symbol) + u' ' + shortNumber(before.values[std::min(i, before.values.size() - 1)])
                               + arrow + shortNumber(after.values[i]);
    if (before.start != after.start && after.start)
        changes << VerdictText::tr("start at %1").arg(pointText(*after.start, 3));
    if (before.noise != after.noise)
        changes << VerdictText::tr("noise %1").arg(shortNumber(before.noise.deviation()) + arrow + shortNumber(after.noise.deviation()));
    if (before.batch != after.batch)
        changes << VerdictText::tr("batch %1").arg(countText(before.batch) + arrow + countText(after.batch));
    if (before.schedule != after.schedule)
        changes << VerdictText::tr("schedule %1").arg(coreText(findSchedule(after.schedule.id)->name));
    return changes.join(QStringLiteral(", "));
}

QString helpSentence(const Help& help, Verdict after)
{
    const QString before = shortNumber(help.lossBefore, 3);
    const QString now = shortNumber(help.lossAfter, 3);
    if (help.isBottomless)
        return VerdictText::tr("It helped: it left where the other is held, and went downhill. The surface has no floor there, so "
                               "there is nothing to arrive at.");
    if (help.helped && std::isinf(help.lossBefore))
        return VerdictText::tr("It helped: it does not diverge; over the last tenth of the steps the loss is %1 on average.")
            .arg(now);
    if (help.helped)
        return VerdictText::tr("It helped: over the last tenth of the steps the loss is %1 on average, instead of %2.")
            .arg(now, before);
    if (after == Verdict::Diverged)
        return VerdictText::tr("It did not help: this run diverged.");
    return VerdictText::tr("It did not help: over the last tenth of the steps the loss is %1 on average, and was %2 without.")
        .arg(now, before);
}

} // namespace thalweg::app
