#include "command/picture_size.h"

#include "command/refusal.h"
#include "command/values.h"
#include "numeric/text.h"

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kUsualPrintDpi = 300.0;

using Unit = FigureChoice::Unit;

Unit takeUnit(std::string_view& text)
{
    const Unit unit = text.ends_with("cm") ? Unit::Centimetres : text.ends_with("in") ? Unit::Inches : Unit::Pixels;
    if (unit != Unit::Pixels)
        text.remove_suffix(2);
    return unit;
}

[[noreturn]] void refuseSize(std::string_view given)
{
    throw Refusal("--size = " + inQuotes(given)
                  + " is not allowed; it must be WIDTHxHEIGHT in pixels, or with cm or in at its end");
}

double side(std::string_view name, std::string_view number, Unit unit, std::string_view given)
{
    if (unit == Unit::Pixels)
        return static_cast<double>(wholeNumber(name, number, kLeastSide, kGreatestSide));
    const auto length = toNumber(number);
    if (!length || !std::isfinite(*length) || !(*length > 0.0))
        refuseSize(given);
    return *length;
}

void checkPixels(const FigureChoice& figure, std::string_view given)
{
    for (const double length : {figure.width, figure.height})
        if (!sideFits(length, figure.unit, figure.dpi))
            throw Refusal("--size = " + inQuotes(given) + " is not allowed; with " + toText(figure.dpi)
                          + " pixels per inch each side must have " + std::to_string(kLeastSide) + " to "
                          + std::to_string(kGreatestSide));
}

} // namespace

void readSize(FigureChoice& figure, const Arguments& arguments)
{
    const std::string given = arguments.value("--size").value_or("1366x768");
    std::string_view text = given;
    figure.unit = takeUnit(text);
    const std::size_t times = text.find('x');
    if (times == std::string_view::npos)
        refuseSize(given);
    figure.width = side("width of --size", text.substr(0, times), figure.unit, given);
    figure.height = side("height of --size", text.substr(times + 1), figure.unit, given);
    figure.dpi = figure.unit == Unit::Pixels ? kLayoutPerInch : kUsualPrintDpi;
    if (const auto dpi = arguments.value("--dpi"))
        figure.dpi = static_cast<double>(wholeNumber("--dpi", *dpi, kLeastDpi, kGreatestDpi));
    checkPixels(figure, given);
}

} // namespace thalweg::app
