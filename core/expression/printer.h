#pragma once

#include "expression/syntax.h"

#include <string>

namespace thalweg::formula {

/// The formula in ASCII, normalised; reading it gives the same tree again.
std::string printPlain(const Syntax& syntax);

/// The formula for the eye: x², √x, 2π·x, |x|, −. Reading it gives the same tree again, too.
std::string printPretty(const Syntax& syntax);
/// A parameter as printPretty() has it: α₁ for "alpha_1".
std::string prettyName(const std::string& parameter);

} // namespace thalweg::formula
