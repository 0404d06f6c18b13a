#include "expression/names.h"

#include "expression/characters.h"
#include "expression/parse_error.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace thalweg::formula {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kLongestName = 8; // of functions, constants and Greek letters

bool isDigit(char c) { return '0' <= c && c <= '9'; }
bool isVariableLetter(std::string_view text)
{
    return text == "x" || text == "y" || text == "X" || text == "Y";
}

// The heading -------------------------------------------------------------------------------------

/// Whether the tokens begin with these kinds.
template <std::size_t N>
bool beginWith(const std::vector<Token>& tokens, const TokenKind (&kinds)[N])
{
    return tokens.size() >= N
           && std::equal(std::begin(kinds), std::end(kinds), tokens.begin(),
                         [](TokenKind kind, const Token& token) { return kind == token.kind; });
}

/// The number of tokens of the heading, its equals sign included; 0 if there is none.
std::size_t headingLength(const std::vector<Token>& tokens)
{
    using enum TokenKind;
    if (beginWith(tokens, {Name, Equals}))
        return 2;
    if (beginWith(tokens, {Name, Open, Name, Close, Equals}))
        return 5;
    if (beginWith(tokens, {Name, Open, Name, Comma, Name, Close, Equals}))
        return 7;
    return 0;
}

void checkHeading(const std::vector<Token>& tokens, std::size_t length)
{
    const auto begin = tokens.begin() + static_cast<std::ptrdiff_t>(length);
    const auto stray = std::ranges::find(begin, tokens.end(), TokenKind::Equals, &Token::kind);
    if (stray != tokens.end())
        throw parseError(messages::kEquation, stray->column);
    if (length == 2 && (tokens[0].text == "x" || tokens[0].text == "y"))
        throw parseError(messages::kHeading, tokens[0].column, {tokens[0].text});
}

/// Variables named in the heading may be any two names that mean nothing else.
VariableNames declaredVariables(const Token& first, const Token& second)
{
    for (const Token* token : {&first, &second}) {
        const bool taken = findFunction(token->text) || token->text == "e" || token->text == "pi";
        const bool swapped = token->text == (token == &first ? "y" : "x");
        if (taken || swapped || first.text == second.text)
            throw parseError(messages::kHeading, token->column, {token->text});
    }
    const bool usual = first.text == "x" && second.text == "y";
    return {first.text, second.text, !usual};
}

// Names -------------------------------------------------------------------------------------------

enum class Meaning {
    Variable, ///< one of the two
    Constant, ///< pi, e
    Function,
    Greek,     ///< a parameter with the name of a Greek letter
    Letter,    ///< a parameter of one letter
    Undeclared ///< x or y where the beginning names others
};

/// A part of a run of letters.
struct Piece {
    Meaning meaning = Meaning::Letter;
    std::string text;
    Op op = Op::Parameter;
    Function function;
};

/// A run of letters taken apart.
struct Split {
    std::vector<Piece> pieces;

    bool endsInFunction() const { return pieces.back().meaning == Meaning::Function; }
    /// The first function that has letters behind it, if there is one.
    const Piece* gluedFunction() const
    {
        const auto last = pieces.end() - 1;
        const auto found =
            std::ranges::find(pieces.begin(), last, Meaning::Function, &Piece::meaning);
        return found == last ? nullptr : &*found;
    }
    bool has(Meaning meaning) const
    {
        return std::ranges::find(pieces, meaning, &Piece::meaning) != pieces.end();
    }
    bool hasVariable() const { return has(Meaning::Variable) || has(Meaning::Undeclared); }
    /// Whether unknown letters stand alone and functions at the end.
    bool isClear() const
    {
        const auto bothLetters = [](const Piece& a, const Piece& b) {
            return a.meaning == Meaning::Letter && b.meaning == Meaning::Letter;
        };
        return !gluedFunction() && std::ranges::adjacent_find(pieces, bothLetters) == pieces.end();
    }
    bool isProduct() const
    {
        return isClear() && (hasVariable() || endsInFunction() || !has(Meaning::Letter));
    }
    std::string asProduct() const
    {
        std::string product;
        for (const Piece& piece : pieces)
            product += (product.empty() ? "" : "*") + piece.text;
        return product;
    }
};

class NameResolver {
public:
    NameResolver(const std::vector<Token>& tokens, const VariableNames& variables)
        : m_tokens(tokens), m_variables(variables)
    {
    }

    std::vector<Token> run()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            if (m_tokens[i].kind == TokenKind::Name)
                resolve(m_tokens[i], beforeArgument(m_tokens[i], m_tokens[i + 1]));
            else
                m_out.push_back(m_tokens[i]);
        }
        for (const std::size_t i : m_indexed)
            resolveIndexed(m_out[i]);
        return std::move(m_out);
    }

