#include "losses/models.h"
#include "optimizers/catalogue.h"
#include "optimizers/noise.h"
#include "scene/classroom.h"
#include "schedules/catalogue.h"
#include "surfaces/catalogue.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <QXmlStreamReader>

namespace thalweg::app {
namespace {

struct Message {
    QString context;
    QString source;
    QString translation;
    bool finished = false;
};

/// What the file says, in its order; nothing if it cannot be read.
QList<Message> messages()
{
    QFile file(QStringLiteral(THALWEG_RESOURCES "/translations/thalweg_zh_CN.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> all;
    Message message;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            message.context = xml.readElementText();
        } else if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            all.append(message);
        }
    }
    return xml.hasError() ? QList<Message>() : all;
}

const QRegularExpression& place()
{
    static const QRegularExpression kPlace(QStringLiteral("%(\\d+|n)"));
    return kPlace;
}

/// "%1", "%2", each once.
QSet<QString> placesIn(const QString& text)
{
    QSet<QString> found;
    for (auto match = place().globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

bool hasWords(QString text)
{
    static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{2,}"));
    return text.remove(place()).contains(kWord);
}

std::string nameOf(const Message& message) { return (message.context + QStringLiteral(": ") + message.source).toStdString(); }

TEST(Translation, IsFinished)
{
    ASSERT_GT(messages().size(), 200);
    for (const Message& message : messages()) {
        EXPECT_TRUE(message.finished) << nameOf(message);
        EXPECT_FALSE(message.translation.trimmed().isEmpty()) << nameOf(message);
    }
}

TEST(Translation, IsChineseWhereTheSourceHasWords)
{
    static const QRegularExpression kHan(QStringLiteral("\\p{Han}"));
    for (const Message& message : messages()) {
        EXPECT_TRUE(!hasWords(message.source) || message.translation.contains(kHan)) << nameOf(message);
    }
}

TEST(Translation, KeepsPlacesAndWhatJoinsPieces)
{
    for (const Message& message : messages()) {
        EXPECT_TRUE(placesIn(message.source) == placesIn(message.translation)) << nameOf(message);
        EXPECT_EQ(message.source.startsWith(u' '), message.translation.startsWith(u' ')) << nameOf(message);
        EXPECT_EQ(message.source.count(QStringLiteral(";;")), message.translation.count(QStringLiteral(";;")))
            << nameOf(message);
    }
}

/// lupdate loses the class in a file that it cannot follow; then the window does not find the words.
TEST(Translation, KnowsTheClassOfEveryMessage)
{
    for (const Message& message : messages())
        EXPECT_NE(message.context, QStringLiteral("thalweg::app")) << qPrintable(message.source);
}

TEST(Translation, HasChinesePunctuation)
{
    static const QRegularExpression kLatin(QStringLiteral("\\.\\.\\.|\\p{Han}[.,;:?!()]|[,;:?!()]\\p{Han}"));
    static const QRegularExpression kFilter(QStringLiteral("\\(\\*[^)]*\\)(;;)?")); // of a file dialog
    for (const Message& message : messages()) {
        QString text = message.translation;
        EXPECT_FALSE(text.remove(kFilter).contains(kLatin)) << nameOf(message);
    }
}

/// The text of adjacent C++ string literals: "a \"b\"" "c".
QString textOfLiterals(const QString& literals)
{
    static const QRegularExpression kLiteral(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QString text;
    for (auto match = kLiteral.globalMatch(literals); match.hasNext();)
        text += match.next().captured(1);
    text.replace(QStringLiteral("\\\""), QStringLiteral("\""));
    return text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
}

/// What a source file gives to tr(), and to the macros that only mark a text.
QStringList textsIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression kCall(
        QStringLiteral("\\b(?:(?:tr|QT_TR_NOOP)\\(|QT_TRANSLATE_NOOP\\(\\s*\"[\\w:]+\",)\\s*"
                       "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)[,)]"));
    QStringList texts;
    for (auto match = kCall.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
        texts << textOfLiterals(match.next().captured(1));
    return texts;
}

TEST(Translation, HasEveryTextOfTheSources)
{
    QSet<QString> known;
    for (const Message& message : messages())
        known.insert(message.source);
    int count = 0;
    QDirIterator sources(QStringLiteral(THALWEG_RESOURCES "/../app"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                         QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString path = sources.next();
        for (const QString& text : textsIn(path)) {
            ++count;
            EXPECT_TRUE(known.contains(text)) << path.toStdString() << ": " << text.toStdString();
        }
    }
    EXPECT_GT(count, 400);
}

/// lupdate does not read core, and drops what it does not find.
TEST(Translation, KnowsWhatTheCataloguesOfCoreSay)
{
    QSet<QString> known;
    for (const Message& message : messages())
        if (message.context == QStringLiteral("core"))
            known.insert(message.source);
    const auto expectKnown = [&known](std::string_view text) {
        EXPECT_TRUE(known.contains(QString::fromUtf8(text.data(), qsizetype(text.size())))) << text;
    };
    const auto expectKnownTable = [&expectKnown](std::span<const Parameter> table) {
        for (const Parameter& parameter : table) {
            if (parameter.name != parameter.symbol) // else it is a name as typed, in any language
                expectKnown(parameter.name);
            expectKnown(parameter.help);
        }
    };
    for (const SurfaceEntry& entry : surfaceCatalogue()) {
        expectKnown(entry.family);
        expectKnown(entry.knownFor);
        expectKnownTable(entry.parameters);
    }
    for (const OptimizerEntry& entry : optimizerCatalogue()) {
        expectKnown(entry.knownFor);
        expectKnownTable(entry.parameters);
    }
    for (const ScheduleEntry& entry : scheduleCatalogue()) {
        expectKnown(entry.name);
        expectKnown(entry.knownFor);
        expectKnownTable(entry.parameters);
    }
    for (const ModelEntry& entry : modelCatalogue()) {
        expectKnown(entry.name);
        expectKnown(entry.knownFor);
        expectKnownTable(entry.parameters);
    }
    expectKnownTable(Noise::parameters);
    for (const ClassroomControl& control : classroomControls())
        expectKnown(control.name);
}

} // namespace
} // namespace thalweg::app
