#include "text/match.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kSame = 1000;
constexpr int kBegins = 800;
constexpr int kWordBegins = 600;
constexpr int kPart = 400;
constexpr int kLetters = 200;
constexpr int kAround = 100;
constexpr int kOtherName = 20;    ///< what a name that is not shown counts less
constexpr int kGreatestLoss = 99; ///< keeps the kinds of fits apart

/// Whether a word of the text begins at this place.
bool beginsWord(const QString& text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); }

/// The first place at which the word begins a word of the text, or −1.
qsizetype wordBeginning(const QString& word, const QString& text)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
        if (beginsWord(text, at))
            return at;
    return -1;
}

/// Whether the word's letters from `letter` on stand in the text from `at` on, each right after the last or at the
/// beginning of a word: "sbs" in "side by side", "eqsc" in "equal scale".
bool abbreviates(QStringView word, const QString& text, qsizetype at)
{
    if (word.isEmpty())
        return true;
    if (at < text.size() && text[at] == word[0] && abbreviates(word.mid(1), text, at + 1))
        return true;
    for (qsizetype next = at + 1; next < text.size(); ++next)
        if (text[next] == word[0] && beginsWord(text, next) && abbreviates(word.mid(1), text, next + 1))
            return true;
    return false;
}

int less(int score, qsizetype loss) { return score - int(std::min<qsizetype>(loss, kGreatestLoss)); }

} // namespace

std::optional<int> wordScore(const QString& typed, const QString& shown)
{
    const QString word = typed.toCaseFolded();
    const QString text = shown.toCaseFolded();
    if (word.isEmpty() || text.isEmpty())
        return std::nullopt;
    if (word == text)
        return kSame;
    if (text.startsWith(word))
        return less(kBegins, text.size() - word.size());
    if (const qsizetype at = wordBeginning(word, text); at >= 0)
        return less(kWordBegins, at);
    if (const qsizetype at = text.indexOf(word); at >= 0)
        return less(kPart, at);
    const bool begins = word.size() > 1 && text[0] == word[0];
    return begins && abbreviates(word, text, 0) ? std::optional(less(kLetters, text.size())) : std::nullopt;
}

std::optional<int> matchScore(const QString& typed, const QStringList& names, const QString& around)
{
    const QString whole = typed.simplified();
    int total = 0;
    const QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        std::optional<int> best;
        for (qsizetype i = 0; i < names.size(); ++i)
            if (const auto score = wordScore(word, names[i]))
                best = std::max(best.value_or(0), *score - (i > 0 ? kOtherName : 0));
        if (!best && around.contains(word, Qt::CaseInsensitive))
            best = kAround;
        if (!best)
            return std::nullopt;
        total += *best;
    }
    // What was typed may be the beginning of a name of several words.
    const auto asWhole = words.size() > 1 && !names.isEmpty() ? wordScore(whole, names.front()) : std::nullopt;
    return words.isEmpty() ? 0 : std::max(total / int(words.size()), asWhole.value_or(0));
}

} // namespace thalweg::app
