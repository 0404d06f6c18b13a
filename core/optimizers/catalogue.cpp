#include "optimizers/catalogue.h"

#include "optimizers/list.h"

#include "numeric/text.h"

#include <algorithm>

namespace thalweg {

namespace {

template <class... R> std::vector<OptimizerEntry> entriesOf(RuleList<R...>) { return {optimizer<R>()...}; }

} // namespace

const std::vector<OptimizerEntry>& optimizerCatalogue()
{
    static const std::vector<OptimizerEntry> catalogue = entriesOf(CatalogueRules{});
    return catalogue;
}

const OptimizerEntry* findOptimizer(std::string_view id)
{
    const auto& all = optimizerCatalogue();
    const auto found = std::ranges::find(all, id, &OptimizerEntry::id);
    return found == all.end() ? nullptr : &*found;
}

std::string unknownOptimizer(std::string_view id)
{
    std::vector<std::string_view> known;
    for (const OptimizerEntry& entry : optimizerCatalogue())
        known.push_back(entry.id);
    return "unknown optimizer \"" + std::string(id) + "\"" + suggestion(id, known);
}

} // namespace thalweg
