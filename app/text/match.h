#pragma once

#include <QStringList>

#include <optional>

namespace thalweg::app {

/// How well a text fits one word that was typed; nothing when it does not. The best first: the same, its beginning,
/// the beginning of one of its words, any part of it, the beginnings of its words. Case does not count.
std::optional<int> wordScore(const QString& word, const QString& text);

/// How well something with these names fits what was typed: every word must fit one of them.
/// @param names   what it is called; the first is what is shown, and counts a little more.
/// @param around  what else is said of it; counts less than any name, and only whole.
std::optional<int> matchScore(const QString& typed, const QStringList& names, const QString& around = {});

} // namespace thalweg::app
