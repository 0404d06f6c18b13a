#pragma once

#include "descent/guess.h"
#include "predict/guess_round.h"
#include "theme/theme.h"

#include <QString>
#include <QStringList>

/// Guesses and their scores, as one reads them.
namespace thalweg::app {

/// What a list says of one run.
struct GuessLines {
    QString figure;      ///< the place that was guessed; after the run, how far it was off
    QStringList details; ///< sentences
    Tone tone = Tone::Neutral;

    friend bool operator==(const GuessLines&, const GuessLines&) = default;
};

/// Before the run.
GuessLines guessLines(const GuessRound::Entry& entry);

/// After it. showsPoints: whether critical points may be told.
GuessLines scoreLines(const GuessScore& score, bool showsPoints);

/// What stands above: a question or an answer, and how to go on.
struct GuessHeading {
    QString title;
    QString hint;
};

GuessHeading headingOf(const GuessRound& round);

} // namespace thalweg::app
