#pragma once

#include "losses/models.h"

#include <variant>

namespace thalweg {

/// Files larger than this hold no samples that would be allowed.
inline constexpr std::size_t kMaxCsvBytes = 1'000'000;

/// The samples of a CSV file, for a model: a row of numbers for each, in the order of columnsOf(model).
/// Blanks around numbers, blank lines, CRLF and a byte order mark do not matter, and the first row may be
/// names. The reason, in one sentence that names line and value, for anything else.
std::variant<std::vector<Sample>, std::string> samplesFromCsv(std::string_view text, const ModelEntry& model);

} // namespace thalweg
