#include "expression/parser.h"

#include "expression/characters.h"
#include "expression/lexer.h"
#include "expression/names.h"
#include "expression/parse_error.h"
#include "expression/token.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace thalweg::formula {
namespace {

using NodeId = std::uint32_t;

std::string closingFor(const std::string& open)
{
    return open == "[" ? "]" : open == "{" ? "}" : ")";
}
std::string openingFor(const std::string& close)
{
    return close == "]" ? "[" : close == "}" ? "{" : "(";
}

/// Recursive descent over
///
///     sum      = product { (+ | −) product }
///     product  = signed { (* | /) signed | power }          the last is implicit multiplication
///     signed   = { + | − } power
///     power    = primary [ ^ { + | − } power ]
///     primary  = number | name | ( sum ) | "|" sum "|" | call
///     call     = function [ ^ number ] ( "(" sum { , sum } ")" | bare argument )
class Parser {
public:
    explicit Parser(std::vector<Token> tokens) : m_tokens(std::move(tokens)) {}

    Syntax run()
    {
        sum();
        if (current().kind != TokenKind::End)
            throw unexpected();
        return std::move(m_syntax);
    }

private:
    // Tokens

    const Token& current() const { return m_tokens[m_next]; }
    const Token& following() const { return m_tokens[std::min(m_next + 1, m_tokens.size() - 1)]; }
    bool at(TokenKind kind) const { return current().kind == kind; }
    const Token& take() { return m_tokens[m_next++]; }
    bool takeIf(TokenKind kind)
    {
        const bool found = at(kind);
        m_next += found ? 1 : 0;
        return found;
    }

    /// Whether an operand begins here. After an operand, a bar closes the one that is open.
    bool atOperand() const
    {
        switch (current().kind) {
        case TokenKind::Number:
        case TokenKind::Leaf:
        case TokenKind::Function:
        case TokenKind::Root:
        case TokenKind::Open: return true;
        case TokenKind::Bar: return m_open.empty() || m_open.back() != TokenKind::Bar;
        default: return false;
        }
    }

    /// Whether an odd number of minus signs stands here; takes all signs.
    bool takeSigns()
    {
        bool negative = false;
        while (at(TokenKind::Plus) || at(TokenKind::Minus))
            negative ^= take().kind == TokenKind::Minus;
        return negative;
    }

    // Nodes

    NodeId add(Op op, NodeId first = 0, NodeId second = 0, double number = 0.0)
    {
        m_syntax.nodes.push_back({op, first, second, number});
        return static_cast<NodeId>(m_syntax.nodes.size() - 1);
    }

    NodeId negatedIf(bool negative, NodeId node) { return negative ? add(Op::Negate, node) : node; }

    NodeId leaf(const Token& token)
    {
        if (token.op != Op::Parameter)
            return add(token.op, 0, 0, token.number);
        auto& names = m_syntax.parameters;
        const auto found = std::ranges::find(names, token.text);
        const auto index = static_cast<NodeId>(found - names.begin());
        if (found == names.end())
            names.push_back(token.text);
        return add(Op::Parameter, index);
    }

    // Grammar

    NodeId sum()
    {
        NodeId left = product();
        while (at(TokenKind::Plus) || at(TokenKind::Minus)) {
            const Op op = take().kind == TokenKind::Plus ? Op::Add : Op::Subtract;
            const NodeId right = product();
            left = add(op, left, right);
        }
        return left;
    }

    NodeId product()
    {
        NodeId left = signedPower();
        for (;;) {
            if (at(TokenKind::Times) || at(TokenKind::Divide)) {
                const Op op = take().kind == TokenKind::Times ? Op::Multiply : Op::Divide;
                const NodeId right = signedPower();
                left = add(op, left, right);
            } else if (atOperand()) {
                left = add(Op::Multiply, left, implicitFactor());
            } else {
                return left;
            }
        }
    }

    /// Never a number: x 2 may be meant as x² or 2x, and 1 000 as 1000.
    NodeId implicitFactor()
    {
        if (at(TokenKind::Number))
            throw parseError(messages::kMissingOperator, current().column, {current().text});
        return power();
    }

    NodeId signedPower()
    {
        const bool negative = takeSigns();
        return negatedIf(negative, power());
    }

    NodeId power() { return raisedIfCaret(primary()); }

