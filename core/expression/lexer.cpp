#include "expression/lexer.h"

#include "expression/parse_error.h"

#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace thalweg::formula {
namespace {

bool isDigit(char32_t c) { return U'0' <= c && c <= U'9'; }
bool isLetter(char32_t c) { return (U'a' <= c && c <= U'z') || (U'A' <= c && c <= U'Z'); }

class Lexer {
public:
    explicit Lexer(const std::vector<Character>& characters) : m_characters(characters) {}

    std::vector<Token> run()
    {
        while (m_next < m_characters.size())
            readToken();
        m_begin = m_next;
        add(TokenKind::End, "");
        return std::move(m_tokens);
    }

private:
    /// The plain character `ahead` places on; 0, which is no character of a formula, at the end.
    char32_t peek(std::size_t ahead = 0) const
    {
        const std::size_t i = m_next + ahead;
        return i < m_characters.size() ? m_characters[i].plain : U'\0';
    }

    char take() { return static_cast<char>(m_characters[m_next++].plain); }

    /// Adds a token that begins at m_begin.
    Token& add(TokenKind kind, std::string text)
    {
        m_tokens.push_back({kind, m_begin + 1, std::move(text), 0.0, Op::Number, {}});
        return m_tokens.back();
    }

    void readToken()
    {
        m_begin = m_next;
        const char32_t c = peek();
        if (c == U' ')
            ++m_next;
        else if (isDigit(c) || (c == U'.' && isDigit(peek(1))))
            readNumber();
        else if (isLetter(c) || !greekName(c).empty())
            readName();
        else if (superscript(c))
            readSuperscript();
        else if (!readSpecialLetter() && !readSign())
            throw unknownCharacter();
    }

    void appendDigits(std::string& text)
    {
        while (isDigit(peek()))
            text += take();
    }

    /// 12, 1.5, .5, 5., 1e-3. The e belongs to the number only if digits follow: 2e is 2·e.
    void readNumber()
    {
        std::string text;
        appendDigits(text);
        if (peek() == U'.') {
            text += take();
            appendDigits(text);
        }
        const std::size_t sign = peek(1) == U'-' || peek(1) == U'+' ? 1 : 0;
        if ((peek() == U'e' || peek() == U'E') && isDigit(peek(1 + sign))) {
            text += take();
            if (sign == 1)
                text += take();
            appendDigits(text);
        }
        if (peek() == U'.')
            throw parseError(messages::kTwoPoints, m_begin + 1, {shortened(text + ".")});
        addNumber(text);
    }

    void addNumber(const std::string& text)
    {
        double number = 0.0;
        // Reports numbers beyond the range of doubles on either side, 1e-999 too.
        const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
        if (result.ec != std::errc{} || !std::isfinite(number))
            throw parseError(messages::kNumberRange, m_begin + 1, {shortened(text)});
        add(TokenKind::Number, shortened(text)).number = number;
    }

    static std::string shortened(const std::string& text)
    {
        constexpr std::size_t kShown = 24;
        return text.size() <= kShown ? text : text.substr(0, kShown) + "…";
    }

    void readName()
    {
        std::string text;
        if (isLetter(peek())) {
            while (isLetter(peek()))
                text += take();
        } else {
            text = greekName(peek());
            ++m_next;
        }
        appendDigits(text);
        appendIndices(text);
        add(TokenKind::Name, std::move(text));
    }

    /// _1, ₁ (the same), _min; several of them.
    void appendIndices(std::string& text)
    {
        for (;;) {
            if (subscriptDigit(peek())) {
                text += '_';
                for (; subscriptDigit(peek()); ++m_next)
                    text += *subscriptDigit(peek());
            } else if (peek() == U'_' && isDigit(peek(1))) {
                text += take();
                appendDigits(text);
            } else if (peek() == U'_' && isLetter(peek(1))) {
                text += take();
                while (isLetter(peek()) || isDigit(peek()))
                    text += take();
            } else {
                return;
            }
        }
    }

    /// ² as ^2, ⁻¹ as ^(-1), ²ˣ as ^(2x).
    void readSuperscript()
    {
        add(TokenKind::Caret, encode(m_characters[m_next].typed));
        const std::size_t caret = m_tokens.size();
        while (superscript(peek())) {
            m_begin = m_next;
            readRaised(*superscript(peek()));
        }
        if (m_tokens.size() == caret + 1 && m_tokens.back().kind == TokenKind::Number)
            return;
        Token open{TokenKind::Open, m_tokens[caret].column, "(", 0.0, Op::Number, {}};
        m_tokens.insert(m_tokens.begin() + static_cast<std::ptrdiff_t>(caret), std::move(open));
        add(TokenKind::Close, ")");
    }

    void readRaised(char plain)
    {
        std::string digits;
        for (; isRaisedDigit(peek()); ++m_next)
            digits += *superscript(peek());
        if (!digits.empty())
            return addNumber(digits);
        const TokenKind kind = plain == '-'   ? TokenKind::Minus
                               : plain == '+' ? TokenKind::Plus
                                              : TokenKind::Name;
        add(kind,
            kind == TokenKind::Name ? std::string{plain} : encode(m_characters[m_next].typed));
        ++m_next;
    }

    static bool isRaisedDigit(char32_t c)
    {
        const std::optional<char> plain = superscript(c);
        return plain && isDigit(static_cast<char32_t>(*plain));
    }

    /// π, √, ∛, ½: characters that are neither letters of names nor signs.
    bool readSpecialLetter()
    {
        const char32_t c = peek();
        if (const std::optional<double> fraction = vulgarFraction(c)) {
            add(TokenKind::Number, encode(c)).number = *fraction;
        } else if (c == U'π') {
            add(TokenKind::Leaf, "pi").op = Op::Pi;
        } else if (c == U'√' || c == U'∛') {
            add(TokenKind::Root, encode(c)).function.op = c == U'√' ? Op::Sqrt : Op::Cbrt;
        } else {
            return false;
        }
        ++m_next;
        return true;
    }

    bool readSign()
    {
        if (peek() == U'*' && peek(1) == U'*') {
            m_next += 2;
            add(TokenKind::Caret, "**");
            return true;
        }
        const std::optional<TokenKind> kind = signKind(peek());
        if (kind)
            add(*kind, std::string(1, take()));
        return kind.has_value();
    }

    static std::optional<TokenKind> signKind(char32_t c)
    {
        switch (c) {
        case U'+': return TokenKind::Plus;
        case U'-': return TokenKind::Minus;
        case U'*': return TokenKind::Times;
        case U'/': return TokenKind::Divide;
        case U'^': return TokenKind::Caret;
        case U',': return TokenKind::Comma;
        case U'=': return TokenKind::Equals;
        case U'|': return TokenKind::Bar;
        case U'(':
        case U'[':
        case U'{': return TokenKind::Open;
        case U')':
        case U']':
        case U'}': return TokenKind::Close;
        default: return std::nullopt;
        }
    }

    ParseError unknownCharacter() const
    {
        if (peek() == U'\\')
            return parseError(messages::kLatex, m_begin + 1);
        return parseError(messages::kCharacter, m_begin + 1,
                          {printable(m_characters[m_begin].typed)});
    }

    const std::vector<Character>& m_characters;
    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    std::size_t m_begin = 0;
};

} // namespace

std::vector<Token> cutIntoTokens(const std::vector<Character>& characters)
{
    return Lexer(characters).run();
}

} // namespace thalweg::formula
