#pragma once

#include "descent/runs.h"
#include "diagnosis/remedies.h"
#include "diagnosis/verdict.h"

#include <QString>

#include <string_view>
#include <vector>

/// Verdicts, evidence and remedies in the words of the application.
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

/// "Escape along the negative curvature", and a sentence on why that could help.
QString remedyName(std::string_view id);
QString remedyTip(std::string_view id);

/// What is different in a remedied run: "η 0.0192 → 0.0095".
QString changeText(const RunChoice& before, const RunChoice& after);

/// Whether it helped, by numbers: "It helped: over the last tenth of the steps the loss is 0.003 on average, instead of 2.1."
QString helpSentence(const Help& help, Verdict after);

} // namespace thalweg::app
