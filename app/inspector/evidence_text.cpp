#include "inspector/evidence_text.h"

#include "text/number_text.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

QString number(const Diagnosis& diagnosis, std::string_view name)
{
    const auto value = diagnosis.find(name);
    return value ? shortNumber(*value, 3) : QStringLiteral("—");
}

QString percentAtMost(const Diagnosis& diagnosis, std::string_view name)
{
    constexpr double kLeast = 0.001;
    const double percent = std::max(kLeast, 100.0 * diagnosis.find(name).value_or(0.0));
    const double digit = std::pow(10.0, std::floor(std::log10(percent)) - 1.0);
    return shortNumber(std::ceil(percent / digit * (1.0 - 1e-12)) * digit, 2);
}

std::array<QString, 2> toldApart(double a, double b)
{
    constexpr int kMostDigits = 17;
    int digits = 3;
    while (digits < kMostDigits && shortNumber(a, digits) == shortNumber(b, digits))
        ++digits;
    return {shortNumber(a, digits, Zeros::Keep), shortNumber(b, digits, Zeros::Keep)};
}

QString place(const std::optional<Point>& point) { return point ? pointText(*point, 3) : QStringLiteral("—"); }

QString direction(const std::optional<Point>& along) { return along ? pointText(*along, 2) : QStringLiteral("—"); }

} // namespace thalweg::app
