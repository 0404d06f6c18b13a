#pragma once

#include "expression/operation.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace thalweg::formula {

/// Limits of a typed formula; what exceeds them is an error, never a long wait.
inline constexpr std::size_t kMaxCharacters = 2000;
inline constexpr int kMaxDepth = 200;
/// Follows from kMaxCharacters: x² has two characters and three nodes, and nothing has more.
inline constexpr std::size_t kMaxNodes = 2 * kMaxCharacters;

/// A leaf, or an operation on one or two nodes that stand before it.
struct Node {
    Op op = Op::Number;
    std::uint32_t first = 0;  ///< operand; of a Parameter, its index
    std::uint32_t second = 0; ///< operand of operations with two
    double number = 0.0;

    friend bool operator==(const Node&, const Node&) = default;
};

/// A formula as it was understood, nothing simplified: a tree whose nodes are listed operands
/// first, the root last. Every node but the root is the operand of exactly one other.
struct Syntax {
    std::vector<Node> nodes;
    std::vector<std::string> parameters; ///< in order of appearance

    friend bool operator==(const Syntax&, const Syntax&) = default;
};

} // namespace thalweg::formula
