#include "window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace thalweg::app {

Language::Language(const QString& language) { choose(language); }

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::choose(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto speak = [&locale](QTranslator& translator, const QString& name, const QString& folder) {
        QCoreApplication::removeTranslator(&translator);
        if (translator.load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(&translator);
    };
    speak(m_own, QStringLiteral("thalweg"), QStringLiteral(":/i18n"));
    speak(m_qt, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace thalweg::app
