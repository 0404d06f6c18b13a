#include "tune/tune_words.h"

#include "panels/catalogue_text.h"
#include "sweep/tune_reading.h"
#include "text/number_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace thalweg::app {

namespace {

/// The context of these sentences.
struct Tune {
    Q_DECLARE_TR_FUNCTIONS(Tune)
};

QString number(double value) { return shortNumber(value); }

/// Sentences one after the other; those that are empty are left out.
QString joined(const QStringList& sentences)
{
    QString text;
    for (const QString& sentence : sentences) {
        const bool isApart = !text.isEmpty() && !sentence.isEmpty() && !text.endsWith(u'。'); // which has its own room
        text += (isApart ? QStringLiteral(" ") : QString()) + sentence;
    }
    return text;
}

/// All digits, as long as they can be read.
QString gradientsText(std::uint64_t count)
{
    constexpr std::uint64_t kReadable = 1'000'000'000;
    return count <= kReadable ? countText(int(count)) : shortNumber(double(count));
}

QString choiceOfRate(const TunedRun& run, int steps)
{
    const TuneTrial& best = *run.tuning.chosen();
    if (!run.better())
        return Tune::tr("%1 keeps η = %2: no rate of the search has less than its loss of %3 after %4 steps; the best "
                        "one has %5.")
            .arg(run.name, number(run.rate), number(run.loss), countText(steps), number(best.loss));
    return Tune::tr("%1: η = %2 instead of %3. After %4 steps the loss is %5 instead of %6.")
        .arg(run.name, number(best.rate), number(run.rate), countText(steps), number(best.loss), number(run.loss));
}

QString lossOfPair(const TunedRun& run, int steps)
{
    const TuneTrial* alone = run.pair->alone.chosen();
    const double loss = run.tuning.chosen()->loss;
    if (!alone)
        return Tune::tr("After %1 steps the loss is %2 instead of %3; with η alone every rate diverges.")
            .arg(countText(steps), number(loss), number(run.loss));
    return Tune::tr("After %1 steps the loss is %2 instead of %3, and %4 with the best η alone.")
        .arg(countText(steps), number(loss), number(run.loss), number(alone->loss));
}

QString choiceOfPair(const TunedRun& run, int steps)
{
    const TuneTrial& best = *run.tuning.chosen();
    const QString before = valueText(*run.parameter, run.second);
    if (!run.better())
        return Tune::tr("%1 keeps η = %2 and %3: nothing in the search has less than its loss of %4 after %5 steps; "
                        "the best has %6.")
            .arg(run.name, number(run.rate), before, number(run.loss), countText(steps), number(best.loss));
    if (best.second == run.second)
        return joined({Tune::tr("%1: η = %2 instead of %3; it keeps %4: no other value has clearly less loss.")
                           .arg(run.name, number(best.rate), number(run.rate), before),
                       Tune::tr("After %1 steps the loss is %2 instead of %3.")
                           .arg(countText(steps), number(best.loss), number(run.loss))});
    const QString values = valueText(*run.parameter, best.second);
    return joined({Tune::tr("%1: η = %2 and %3 instead of η = %4 and %5.")
                       .arg(run.name, number(best.rate), values, number(run.rate), before),
                   lossOfPair(run, steps)});
}

QString choiceText(const TunedRun& run, int steps)
{
    if (!run.tuning.best)
        return Tune::tr("%1 diverges with every rate that was tried.").arg(run.name);
    return run.pair ? choiceOfPair(run, steps) : choiceOfRate(run, steps);
}

QString endText(const TunedRun& run)
{
    const SearchEnd end = endOf(run.tuning);
    if (end == SearchEnd::Within)
        return {};
    const QString rate = number(run.tuning.chosen()->rate);
    return end == SearchEnd::Lowest
               ? Tune::tr("η = %1 is the lowest rate that was tried: a lower one may be better.").arg(rate)
               : Tune::tr("η = %1 is the highest rate that was tried: a higher one may be better.").arg(rate);
}

QString secondEndText(const TunedRun& run)
{
    const SearchEnd end = run.pair ? secondEndOf(*run.pair, *run.parameter) : SearchEnd::Within;
    if (end == SearchEnd::Within)
        return {};
    const double value = run.tuning.chosen()->second;
    const QString text = valueText(*run.parameter, value);
    if (end == SearchEnd::Lowest)
        return value <= run.parameter->min
                   ? Tune::tr("%1 is the least that is allowed.").arg(text)
                   : Tune::tr("%1 is the lowest value that was tried: a lower one may be better.").arg(text);
    return value >= run.parameter->max
               ? Tune::tr("%1 is the most that is allowed.").arg(text)
               : Tune::tr("%1 is the highest value that was tried: a higher one may be better.").arg(text);
}

QString flatText(const TunedRun& run)
{
    const auto range = asGood(run.tuning);
    return range ? Tune::tr("Any rate from η = %1 to %2 is as good within 1 %.")
                       .arg(number(range->low), number(range->high))
                 : QString();
}

/// A limit lies between two rates that were tried: neither of them is it.
QString unstableText(const TunedRun& run)
{
    const auto limit = run.instability();
    if (!limit)
        return {};
    const QString text = limit->isToEnd
                             ? Tune::tr("With η = %1 it still works; with %2, the next rate that was tried, and all above "
                                        "it diverges or ends higher than it began.")
                             : Tune::tr("With η = %1 it still works; with %2, the next rate that was tried, it diverges or "
                                        "ends higher than it began.");
    return text.arg(number(limit->works), number(limit->fails));
}

QString effortText(const TunedRun& run)
{
    const QString trials = countText(int(run.trialCount()));
    const QString gradients = gradientsText(run.evaluations());
    if (!run.tuning.best)
        return Tune::tr("%1 trials, with %2 gradients.").arg(trials, gradients);
    const QString away = shortNumber(100.0 * (run.tuning.resolution - 1.0), 2);
    if (run.pair)
        return Tune::tr("%1 pairs were tried, with %2 gradients; the rates beside the best are %3 % away.")
            .arg(trials, gradients, away);
    return Tune::tr("%1 rates were tried, with %2 gradients; the ones beside the best are %3 % away.")
        .arg(trials, gradients, away);
}

} // namespace

