#pragma once

#include "numeric/geometry.h"

#include <QString>

#include <optional>

/// Numbers as people read and type them. What is shown has a true minus sign and the decimal point of
/// the application's language; what stands in a field to be edited is in the C locale, so that it can
/// be copied into code. For files there is numeric/text.h.
namespace thalweg::app {

/// Whether zeros at the end are left out, or kept so that a column of numbers lines up.
enum class Zeros { Trim, Keep };

/// A number to read, rounded to so many significant digits: "0.0192", "−21.1", "2.3e−7", "∞"; "—" for
/// NaN. Powers of ten from 10⁶ up and below 10⁻³. All digits left of the decimal point are shown, as
/// zeros in their place would pretend: 12345.6 → "12346".
QString shortNumber(double value, int significant = 4, Zeros zeros = Zeros::Trim);

/// "(0.25, −1.25)"; with a semicolon where the comma is the decimal point.
QString pointText(Point point, int significant = 4);

/// A whole number to read, its digits in groups from ten thousand on: "9000", "100 000".
QString countText(int count);

/// What a person typed, or nothing when it is not one finite number. The decimal point always counts
/// as such; a comma only where the language has it and it is alone: there "0,5" is ½. True minus signs,
/// surrounding blanks and the full-width characters of Chinese keyboards are taken as meant.
std::optional<double> numberFromUser(const QString& text);

/// Whether there is a number of double precision that is about what is written.
enum class Extent { Usual, TooLarge, TooSmall };

/// Of what a person typed: "1e400" is too large, "-1e-400" too close to zero. Usual for what is no number in form.
Extent extentOf(const QString& text);

/// The shortest text that reads back as the same double, to be edited: "0.0192", "3e-4", "-5".
QString editText(double value);

} // namespace thalweg::app
