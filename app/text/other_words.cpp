#include "text/other_words.h"

#include <QFile>
#include <QXmlStreamReader>

namespace thalweg::app {

namespace {

QString bare(QString text) { return text.remove(u'&').remove(QStringLiteral("…")).trimmed(); }

} // namespace

const OtherWords& OtherWords::all()
{
    static const OtherWords words;
    return words;
}

OtherWords::OtherWords()
{
    QFile file(QStringLiteral(":/words/thalweg_zh_CN.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source")) {
            source = bare(xml.readElementText());
        } else if (xml.name() == QLatin1String("translation")) {
            const QString translation = bare(xml.readElementText(QXmlStreamReader::IncludeChildElements));
            if (translation.isEmpty() || translation == source)
                continue;
            m_translations.insert(source, translation);
            m_sources.insert(translation, source);
        }
    }
}

QStringList OtherWords::of(const QString& shown) const
{
    QStringList others = m_translations.values(bare(shown)) + m_sources.values(bare(shown));
    others.removeDuplicates();
    return others;
}

QString OtherWords::source(const QString& shown) const { return m_sources.value(bare(shown), bare(shown)); }

} // namespace thalweg::app
