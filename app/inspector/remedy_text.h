#pragma once

#include "diagnosis/remedies.h"
#include "diagnosis/verdict.h"

#include <QString>

#include <string_view>

/// Remedies in the words of the application.
namespace thalweg::app {

/// "Escape along the negative curvature", and a sentence on why that could help.
QString remedyName(std::string_view id);
QString remedyTip(std::string_view id);

/// What is different in a remedied run: "η 0.0192 → 0.0095".
QString changeText(const RunChoice& before, const RunChoice& after);

/// Whether it helped, by numbers: "It helped: over the last tenth of the steps the loss is 0.003 on average, instead of 2.1."
QString helpSentence(const Help& help, Verdict after);

} // namespace thalweg::app
