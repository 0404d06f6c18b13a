#pragma once

#include "expression/expression.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the tests of typed formulas share.
namespace thalweg::test {

/// The expression that was typed.
/// @throws std::runtime_error with the parser's message if it is none.
inline Expression parsed(std::string_view typed)
{
    auto result = Expression::parse(typed);
    if (const auto* error = std::get_if<ParseError>(&result))
        throw std::runtime_error(std::string(typed) + ": " + error->message);
    return std::get<Expression>(std::move(result));
}

inline double valueOf(std::string_view typed, double x, double y,
                      std::vector<double> parameters = {})
{
    return parsed(typed).compile(parameters).value(x, y);
}

inline std::string textOf(std::string_view typed) { return parsed(typed).text(); }

/// The same number to the last bit; all NaN count as the same.
inline bool same(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b)
           || (std::isnan(a) && std::isnan(b));
}
inline bool same(const Interval& a, const Interval& b)
{
    return same(a.lo, b.lo) && same(a.hi, b.hi);
}
template <class T> bool same(const Dual<T>& a, const Dual<T>& b)
{
    return same(a.v, b.v) && same(a.dx, b.dx) && same(a.dy, b.dy);
}
template <class T> bool same(const Dual2<T>& a, const Dual2<T>& b)
{
    return same(a.v, b.v) && same(a.dx, b.dx) && same(a.dy, b.dy) && same(a.dxx, b.dxx)
           && same(a.dxy, b.dxy) && same(a.dyy, b.dyy);
}

} // namespace thalweg::test
