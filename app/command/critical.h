#pragma once

#include "command/output.h"
#include "critical/search.h"

#include <string>
#include <string_view>

namespace thalweg::app {

/// "minimum", "saddle", …
std::string_view kindName(CriticalKind kind);

/// A table of the points for people to read, and a line that says whether they are all; of many
/// unresolved places only the first.
/// isLevel: the surface is proved to be constant.
/// print: how a number is written.
void printCritical(const CriticalSearch& search, bool isLevel, std::string (*print)(double), Output& out);

} // namespace thalweg::app
