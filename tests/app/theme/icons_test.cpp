#include "theme/icons.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QPainter>
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

/// Pictures are kept, each for its size, mode and state.
TEST(Icons, LookTheSameEachTime)
{
    const QIcon icon = themedIcon(QStringLiteral("play"), lightTheme());
    const auto picture = [&icon](int size, QIcon::Mode mode, QIcon::State state) {
        return icon.pixmap(QSize(size, size), 1.0, mode, state).toImage();
    };
    const QImage usual = picture(18, QIcon::Normal, QIcon::Off);
    const QImage on = picture(18, QIcon::Normal, QIcon::On);
    const QImage disabled = picture(18, QIcon::Disabled, QIcon::Off);
    EXPECT_EQ(usual.size(), QSize(18, 18));
    EXPECT_EQ(picture(24, QIcon::Normal, QIcon::Off).size(), QSize(24, 24));
    EXPECT_NE(usual, on);
    EXPECT_NE(usual, disabled);
    for (int size = 1; size < 40; ++size)
        EXPECT_EQ(picture(size, QIcon::Normal, QIcon::Off).width(), size);
    EXPECT_EQ(picture(18, QIcon::Normal, QIcon::Off), usual);
    EXPECT_EQ(picture(18, QIcon::Normal, QIcon::On), on);
    EXPECT_EQ(picture(18, QIcon::Disabled, QIcon::Off), disabled);
}

TEST(Icons, AreLinesInFigures)
{
    QImage image(40, 40, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QIcon icon = themedIcon(QStringLiteral("play"), lightTheme());
    const QRectF place(0.0, 0.0, 40.0, 40.0);
    EXPECT_FALSE(LineIcons::paint(painter, place, icon.pixmap(20, 20)));
    const LineIcons lines;
    EXPECT_FALSE(LineIcons::paint(painter, place, QPixmap(20, 20)));
    EXPECT_TRUE(LineIcons::paint(painter, place, icon.pixmap(20, 20)));
    painter.end();
    EXPECT_EQ(image.pixelColor(20, 20), lightTheme().text) << "in the place that was asked for";
}
