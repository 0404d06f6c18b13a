#pragma once

#include "diagnosis/verdict.h"

#include <QString>

#include <array>
#include <optional>
#include <string_view>

/// The numbers of a diagnosis as text, "—" for those that it has not.
namespace thalweg::app {

/// A piece of evidence, to three digits.
QString number(const Diagnosis& diagnosis, std::string_view name);

/// A share in per cent, rounded up to two digits, and to a thousandth of one if it is less: a bound to be read.
QString percentAtMost(const Diagnosis& diagnosis, std::string_view name);

/// Two numbers that differ, to three digits or to as many more as show it; both to as many, zeros included.
std::array<QString, 2> toldApart(double a, double b);

/// "(3, 2)"
QString place(const std::optional<Point>& point);

/// The same for a unit vector, to two digits.
QString direction(const std::optional<Point>& along);

} // namespace thalweg::app
