#include "predict/guess_text.h"

#include "panels/critical_mark.h"
#include "text/number_text.h"

#include <QCoreApplication>

namespace thalweg::app {

namespace {

struct GuessText {
    Q_DECLARE_TR_FUNCTIONS(GuessText)
};

QString pointName(const CriticalPoint& point) { return criticalName(point.kind) + u' ' + pointText(point.at, 3); }

/// What a run came to that came to no critical point.
QString endingText(Ending ending)
{
    switch (ending) {
    case Ending::AtRest:
        return GuessText::tr("The run stands still on flat ground.");
    case Ending::NotDifferentiable:
        return GuessText::tr("The run stopped where there is no gradient.");
    case Ending::NotDefined:
        return GuessText::tr("The run stopped where the surface ends.");
    default:
        return GuessText::tr("When its steps are over, the run is at no critical point.");
    }
}

QString pointsText(const GuessScore& score)
{
    if (score.isRightPoint())
        return GuessText::tr("Guessed and reached: %1").arg(pointName(*score.reached));
    const QString guessed = score.guessed ? pointName(*score.guessed) : GuessText::tr("no critical point");
    if (!score.reached)
        return GuessText::tr("Guessed: %1.").arg(guessed) + u' ' + endingText(score.ending);
    return GuessText::tr("Guessed: %1; reached: %2").arg(guessed, pointName(*score.reached));
}

QString endText(const GuessScore& score)
{
    if (!score.end)
        return GuessText::tr("It diverges.");
    return GuessText::tr("It ends at %1, with loss %2.").arg(pointText(*score.end), shortNumber(score.endLoss));
}

GuessLines placeLines(const GuessScore& score, bool showsPoints)
{
    GuessLines lines;
    lines.figure = shortNumber(*score.distance, 3, Zeros::Keep);
    lines.details << GuessText::tr("%1 % of the diagonal").arg(shortNumber(100.0 * *score.share, 2));
    if (showsPoints)
        lines.details << pointsText(score);
    lines.details << GuessText::tr("Loss at the guess %1, at the end %2")
                         .arg(shortNumber(score.guessedLoss), shortNumber(score.endLoss));
    lines.tone = showsPoints && score.isRightPoint() ? Tone::Good : Tone::Neutral;
    return lines;
}

GuessHeading questionOf(const GuessRound& round)
{
    const GuessRound::Entry& entry = round.entries()[round.current()];
    QStringList hint;
    if (!entry.rate.isEmpty())
        hint << entry.rate;
    if (round.isComplete())
        return {GuessText::tr("All guesses are made"),
                GuessText::tr("Drag a guess to change it, or press Space to run.")};
    hint << GuessText::tr("%1 of %2 guessed").arg(round.guessCount()).arg(round.entries().size());
    hint << GuessText::tr("Click on the map, or use the arrow keys and Enter");
    return {GuessText::tr("Where does %1 end?").arg(entry.name), hint.join(QStringLiteral("  ·  "))};
}

QString answerOf(const GuessRound& round)
{
    if (round.scores().empty())
        return GuessText::tr("The runs have ended");
    const std::size_t best = ranking(round.scores()).front();
    const GuessScore& score = round.scores()[best];
    const QString& name = round.entries()[best].name;
    if (score.isRightDivergence())
        return GuessText::tr("Right: %1 diverges").arg(name);
    if (score.distance)
        return GuessText::tr("Closest guess: %1, off by %2").arg(name, shortNumber(*score.distance, 3, Zeros::Keep));
    return GuessText::tr("No guess was right");
}

} // namespace

GuessLines guessLines(const GuessRound::Entry& entry)
{
    GuessLines lines;
    lines.figure = !entry.guess         ? QStringLiteral("—")
                   : entry.guess->place ? pointText(*entry.guess->place, 3)
                                        : GuessText::tr("diverges");
    if (!entry.rate.isEmpty())
        lines.details << entry.rate;
    return lines;
}

GuessLines scoreLines(const GuessScore& score, bool showsPoints)
{
    if (score.distance)
        return placeLines(score, showsPoints);
    if (!score.guess)
        return {QStringLiteral("—"), {GuessText::tr("Not guessed.") + u' ' + endText(score)}, Tone::Neutral};
    if (score.isRightDivergence())
        return {GuessText::tr("✓ right"), {GuessText::tr("It diverges, as expected.")}, Tone::Good};
    const QString expected = score.guess->place
                                 ? GuessText::tr("An end near %1 was expected.").arg(pointText(*score.guess->place, 3))
                                 : GuessText::tr("Divergence was expected.");
    return {GuessText::tr("✕ wrong"), {expected + u' ' + endText(score)}, Tone::Bad};
}

GuessHeading headingOf(const GuessRound& round)
{
    switch (round.phase()) {
    case GuessRound::Phase::Guessing:
        return round.entries().empty() ? GuessHeading() : questionOf(round);
    case GuessRound::Phase::Running:
        return {GuessText::tr("And this is how they go"), GuessText::tr("A line leads from each run to its guess.")};
    case GuessRound::Phase::Over:
        break;
    }
    return {answerOf(round),
            GuessText::tr("Distances are in units of the axes, and in per cent of the domain's diagonal.")};
}

} // namespace thalweg::app
