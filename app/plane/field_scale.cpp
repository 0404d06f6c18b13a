#include "plane/field_scale.h"

#include "contour/quantile.h"
#include "contour/round_numbers.h"
#include "numeric/eigen2.h"
#include "taylor/neighbourhood.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kWorstCondition = 1e12;
constexpr int kSignKinds = 4;

double signsOf(const std::array<double, 2>& curvature)
{
    switch (neighbourhoodOf(curvature)) {
    case Neighbourhood::SaddleLike:
        return 1.0;
    case Neighbourhood::Plain:
        return 2.0;
    default: // valleys and ridges may be flat along their floor
        return std::isinf(conditionNumber(curvature)) ? 2.0 : curvature[0] > 0.0 ? 3.0 : 0.0;
    }
}

std::vector<double> finiteSizes(const Grid& grid)
{
    std::vector<double> sizes;
    for (const double value : grid.values)
        if (std::isfinite(value))
            sizes.push_back(std::fabs(value));
    return sizes;
}

} // namespace

double fieldValue(MapField field, const Dual2<double>& local)
{
    const auto curvature = eigen(local.dxx, local.dxy, local.dyy).values;
    if (!std::isfinite(curvature[0]) || !std::isfinite(curvature[1]))
        return std::numeric_limits<double>::quiet_NaN();
    switch (field) {
    case MapField::Loss:
    case MapField::Basins:
        return local.v;
    case MapField::LeastCurvature:
        return curvature[0];
    case MapField::GreatestCurvature:
        return curvature[1];
    case MapField::Condition:
        return std::fmin(conditionNumber(curvature), kWorstCondition);
    case MapField::Signs:
        return signsOf(curvature);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

QString signsName(double value)
{
    static const char* const kNames[] = {QT_TRANSLATE_NOOP("thalweg::app::FieldScale", "Concave"),
                                         QT_TRANSLATE_NOOP("thalweg::app::FieldScale", "Saddle"),
                                         QT_TRANSLATE_NOOP("thalweg::app::FieldScale", "Flat"),
                                         QT_TRANSLATE_NOOP("thalweg::app::FieldScale", "Convex")};
    const int kind = std::clamp(int(value), 0, kSignKinds - 1);
    return QCoreApplication::translate("thalweg::app::FieldScale", kNames[kind]);
}

FieldScale FieldScale::of(MapField field, const Grid& grid)
{
    FieldScale scale;
    scale.m_field = field;
    if (field == MapField::Condition)
        scale.fitCondition(grid);
    else if (field != MapField::Signs)
        scale.fitSigned(grid);
    return scale;
}

void FieldScale::fitSigned(const Grid& grid)
{
    std::vector<double> sizes = finiteSizes(grid);
    if (sizes.empty())
        return;
    const double limit = quantile(sizes, 0.99);
    const double median = quantile(sizes, 0.5);
    m_limit = limit > 0.0 ? limit : 1.0;
    m_softening = std::max(median, 1e-3 * m_limit);
}

void FieldScale::fitCondition(const Grid& grid)
{
    constexpr double kLeast = 10.0;
    constexpr double kMost = 1e6;
    std::vector<double> sizes = finiteSizes(grid);
    m_limit = sizes.empty() ? kLeast : std::clamp(quantile(sizes, 0.99), kLeast, kMost);
}

QString FieldScale::sign() const
{
    switch (m_field) {
    case MapField::LeastCurvature:
        return QStringLiteral("λ₁");
    case MapField::GreatestCurvature:
        return QStringLiteral("λ₂");
    case MapField::Condition:
        return QStringLiteral("κ");
    default:
        return {};
    }
}

QVector<QColor> FieldScale::stops(const Theme& theme) const
{
    if (m_field == MapField::Loss)
        return theme.map;
    // What is ill-conditioned shall stand out: dark on light, pale on dark.
    if (m_field == MapField::Condition)
        return theme.dark ? theme.map : QVector<QColor>(theme.map.rbegin(), theme.map.rend());
    if (m_field != MapField::Signs)
        return theme.signs;
    // Each of the four kinds a plain field of its own.
    const QColor kinds[] = {QColor(colourBetween(theme.signs, 0.25)), theme.line, theme.card,
                            QColor(colourBetween(theme.signs, 0.75))};
    QVector<QColor> stops;
    for (const QColor& kind : kinds)
        stops << kind << kind;
    return stops;
}

double FieldScale::position(double value) const
{
    switch (m_field) {
    case MapField::Loss:
        return m_loss.position(value);
    case MapField::Condition:
        return std::log10(value) / std::log10(m_limit);
    case MapField::Signs:
        return (value + 0.5) / kSignKinds;
    default:
        return 0.5 + std::copysign(0.5, value) * std::log1p(std::fabs(value) / m_softening)
                         / std::log1p(m_limit / m_softening);
    }
}

double FieldScale::valueAt(double position) const
{
    switch (m_field) {
    case MapField::Loss:
        return m_loss.valueAt(position);
    case MapField::Condition:
        return std::pow(m_limit, position);
    case MapField::Signs:
        return kSignKinds * position - 0.5;
    default: {
        const double side = 2.0 * position - 1.0;
        const double size = m_softening * std::expm1(std::fabs(side) * std::log1p(m_limit / m_softening));
        return std::copysign(size, side);
    }
    }
}

std::vector<Tick> FieldScale::ticks(int count) const
{
    switch (m_field) {
    case MapField::Loss:
        return m_loss.ticks(count);
    case MapField::Condition:
        return conditionTicks(count);
    case MapField::Signs:
        return {{0.0, position(0.0)}, {1.0, position(1.0)}, {2.0, position(2.0)}, {3.0, position(3.0)}};
    default:
        return signedTicks(count);
    }
}

/// Zero, and the same round numbers on either side of it.
std::vector<Tick> FieldScale::signedTicks(int count) const
{
    std::vector<Tick> ticks{{0.0, 0.5}};
    const int side = std::max(1, (count - 1) / 2);
    for (int i = 1; i <= side; ++i) {
        const double wanted = valueAt(0.5 + 0.5 * (i - 0.25) / side);
        double value = nearestRoundStep(wanted).size();
        if (value > m_limit)
            value = nearestRoundStep(0.45 * value).size(); // the next one down
        if (value <= ticks.back().value)
            continue;
        ticks.push_back({value, position(value)});
        ticks.insert(ticks.begin(), {-value, position(-value)});
    }
    return ticks;
}

/// Powers of ten, all or every so many.
std::vector<Tick> FieldScale::conditionTicks(int count) const
{
    const double decades = std::log10(m_limit);
    const int every = std::max(1, int(std::ceil(decades / std::max(count, 1))));
    std::vector<Tick> ticks;
    for (int i = 0; i <= int(decades + 1e-9); i += every)
        ticks.push_back({std::pow(10.0, i), i / decades});
    return ticks;
}

} // namespace thalweg::app