    NodeId raisedIfCaret(NodeId base)
    {
        if (!takeIf(TokenKind::Caret))
            return base;
        const Deeper deeper(*this);
        const NodeId exponent = signedPower();
        return add(Op::Power, base, exponent);
    }

    NodeId primary()
    {
        const Deeper deeper(*this);
        switch (current().kind) {
        case TokenKind::Number:
        case TokenKind::Leaf: return leaf(take());
        case TokenKind::Open: return bracketed();
        case TokenKind::Bar: return absolute();
        case TokenKind::Function:
        case TokenKind::Root: return call();
        default: throw missingOperand();
        }
    }

    NodeId bracketed()
    {
        const Token& open = take();
        m_open.push_back(TokenKind::Open);
        const NodeId inner = sum();
        takeClose(open);
        return inner;
    }

    void takeClose(const Token& open)
    {
        const std::string close = closingFor(open.text);
        if (at(TokenKind::Close) && current().text == close) {
            ++m_next;
            m_open.pop_back();
            return;
        }
        if (at(TokenKind::Close))
            throw parseError(messages::kMismatch, open.column,
                             {open.text, current().text, std::to_string(current().column)});
        if (at(TokenKind::End))
            throw parseError(messages::kMissingClose, open.column, {open.text, close});
        throw unexpected();
    }

    NodeId absolute()
    {
        const Token& open = take();
        m_open.push_back(TokenKind::Bar);
        const NodeId inner = sum();
        if (!takeIf(TokenKind::Bar))
            throw at(TokenKind::Close) || at(TokenKind::End)
                ? parseError(messages::kUnclosedBar, open.column)
                : unexpected();
        m_open.pop_back();
        return add(Op::Abs, inner);
    }

    // Calls

    NodeId call()
    {
        const Token& name = take();
        const double exponent = takeFunctionPower(name);
        NodeId value = 0;
        if (at(TokenKind::Open))
            value = withArguments(name);
        else if (name.function.arity != 1)
            throw parseError(messages::kNeedsParentheses, name.column, {name.text});
        else if (atOperand() || at(TokenKind::Minus) || at(TokenKind::Bar))
            value = add(name.function.op, bareArgument(name));
        else
            throw parseError(messages::kNoArgument, name.column, {name.text});
        return exponent == 0.0 ? value : add(Op::Power, value, add(Op::Number, 0, 0, exponent));
    }

    /// The 2 of sin^2(x) and sin²(x), which is taken away; 0 if there is none.
    double takeFunctionPower(const Token& name)
    {
        if (!takeIf(TokenKind::Caret))
            return 0.0;
        const bool negative =
            at(TokenKind::Minus) || (at(TokenKind::Open) && following().kind == TokenKind::Minus);
        if (negative)
            throw parseError(messages::kInverse, name.column, {name.text, inverseOf(name)});
        const bool whole =
            at(TokenKind::Number) && current().number == std::floor(current().number);
        if (!whole || current().number == 0.0)
            throw parseError(messages::kFunctionPower, name.column, {name.text});
        return take().number;
    }

    static std::string inverseOf(const Token& name)
    {
        const std::string reciprocal = "1/" + name.text + "(x)";
        const bool arc = name.text == "sin" || name.text == "cos" || name.text == "tan";
        return arc ? "a" + name.text + "(x) or " + reciprocal : reciprocal;
    }

    NodeId withArguments(const Token& name)
    {
        const Token& open = take();
        if (at(TokenKind::Close))
            throw parseError(messages::kNoArgument, name.column, {name.text});
        m_open.push_back(TokenKind::Open);
        NodeId value = sum();
        std::size_t count = 1;
        for (; takeIf(TokenKind::Comma); ++count) {
            const NodeId next = sum();
            value = add(name.function.op, value, next);
        }
        takeClose(open);
        checkCount(name, count);
        return count == 1 ? add(name.function.op, value) : value;
    }

    static void checkCount(const Token& name, std::size_t count)
    {
        const auto arity = static_cast<std::size_t>(name.function.arity);
        if (count == arity || (name.function.variadic && count > arity))
            return;
        throw parseError(name.function.variadic ? messages::kTooFewArguments
                                                : messages::kArgumentCount,
                         name.column, {name.text, std::to_string(arity), std::to_string(count)});
    }

