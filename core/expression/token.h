#pragma once

#include "expression/operation.h"

#include <cstddef>
#include <string>

namespace thalweg::formula {

enum class TokenKind {
    Number,   ///< `number`
    Name,     ///< letters, not yet taken apart; gone after resolveNames()
    Leaf,     ///< a variable, parameter or named constant: `op`, and `text` for a parameter
    Function, ///< `function`
    Root,     ///< √ or ∛: `function`
    Plus,
    Minus,
    Times,
    Divide,
    Caret,
    Comma,
    Equals,
    Bar,
    Open,
    Close,
    End
};

/// A word of a formula.
struct Token {
    TokenKind kind = TokenKind::End;
    /// Where it begins, counted in characters from 1.
    std::size_t column = 1;
    /// As typed, but for letters from foreign alphabets; Open and Close hold ( [ { or ) ] }.
    std::string text;
    double number = 0.0;
    Op op = Op::Number;
    Function function;
};

} // namespace thalweg::formula
