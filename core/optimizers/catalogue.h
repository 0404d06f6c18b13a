#pragma once

#include "optimizers/optimizer.h"

#include <string>
#include <vector>

namespace thalweg {

/// Every optimizer, in the order in which menus show them.
const std::vector<OptimizerEntry>& optimizerCatalogue();

/// The entry with this id, or null.
const OptimizerEntry* findOptimizer(std::string_view id);

/// The sentence for an id that findOptimizer does not know, with the closest one that it does.
std::string unknownOptimizer(std::string_view id);

} // namespace thalweg
