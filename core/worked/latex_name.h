#pragma once

#include <string>
#include <string_view>

namespace thalweg {

/// A name or a small formula as the rules write it, "η/(1 − β₁ᵗ)", in LaTeX's mathematics and plain ASCII:
/// "\eta /(1 - \beta _1^t)". Words become text; what has no known command stays as it is.
/// symbols: UTF-8.
std::string toLatexName(std::string_view symbols);

} // namespace thalweg
