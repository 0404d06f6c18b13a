#pragma once

#include <string_view>

namespace thalweg {

/// A rule of the catalogue as Python. Its hyperparameters are variables with the names of their ids, except that
/// lambda, a word of Python's own, is lam.
struct RuleText {
    std::string_view id;
    /// NumPy: the state before the first step.
    std::string_view start;
    /// NumPy: one step. From theta, g = gradient(*theta), t = 0, 1, … and the rate lr it makes the next theta; it may
    /// call gradient(x, y), hessian(x, y) and ratio(a, b), which is a / b, or 0 where b is 0.
    std::string_view step;
    /// PyTorch: the optimizer of torch.optim over [theta]; empty where it has none that is this rule.
    std::string_view torch;
};

/// The text of the rule with this id, or null.
const RuleText* findRuleText(std::string_view id);

/// How a hyperparameter with this id is called in Python.
std::string_view pythonName(std::string_view id);

} // namespace thalweg
