#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace thalweg {

/// An arithmetic expression of numbers, with its value as plain double arithmetic has it.
struct Term {
    enum class Kind { Number, Sum, Difference, Product, Quotient, Negative, Root, Size, Square, Sign, Greater, Less };

    Kind kind = Kind::Number;
    double value = 0.0;
    bool isConstant = false; ///< a number of the rule, not of the run
    std::shared_ptr<const Term> left{};  ///< the only one of Negative, Root, Size, Square and Sign
    std::shared_ptr<const Term> right{};
};

/// How a term is written.
enum class Notation {
    Text, ///< 0.9·1.5 + (1 − 0.9)·(−2); the formula field reads it, and gets the same value
    Latex ///< 0.9 \cdot 1.5 + (1 - 0.9) \cdot (-2)
};

/// Writes a term with all its numbers, each in the shortest form that reads back as the same double.
/// @param settings  of the rule: a constant that is 1 − s for one of them is written so.
std::string written(const Term& term, Notation notation, std::span<const double> settings);

/// A number alone; negative ones in parentheses where they are part of something.
std::string written(double number, Notation notation);

} // namespace thalweg
