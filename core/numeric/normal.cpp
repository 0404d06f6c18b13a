#include "numeric/normal.h"

#include <array>
#include <bit>
#include <cmath>

namespace thalweg {

namespace {

using Coefficients = std::array<double, 8>;

/// c₀ + c₁ r + … + c₇ r⁷.
double polynomial(const Coefficients& c, double r)
{
    double sum = c[7];
    for (std::size_t i = 7; i-- > 0;)
        sum = sum * r + c[i];
    return sum;
}

/// One of AS 241's three pieces.
struct Ratio {
    Coefficients numerator;
    Coefficients denominator;

    double operator()(double r) const { return polynomial(numerator, r) / polynomial(denominator, r); }
};

constexpr Ratio kCentre{
    {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
     4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3},
    {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
     3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3}};
constexpr Ratio kFlank{
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
     1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
     1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9}};
constexpr Ratio kTail{
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
     2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
     1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15}};

/// The quantile of a small probability with its sign turned, p ≤ 0.075.
double farOut(double p)
{
    const double r = std::sqrt(-exactlySpecifiedLog(p));
    return r <= 5.0 ? kFlank(r - 1.6) : kTail(r - 5.0);
}

constexpr int kFractionBits = 52;

} // namespace

double exactlySpecifiedLog(double x)
{
    // x = 2ᵉ m with m in [√½, √2), and log m = 2 artanh(s) with s = (m − 1)/(m + 1), |s| < 0.172.
    constexpr std::uint64_t kRootHalf = 0x3FE6A09E667F3BCDu;
    constexpr double kLn2High = 0x1.62e42feep-1; // 33 bits, so that its product with e is exact
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const auto exponent = static_cast<std::int64_t>(bits - kRootHalf) >> kFractionBits;
    const double m = std::bit_cast<double>(bits - (static_cast<std::uint64_t>(exponent) << kFractionBits));
    const double s = (m - 1.0) / (m + 1.0);
    const double square = s * s;
    double series = 0.0; // s²/3 + s⁴/5 + … + s²²/23
    for (int odd = 23; odd >= 3; odd -= 2)
        series = (series + 1.0 / odd) * square;
    const auto e = static_cast<double>(exponent);
    return e * kLn2High + (2.0 * s + (2.0 * s * series + e * kLn2Low));
}

double normalQuantile(double p)
{
    const double q = p - 0.5;
    if (std::fabs(q) <= 0.425)
        return q * kCentre(0.180625 - q * q);
    return q < 0.0 ? -farOut(p) : farOut(1.0 - p);
}

double normalFrom(std::uint64_t bits)
{
    const auto part = static_cast<double>(bits >> (64 - kFractionBits));
    return normalQuantile((part + 0.5) * 0x1p-52);
}

} // namespace thalweg
