#include "text/number_text.h"

#include <gtest/gtest.h>

#include <QLocale>

#include <cmath>
#include <limits>
#include <random>

using namespace thalweg;
using namespace thalweg::app;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

std::string shown(double value, int significant = 4, Zeros zeros = Zeros::Trim)
{
    return shortNumber(value, significant, zeros).toStdString();
}

/// Another language for the length of a test.
class In {
public:
    explicit In(QLocale::Language language) { QLocale::setDefault(QLocale(language)); }
    ~In() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

} // namespace

TEST(ShortNumber, RoundsToTheDigitsThatAreAskedFor)
{
    EXPECT_EQ(shown(0.0192), "0.0192");
    EXPECT_EQ(shown(21.08432), "21.08");
    EXPECT_EQ(shown(105.39), "105.4");
    EXPECT_EQ(shown(0.5), "0.5");
    EXPECT_EQ(shown(2.0), "2");
    EXPECT_EQ(shown(1.0 / 3.0, 3), "0.333");
}

TEST(ShortNumber, KeepsZerosForColumns)
{
    EXPECT_EQ(shown(0.019, 3, Zeros::Keep), "0.0190");
    EXPECT_EQ(shown(2.0, 4, Zeros::Keep), "2.000");
    EXPECT_EQ(shown(2e-7, 4, Zeros::Keep), "2.000e−7");
}

TEST(ShortNumber, HasATrueMinusSign)
{
    EXPECT_EQ(shown(-1.25), "−1.25");
    EXPECT_EQ(shown(-2.3e-7), "−2.3e−7");
    EXPECT_EQ(shown(-0.0), "0");
}

TEST(ShortNumber, TakesPowersOfTenOnlyWherePlainNumbersAreHardToRead)
{
    EXPECT_EQ(shown(0.001), "0.001");
    EXPECT_EQ(shown(0.000999), "9.99e−4");
    EXPECT_EQ(shown(12345.6), "12346");
    EXPECT_EQ(shown(999949.9), "999950");
    EXPECT_EQ(shown(999999.7), "1e6");
    EXPECT_EQ(shown(1e300), "1e300");
    EXPECT_EQ(shown(5e-324), "4.941e−324");
}

TEST(ShortNumber, NamesWhatIsNoNumber)
{
    EXPECT_EQ(shown(std::nan("")), "—");
    EXPECT_EQ(shown(kInfinity), "∞");
    EXPECT_EQ(shown(-kInfinity), "−∞");
}

TEST(ShortNumber, HasTheDecimalPointOfTheLanguage)
{
    const In german(QLocale::German);
    EXPECT_EQ(shown(0.5), "0,5");
    EXPECT_EQ(pointText({0.25, -1.25}).toStdString(), "(0,25; −1,25)");
}

TEST(PointText, IsAPair) { EXPECT_EQ(pointText({0.25, -1.25}).toStdString(), "(0.25, −1.25)"); }

TEST(CountText, GroupsTheDigitsOfLargeNumbers)
{
    EXPECT_EQ(countText(0).toStdString(), "0");
    EXPECT_EQ(countText(9999).toStdString(), "9999");
    EXPECT_EQ(countText(100'000).toStdString(), "100\u202f000");
    EXPECT_EQ(countText(-1'234'567).toStdString(), "−1\u202f234\u202f567");
}

TEST(NumberFromUser, TakesWhatPeopleType)
{
    const auto number = [](const char* text) { return numberFromUser(QString::fromUtf8(text)); };
    EXPECT_EQ(number("3e-4"), 3e-4);
    EXPECT_EQ(number("3E-4"), 3e-4);
    EXPECT_EQ(number(" .5 "), 0.5);
    EXPECT_EQ(number("5."), 5.0);
    EXPECT_EQ(number("+2"), 2.0);
    EXPECT_EQ(number("−5"), -5.0);
    EXPECT_EQ(number("2.3e−7"), 2.3e-7);
    EXPECT_EQ(number("０．５"), 0.5);
    EXPECT_EQ(number("－１"), -1.0);
    EXPECT_EQ(number("0。5"), 0.5);
}

TEST(NumberFromUser, RefusesAllElse)
{
    for (const char* text : {"", " ", "nan", "inf", "-inf", "1e999", "0,5", "1/3", "1 000", "0x10",
                             "+-5", "--5", "5x", "10²"})
        EXPECT_EQ(numberFromUser(QString::fromUtf8(text)), std::nullopt) << text;
}

TEST(NumberFromUser, TakesACommaWhereItIsTheDecimalPointAndAlone)
{
    const In german(QLocale::German);
    EXPECT_EQ(numberFromUser(QStringLiteral("0,5")), 0.5);
    EXPECT_EQ(numberFromUser(QStringLiteral("0.5")), 0.5);
    EXPECT_EQ(numberFromUser(QStringLiteral("1.000,5")), std::nullopt);
    EXPECT_EQ(numberFromUser(QStringLiteral("1,000,5")), std::nullopt);
}

TEST(NumberText, TellsWhatNoDoubleCanHold)
{
    const auto large = QString(400, u'9');
    const auto small = QStringLiteral("0.") + QString(400, u'0') + u'1';
    for (const QString& text : {QStringLiteral("1e400"), QStringLiteral("−2.5e+309"), QStringLiteral("0.01e400"), large,
                                QStringLiteral("1e99999999999999999999")})
        EXPECT_EQ(extentOf(text), Extent::TooLarge) << text.toStdString();
    for (const QString& text : {QStringLiteral("1e-400"), QStringLiteral("-1000e-400"), small,
                                QStringLiteral("1e-99999999999999999999")})
        EXPECT_EQ(extentOf(text), Extent::TooSmall) << text.toStdString();
    for (const char* text : {"1", "1e300", "0e400", "0", "", ".", "-", "1e", "1e400x", "inf", "nan"})
        EXPECT_EQ(extentOf(QString::fromUtf8(text)), Extent::Usual) << text;
}

TEST(EditText, IsShortAndPlain)
{
    EXPECT_EQ(editText(0.0192), QStringLiteral("0.0192"));
    EXPECT_EQ(editText(3e-4), QStringLiteral("3e-4"));
    EXPECT_EQ(editText(0.001), QStringLiteral("0.001"));
    EXPECT_EQ(editText(-5.0), QStringLiteral("-5"));
    EXPECT_EQ(editText(100000.0), QStringLiteral("100000"));
    EXPECT_EQ(editText(1e6), QStringLiteral("1e6"));
    EXPECT_EQ(editText(1234567.25), QStringLiteral("1234567.25"));
    EXPECT_EQ(editText(-0.0), QStringLiteral("0"));
    EXPECT_EQ(editText(0.1 + 0.2), QStringLiteral("0.30000000000000004"));
}

TEST(EditText, ReadsBackAsTheSameNumberInEveryLanguage)
{
    const In german(QLocale::German);
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> exponent(-300.0, 300.0);
    for (int i = 0; i < 1000; ++i) {
        const double value = (i % 2 ? -1.0 : 1.0) * std::pow(10.0, exponent(random));
        EXPECT_EQ(numberFromUser(editText(value)), value);
    }
}