QString valueText(const Parameter& parameter, double value)
{
    const QString symbol = QString::fromStdString(std::string(parameter.symbol));
    if (parameter.scale == Scale::Switch)
        return symbol + QStringLiteral(" = ") + (value != 0.0 ? Tune::tr("on") : Tune::tr("off"));
    return symbol + QStringLiteral(" = ") + number(value);
}

QString trialText(const TunedRun& run, const TuneTrial& trial, int steps)
{
    const QString rate = QStringLiteral("η = ") + number(trial.rate);
    const QString values = run.parameter ? rate + QStringLiteral(", ") + valueText(*run.parameter, trial.second) : rate;
    if (trial.diverged)
        return Tune::tr("%1: it diverges").arg(values);
    return Tune::tr("%1: the loss is %2 after %3 steps").arg(values, number(trial.loss), countText(steps));
}

QString explanation(const TunedRun& run, int steps)
{
    return joined({choiceText(run, steps), unstableText(run), flatText(run), endText(run), secondEndText(run),
                   effortText(run)});
}

QString budgetText(const std::vector<TunedRun>& runs, std::uint64_t budget)
{
    std::uint64_t spent = 0;
    for (const TunedRun& run : runs)
        spent += run.evaluations();
    return Tune::tr("A fair race: at most %1 gradients for each of %2 runs; together they took %3.")
        .arg(gradientsText(budget), countText(int(runs.size())), gradientsText(spent));
}

QString conditionsText(const Scene& scene, const std::vector<std::size_t>& runs)
{
    const auto any = [&](auto has) {
        return std::ranges::any_of(runs, [&](std::size_t run) { return has(scene.runs[run]); });
    };
    QStringList sentences;
    if (scene.beside)
        sentences += Tune::tr("The search is over the first landscape; the one beside it has no say.");
    if (any([](const RunChoice& run) { return run.repeats > 1; }))
        sentences += Tune::tr("Of a run that is repeated the first run counts: its noise is the same in every trial.");
    else if (any([](const RunChoice& run) { return run.noise.sigma > 0.0 || run.batch > 0; }))
        sentences += Tune::tr("Noise and mini-batches are the same in every trial, those of the run itself; the loss "
                              "is that of the whole landscape.");
    return joined(sentences);
}

} // namespace thalweg::app
