#pragma once

#include "diagnosis/verdict.h"
#include "optimizers/descend.h"

#include <QString>

#include <vector>

/// Verdicts and evidence in the words of the application.
namespace thalweg::app {

/// "SGD oscillates along (1, 0.09)".
QString verdictTitle(const QString& run, const Diagnosis& diagnosis);

/// What that means, by which numbers. stop: how the run ended, for one that is at its end.
QString verdictSentence(const Diagnosis& diagnosis, Stop stop);

/// A line of the table of evidence.
struct EvidenceRow {
    QString name;
    QString value;
    QString tip;
    bool isWrong = false; ///< the number that is at fault
};
std::vector<EvidenceRow> evidenceRows(const Diagnosis& diagnosis);

} // namespace thalweg::app
