#include "text/number_text.h"

#include "numeric/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kLeastExponent = -3;   ///< of a number without a power of ten
constexpr int kGreatestExponent = 5; ///< of such a number
constexpr QChar kMinus(0x2212);

template <class... Format> QString printed(double value, Format... format)
{
    std::array<char, 400> buffer{}; // 1e308 in full has 309 digits
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format...);
    return QString::fromLatin1(buffer.data(), end.ptr - buffer.data());
}

/// A number split at its power of ten: "2.300" and −7.
struct Scientific {
    QString mantissa;
    int exponent = 0;
};

Scientific split(const QString& scientific)
{
    const auto e = scientific.indexOf(u'e');
    return {scientific.left(e), scientific.mid(e + 1).toInt()};
}

bool needsPower(int exponent) { return exponent < kLeastExponent || exponent > kGreatestExponent; }

void trimZeros(QString& digits)
{
    if (!digits.contains(u'.'))
        return;
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
}

/// Digits of a number that is not negative, in the C locale.
QString rounded(double value, int significant, Zeros zeros)
{
    const auto [mantissa, exponent] =
        split(printed(value, std::chars_format::scientific, significant - 1));
    const bool power = needsPower(exponent);
    const int decimals = std::max(0, significant - 1 - exponent);
    QString digits = power ? mantissa : printed(value, std::chars_format::fixed, decimals);
    if (zeros == Zeros::Trim)
        trimZeros(digits);
    return power ? digits + u'e' + QString::number(exponent) : digits;
}

/// From a keyboard's characters to those of the C locale.
QChar plainCharacter(QChar c)
{
    constexpr char16_t kFullWidthFirst = 0xff01;
    constexpr char16_t kFullWidthLast = 0xff5e;
    constexpr char16_t kFullWidthOffset = 0xfee0;
    if (c == kMinus)
        return u'-';
    if (c == QChar(0x3002)) // the full stop that a Chinese keyboard gives
        return u'.';
    if (c >= QChar(kFullWidthFirst) && c <= QChar(kFullWidthLast))
        return QChar(char16_t(c.unicode() - kFullWidthOffset));
    return c;
}

/// What was typed as the C locale writes it.
QString plainNumber(const QString& text)
{
    QString plain = text.trimmed();
    std::transform(plain.begin(), plain.end(), plain.begin(), plainCharacter);
    if (QLocale().decimalPoint() == u',' && plain.count(u',') == 1 && !plain.contains(u'.'))
        plain.replace(u',', u'.');
    return plain;
}

} // namespace

QString shortNumber(double value, int significant, Zeros zeros)
{
    if (std::isnan(value))
        return QStringLiteral("—");
    const QString sign = value < 0.0 ? QString(kMinus) : QString();
    if (std::isinf(value))
        return sign + QStringLiteral("∞");
    QString digits = rounded(std::fabs(value), std::clamp(significant, 1, 17), zeros);
    digits.replace(u'-', kMinus);
    digits.replace(QStringLiteral("."), QLocale().decimalPoint());
    return sign + digits;
}

QString pointText(Point point, int significant)
{
    const QString comma =
        QLocale().decimalPoint() == u',' ? QStringLiteral("; ") : QStringLiteral(", ");
    return u'(' + shortNumber(point.x, significant) + comma + shortNumber(point.y, significant)
           + u')';
}

QString countText(int count)
{
    constexpr int kGrouped = 10'000;
    constexpr QChar kThinSpace(0x202f); // does not break, and means the same in every language
    QString digits = QString::number(std::abs(count));
    if (std::abs(count) >= kGrouped)
        for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
            digits.insert(i, kThinSpace);
    return count < 0 ? kMinus + digits : digits;
}

std::optional<double> numberFromUser(const QString& text)
{
    const QString plain = plainNumber(text);
    if (plain.startsWith(QStringLiteral("+-")))
        return std::nullopt;
    const auto value = toNumber(plain.toStdString());
    return value && std::isfinite(*value) ? value : std::nullopt;
}

Extent extentOf(const QString& text)
{
    static const QRegularExpression kNumber(QStringLiteral(R"(^[+-]?0*(\d*)\.?(0*)(\d*)(?:[eE]([+-]?\d+))?$)"));
    const QString plain = plainNumber(text);
    const auto parts = kNumber.match(plain);
    const QString whole = parts.captured(1);
    if (!parts.hasMatch() || numberFromUser(text) || (whole + parts.captured(3)).isEmpty())
        return Extent::Usual;
    const QString power = parts.captured(4);
    bool isShort = true;
    const qint64 exponent = power.isEmpty() ? 0 : power.toLongLong(&isShort);
    const qint64 places = whole.isEmpty() ? -parts.captured(2).size() : whole.size();
    const bool isLarge = isShort ? exponent + places > 0 : !power.startsWith(u'-');
    return isLarge ? Extent::TooLarge : Extent::TooSmall;
}

QString editText(double value)
{
    if (value == 0.0 || !std::isfinite(value))
        return value == 0.0 ? QStringLiteral("0") : QString::fromStdString(toText(value));
    const auto [mantissa, exponent] = split(printed(value, std::chars_format::scientific));
    const QString power = mantissa + u'e' + QString::number(exponent);
    if (exponent < kLeastExponent)
        return power;
    const QString full = printed(value, std::chars_format::fixed);
    return exponent <= kGreatestExponent || full.size() <= power.size() ? full : power;
}

} // namespace thalweg::app
