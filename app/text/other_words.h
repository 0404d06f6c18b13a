#pragma once

#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace thalweg::app {

/// The words of the program in all its languages, so that what is shown in one is found in another. They are read
/// when they are asked for first.
class OtherWords {
public:
    static const OtherWords& all();

    /// What a text that is shown, in any language, is called in the others. A sign for a key and the dots of what
    /// asks further do not count.
    QStringList of(const QString& shown) const;

    /// The English text that stands for it in the source; the same text when there is none.
    QString source(const QString& shown) const;

private:
    OtherWords();

    QMultiHash<QString, QString> m_translations; ///< by the source
    QMultiHash<QString, QString> m_sources;      ///< by the translation
};

} // namespace thalweg::app
