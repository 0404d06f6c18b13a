#pragma once

#include "expression/syntax.h"

#include <string_view>

namespace thalweg::formula {

/// Reads a formula; the grammar is described in expression.h.
/// @throws ParseError if it is none.
Syntax parseFormula(std::string_view utf8);

} // namespace thalweg::formula
