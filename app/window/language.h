#pragma once

#include <QString>
#include <QTranslator>

namespace thalweg::app {

/// While it lives, the program speaks this language: "en", "zh_CN", or empty for the desktop's.
/// Widgets made before it is chosen keep their words.
class Language {
public:
    explicit Language(const QString& language);
    ~Language();
    void choose(const QString& language);
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    QTranslator m_own;
    QTranslator m_qt; ///< the words of Qt's own dialogs
};

} // namespace thalweg::app
