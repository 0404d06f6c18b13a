#pragma once

namespace thalweg {

/// Formula types, in the order in which menus show them.
template <class... F> struct FormulaList {};

} // namespace thalweg