    /// What a function without parentheses applies to: a sign, a number and constants, then one
    /// name, parenthesis or further function, with its power: sin x, sin 2x^2, sin 2 pi x, exp -x,
    /// log sin x. A root takes a single operand. What goes on behind it must not be part of the
    /// argument in somebody's eyes: sin x y and sin x/2 are errors, sin x cos y is a product.
    NodeId bareArgument(const Token& name)
    {
        const bool root = name.kind == TokenKind::Root;
        const bool negative = takeIf(TokenKind::Minus);
        bool coefficient = isConstant(current());
        NodeId argument = power();
        while (!root && coefficient && atOperand() && !at(TokenKind::Number)
               && !at(TokenKind::Function)) {
            coefficient = isConstant(current());
            argument = add(Op::Multiply, argument, power());
        }
        checkEndOfArgument(name);
        return negatedIf(negative, argument);
    }

    static bool isConstant(const Token& token)
    {
        return token.kind == TokenKind::Number || token.op == Op::Pi || token.op == Op::Euler;
    }

    void checkEndOfArgument(const Token& name) const
    {
        const bool product = at(TokenKind::Times) && following().kind != TokenKind::Function;
        const bool operation = (product || at(TokenKind::Divide)) && name.kind != TokenKind::Root;
        if (operation || (atOperand() && !at(TokenKind::Function)))
            throw parseError(messages::kUnclearArgument, name.column, {name.text});
    }

    // Errors

    /// At a place where an operand should stand.
    ParseError missingOperand() const
    {
        const Token* before = m_next == 0 ? nullptr : &m_tokens[m_next - 1];
        if (before && isOperator(before->kind))
            return parseError(messages::kNothingRight, before->column, {before->text});
        if (before && before->kind == TokenKind::Comma)
            return parseError(messages::kMissingArgument, before->column);
        if (isOperator(current().kind))
            return parseError(messages::kNothingLeft, current().column, {current().text});
        if (!before && at(TokenKind::End))
            return parseError(messages::kEmpty, current().column);
        if (before && before->kind == TokenKind::Open)
            return missingInBrackets(*before);
        if (before && before->kind == TokenKind::Bar)
            return parseError(messages::kUnclosedBar, before->column);
        return unexpected();
    }

    ParseError missingInBrackets(const Token& open) const
    {
        const std::string close = closingFor(open.text);
        if (at(TokenKind::Close) && current().text == close)
            return parseError(messages::kEmptyBrackets, open.column, {open.text, close});
        if (at(TokenKind::End))
            return parseError(messages::kMissingClose, open.column, {open.text, close});
        if (at(TokenKind::Comma))
            return parseError(messages::kMissingArgument, current().column);
        return unexpected();
    }

    static bool isOperator(TokenKind kind)
    {
        return TokenKind::Plus <= kind && kind <= TokenKind::Caret;
    }

    /// At a token that can follow nothing that stands before it.
    ParseError unexpected() const
    {
        const Token& token = current();
        switch (token.kind) {
        case TokenKind::Comma: return parseError(messages::kComma, token.column);
        case TokenKind::Close:
            return parseError(messages::kMissingOpen, token.column,
                              {token.text, openingFor(token.text)});
        default: return parseError(messages::kEmpty, token.column);
        }
    }

    /// Counts the levels of recursion.
    class Deeper {
    public:
        explicit Deeper(Parser& parser) : m_parser(parser)
        {
            if (++m_parser.m_depth > kMaxDepth)
                throw parseError(messages::kTooDeep, parser.current().column,
                                 {std::to_string(kMaxDepth)});
        }
        ~Deeper() { --m_parser.m_depth; }
        Deeper(const Deeper&) = delete;
        Deeper& operator=(const Deeper&) = delete;

    private:
        Parser& m_parser;
    };

    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    std::vector<TokenKind> m_open; ///< parentheses and bars that wait for their partners
    int m_depth = 0;
    Syntax m_syntax;
};

} // namespace

Syntax parseFormula(std::string_view utf8)
{
    std::vector<Token> tokens = cutIntoTokens(decode(utf8, kMaxCharacters));
    const VariableNames variables = takeHeading(tokens);
    return Parser(resolveNames(tokens, variables)).run();
}

} // namespace thalweg::formula
