#include "command/refusal.h"

#include <QString>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr std::size_t kLongestQuote = 120;
constexpr std::size_t kLongestMessage = 1000;

/// Whether a byte goes on with a character of UTF-8 that was begun before it.
bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U; }

bool isControl(QChar c) { return c.category() == QChar::Other_Control; }

/// The first bytes of text, at most so many, and no character cut in two.
std::string_view beginning(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return text;
    std::size_t end = longest;
    while (end > 0 && continues(text[end]))
        --end;
    return text.substr(0, end);
}

/// The same from the end.
std::string_view ending(std::string_view text, std::size_t longest)
{
    std::size_t from = text.size() - std::min(text.size(), longest);
    while (from < text.size() && continues(text[from]))
        ++from;
    return text.substr(from);
}

std::string shortened(std::string_view text, std::size_t longest)
{
    if (text.size() <= longest)
        return std::string(text);
    return std::string(beginning(text, longest / 2)) + "…" + std::string(ending(text, longest / 2));
}

/// With \0 in the place of bytes that would end what().
std::string whole(std::string_view message)
{
    std::string text;
    for (const char byte : message)
        byte == '\0' ? text.append("\\0") : text.append(1, byte);
    return text;
}

} // namespace

Refusal::Refusal(std::string_view message) : std::runtime_error(whole(message)) {}
Failure::Failure(std::string_view message) : std::runtime_error(whole(message)) {}

std::string inQuotes(std::string_view text) { return '"' + shortened(text, kLongestQuote) + '"'; }

std::string oneLine(std::string_view message)
{
    const std::string brief = shortened(message, kLongestMessage);
    QString line = QString::fromUtf8(brief.data(), static_cast<qsizetype>(brief.size()));
    std::replace_if(line.begin(), line.end(), isControl, QChar(u'?'));
    return line.toStdString();
}

} // namespace thalweg::app
