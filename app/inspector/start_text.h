#pragma once

#include "diagnosis/verdict.h"

#include <QString>

namespace thalweg::app {

/// Whether a diagnosis speaks of a run before its first step: of where it starts, not of what it does.
/// A run that fell at its first step has done something.
bool isAboutTheStart(const Diagnosis& diagnosis);

/// "SGD starts at a saddle"; "SGD starts here" where no more can be said.
QString startTitle(const QString& run, const Diagnosis& diagnosis);

/// What that means, by which numbers.
QString startSentence(const Diagnosis& diagnosis);

} // namespace thalweg::app
