#pragma once

#include "numeric/parameter.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace thalweg {
struct ModelEntry;
}

/// What the catalogues of core say, in the language of the application.
namespace thalweg::app {

/// A name or a sentence of a catalogue. Their translations have the context "core".
QString coreText(std::string_view text);

/// "β₁ first-moment decay".
QString parameterLabel(const Parameter& parameter);

/// What it does, its usual value and what is allowed: rich text for a tooltip.
QString parameterTip(const Parameter& parameter);

/// The same as plain text, without its name: for who hears it.
QString parameterPurpose(const Parameter& parameter);

/// Why a value is not allowed, in one sentence; nothing when it is.
std::optional<QString> parameterProblem(const Parameter& parameter, double value);

/// A formula in the grammar of typed formulas as one would print it: "(x^2 + y - 11)^2" becomes
/// "(x² + y − 11)²". What cannot be read comes back as it is.
QString prettyFormula(const std::string& formula);

/// The loss of a model of its two weights, as one would print it: "L(w, b) = mean (w x + b − y)²".
QString lossText(const ModelEntry& model);

} // namespace thalweg::app
