#include "theme/icons.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QSvgRenderer>

using namespace thalweg::app;

namespace {

QDir icons() { return QDir(QStringLiteral(THALWEG_RESOURCES "/icons")); }

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST(Icons, AreDrawingsInTheColourOfTheTheme)
{
    const auto names = icons().entryList({QStringLiteral("*.svg")});
    ASSERT_GT(names.size(), 20);
    for (const QString& name : names) {
        const QByteArray source = contents(icons().filePath(name));
        EXPECT_TRUE(QSvgRenderer(source).isValid()) << name.toStdString();
        EXPECT_TRUE(source.contains("currentColor")) << name.toStdString();
    }
}

TEST(Icons, AreAllPartOfTheProgram)
{
    const QByteArray list = contents(QStringLiteral(THALWEG_RESOURCES "/thalweg.qrc"));
    for (const QString& name : icons().entryList({QStringLiteral("*.svg")}))
        EXPECT_TRUE(list.contains("icons/" + name.toUtf8())) << name.toStdString();
}

TEST(Icons, AreEmptyWhereThereIsNone)
{
    EXPECT_TRUE(themedIcon(QStringLiteral("no such icon"), lightTheme()).isNull());
}
