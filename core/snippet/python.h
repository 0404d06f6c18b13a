#pragma once

#include "snippet/symbol.h"

#include <span>
#include <string>

namespace thalweg {

/// Which library's functions a formula is written with.
enum class Library { NumPy, PyTorch };

/// A number as Python reads it back: the same double.
std::string pythonNumber(double value);

/// The body of a Python function of x and y that calculates formulas of a tape: what is used several times is
/// calculated once, under a name t1, t2, …; then "return …".
/// answer: what is returned, with %1, %2, … for the formulas.
/// indent: before each line.
std::string pythonBody(const SymbolTape& tape, std::span<const Symbol> formulas, const std::string& answer,
                       Library library, const std::string& indent = "    ");

} // namespace thalweg
