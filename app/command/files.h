#pragma once

#include "numeric/geometry.h"

#include <istream>
#include <string>
#include <string_view>
#include <vector>

/// Files of the command line; "-" is standard input. What cannot be read throws Refusal.
namespace thalweg::app {

/// How messages call a file: its name, or "standard input".
std::string shownName(const std::string& file);

/// The whole of a file, or its first limit + 1 bytes when it is longer than limit.
std::string readFile(const std::string& file, std::istream& standardInput, std::size_t limit);

/// Rows "x,y" of finite numbers. A first row "x,y", blank lines, CRLF and a byte order mark are
/// passed over.
std::vector<Point> pointsFromCsv(const std::string& file, std::istream& standardInput);

/// Makes sure, before anything is computed, that a file of this name may be made or replaced: only
/// regular files are replaced, so a mistyped name cannot harm a device or a folder.
void checkOutputFile(const std::string& file);

} // namespace thalweg::app
