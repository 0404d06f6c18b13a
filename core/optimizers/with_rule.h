#pragma once

#include "optimizers/list.h"

#include <span>
#include <string_view>

namespace thalweg {

/// What `use` makes of a rule of the catalogue, as it is before its first step; Result() for an unknown id.
/// @param values  the rule's hyperparameters, in the order of its table.
template <class Result, class Use> Result withRule(std::string_view id, std::span<const double> values, Use use)
{
    Result result{};
    const auto tryRule = [&]<class R>() {
        if (R::id == id)
            result = use(aggregateFrom<R, R::parameters.size()>(values));
    };
    [&]<class... R>(RuleList<R...>) { (tryRule.template operator()<R>(), ...); }(CatalogueRules{});
    return result;
}

} // namespace thalweg
