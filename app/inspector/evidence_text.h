#pragma once

#include "diagnosis/verdict.h"

#include <QString>

#include <optional>
#include <string_view>

/// The numbers of a diagnosis as text, "—" for those that it has not.
namespace thalweg::app {

/// A piece of evidence, to three digits.
QString number(const Diagnosis& diagnosis, std::string_view name);

/// "(3, 2)"
QString place(const std::optional<Point>& point);

/// The same for a unit vector, to two digits.
QString direction(const std::optional<Point>& along);

} // namespace thalweg::app