private:
    /// Whether a function may be meant: a parenthesis follows; or a variable, and the name is that of a function
    /// elsewhere, as in sec x.
    bool beforeArgument(const Token& name, const Token& next) const
    {
        if (next.kind != TokenKind::Name || !isFunctionElsewhere(name.text))
            return next.kind == TokenKind::Open;
        const std::optional<Piece> piece = known(next.text);
        return isIndexedVariable(next.text) || (piece && piece->meaning == Meaning::Variable);
    }

    /// beforeOpen: an argument follows, so that a function may be meant.
    void resolve(const Token& name, bool beforeOpen)
    {
        if (const std::optional<Piece> piece = known(name.text))
            return add(*piece, name.column);
        if (isIndexedVariable(name.text))
            return addIndexed(name);
        if (name.text.find('_') != std::string::npos)
            return addParameter(name.text, name.column);
        const std::size_t end = name.text.find_first_of(kDigits);
        if (end == std::string::npos)
            resolveLetters(name, beforeOpen);
        else
            resolveNumbered(name, end, beforeOpen);
    }

    // Known names

    std::optional<Piece> known(const std::string& text) const
    {
        if (text == m_variables.first)
            return Piece{Meaning::Variable, text, Op::X, {}};
        if (text == m_variables.second)
            return Piece{Meaning::Variable, text, Op::Y, {}};
        if (const std::optional<Function> function = findFunction(text))
            return Piece{Meaning::Function, text, Op::Parameter, *function};
        if (text == "pi" || text == "Pi" || text == "PI")
            return Piece{Meaning::Constant, text, Op::Pi, {}};
        if (text == "e")
            return Piece{Meaning::Constant, text, Op::Euler, {}};
        if (isVariableLetter(text) && m_variables.declared)
            return Piece{Meaning::Undeclared, text, Op::Parameter, {}};
        if (isVariableLetter(text)) // X and Y
            return Piece{Meaning::Variable, text, text == "X" ? Op::X : Op::Y, {}};
        if (greekLetter(text))
            return Piece{Meaning::Greek, text, Op::Parameter, {}};
        return std::nullopt;
    }

    /// The longest known name at the front, or one letter.
    Piece firstPiece(std::string_view letters) const
    {
        const std::size_t longest =
            std::max({kLongestName, m_variables.first.size(), m_variables.second.size()});
        for (std::size_t length = std::min(letters.size(), longest); length > 0; --length) {
            const std::string text(letters.substr(0, length));
            if (const std::optional<Piece> piece = known(text))
                return *piece;
        }
        return {Meaning::Letter, std::string(letters.substr(0, 1)), Op::Parameter, {}};
    }

    Split split(std::string_view letters) const
    {
        Split result;
        while (!letters.empty()) {
            result.pieces.push_back(firstPiece(letters));
            letters.remove_prefix(result.pieces.back().text.size());
        }
        return result;
    }

    // Runs of letters

    void resolveLetters(const Token& name, bool beforeOpen)
    {
        const Split parts = split(name.text);
        if (parts.endsInFunction() && parts.isClear())
            return addUnlessForeign(name, parts);
        if (const std::optional<Function> function = findFunctionAnyCase(name.text))
            return add({Meaning::Function, name.text, Op::Parameter, *function}, name.column);
        resolveRest(name, parts, beforeOpen && name.text.size() > 1);
    }

    /// axsin is a·x·sin, but asinh is no function here and not to be taken for a·sinh.
    void addUnlessForeign(const Token& name, const Split& parts)
    {
        const std::optional<std::string> meant = likelyMeaning(name.text);
        if (meant && meant->find('(') != std::string::npos)
            throw unknownFunction(name, meant);
        addAll(parts, name.column);
    }

    /// A product, a parameter or, where a function may stand, a misspelled one: xy(x + 1), sine(x).
    void resolveRest(const Token& name, const Split& parts, bool functionExpected)
    {
        if (functionExpected)
            checkIsNoFunction(name, parts);
        if (parts.isProduct())
            return addAll(parts, name.column);
        if (isUnclear(parts))
            throw unclear(name, parts);
        addParameter(name.text, name.column);
    }

    static void checkIsNoFunction(const Token& name, const Split& parts)
    {
        const bool product = parts.isProduct();
        const std::optional<std::string> meant = likelyMeaning(name.text, product ? 1 : 2);
        if (meant || !product)
            throw unknownFunction(name, meant);
    }

    static ParseError unknownFunction(const Token& name, const std::optional<std::string>& meant)
    {
        if (meant)
            return parseError(messages::kUnknownFunctionCure, name.column, {name.text, *meant});
        return parseError(messages::kUnknownFunction, name.column, {name.text});
    }

    /// sinx, sina and abx are; signal is not.
    static bool isUnclear(const Split& parts)
    {
        const bool functionAndLetter =
            parts.pieces.size() == 2 && parts.pieces[0].meaning == Meaning::Function;
        return parts.hasVariable() || functionAndLetter;
    }

    ParseError unclear(const Token& name, const Split& parts) const
    {
        if (const Piece* function = parts.gluedFunction())
            return parseError(messages::kGlued, name.column, {name.text, function->text});
        return parseError(messages::kUnclearName, name.column,
                          {name.text, parts.asProduct(), m_variables.first, m_variables.second});
    }

    // Runs with digits behind them

    void resolveNumbered(const Token& name, std::size_t end, bool beforeOpen)
    {
        if (const std::optional<Function> function = findFunctionAnyCase(name.text))
            return add({Meaning::Function, name.text, Op::Parameter, *function}, name.column);
        Split parts = split(name.text.substr(0, end));
        Piece& last = parts.pieces.back();
        const std::string letters = last.text;
        last.text += name.text.substr(end);
        if (const std::optional<Function> function = findFunction(last.text);
            function && parts.isClear()) {
            last.function = *function;
            return addAll(parts, name.column);
        }
        if (last.meaning == Meaning::Function)
            throw beforeOpen ? unknownFunction(name, likelyMeaning(name.text))
                             : parseError(messages::kGlued, name.column, {name.text, letters});
        if (last.meaning != Meaning::Letter && last.meaning != Meaning::Greek)
            throw parseError(messages::kDigit, name.column,
                             {name.text, letters, name.text.substr(end)});
        last.meaning = Meaning::Letter;
        resolveRest(name, parts, beforeOpen && parts.pieces.size() > 1);
    }

    // x1, x_1, y2, …

    /// An x or y with a number behind it.
    static bool isIndexedVariable(std::string_view text)
    {
        if (text.size() < 2 || !isVariableLetter(text.substr(0, 1)))
            return false;
        const std::string_view number = text.substr(text[1] == '_' ? 2 : 1);
        return !number.empty() && std::ranges::all_of(number, isDigit);
    }

    void addIndexed(const Token& name)
    {
        if (m_variables.declared)
            throw notDeclared(name);
        m_indexed.push_back(m_out.size());
        const char letter = name.text.front() == 'x' || name.text.front() == 'X' ? 'x' : 'y';
        addParameter(letter + name.text.substr(1), name.column);
    }

    /// Decides once it is known whether the formula has an x or y without a number.
    void resolveIndexed(Token& token) const
    {
        const bool one = token.text == "x1" || token.text == "x_1";
        const bool two = token.text == "x2" || token.text == "x_2";
        if (!m_plainVariable && (one || two))
            token.op = one ? Op::X : Op::Y;
        else if (token.text[1] != '_')
            throw parseError(messages::kDigit, token.column,
                             {token.text, token.text.substr(0, 1), token.text.substr(1)});
    }

    // Results

    ParseError notDeclared(const Token& name) const
    {
        return parseError(messages::kNotDeclared, name.column,
                          {name.text, m_variables.first, m_variables.second});
    }

    void addAll(const Split& parts, std::size_t column)
    {
        for (const Piece& piece : parts.pieces) {
            add(piece, column);
            column += piece.text.size();
        }
    }

    void add(const Piece& piece, std::size_t column)
    {
        const TokenKind kind =
            piece.meaning == Meaning::Function ? TokenKind::Function : TokenKind::Leaf;
        m_out.push_back({kind, column, piece.text, 0.0, piece.op, piece.function});
        if (piece.meaning == Meaning::Undeclared)
            throw notDeclared(m_out.back());
        m_plainVariable = m_plainVariable || piece.meaning == Meaning::Variable;
    }

    void addParameter(const std::string& name, std::size_t column)
    {
        m_out.push_back({TokenKind::Leaf, column, name, 0.0, Op::Parameter, {}});
    }

    const std::vector<Token>& m_tokens;
    const VariableNames& m_variables;
    std::vector<Token> m_out;
    std::vector<std::size_t> m_indexed; ///< where x1, y_2 and the like stand in m_out
    bool m_plainVariable = false;
};

} // namespace

VariableNames takeHeading(std::vector<Token>& tokens)
{
    const std::size_t length = headingLength(tokens);
    checkHeading(tokens, length);
    VariableNames variables;
    if (length == 7)
        variables = declaredVariables(tokens[2], tokens[4]);
    tokens.erase(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(length));
    return variables;
}

std::vector<Token> resolveNames(const std::vector<Token>& tokens, const VariableNames& variables)
{
    return NameResolver(tokens, variables).run();
}

} // namespace thalweg::formula
