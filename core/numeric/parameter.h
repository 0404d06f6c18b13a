#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thalweg {

/// How a parameter is spread along a slider, and what kind of number it is.
enum class Scale {
    Linear,
    Logarithmic,       ///< log(value): learning rates
    LogarithmicOrZero, ///< as Logarithmic, with 0 beyond the slider's lower end: ε, weight decay
    Complement,        ///< log(1 − value), 0 at the lower end: decay rates such as β, close to 1
    Switch             ///< 0 or 1, written false or true
};

/// One number that a person may set, of an optimizer or a surface. Menus, sliders, the command
/// line, validation and documentation are made from it.
struct Parameter {
    std::string_view id;     ///< as typed: "beta1"
    std::string_view symbol; ///< as printed: "β₁"
    std::string_view name;   ///< a few words: "first-moment decay"
    double initial = 0.0;    ///< the usual value
    double min = 0.0;        ///< least allowed value
    double max = 0.0;        ///< greatest allowed value
    bool minExcluded = false;
    bool maxExcluded = false;
    double sliderMin = 0.0; ///< the range worth exploring, within [min, max]
    double sliderMax = 1.0;
    Scale scale = Scale::Linear;
    std::string_view help; ///< what it does, what too much and too little look like
    bool whole = false;    ///< a count: fractions are not allowed
};

/// Why value is not allowed for the parameter, in one sentence that names both; nothing if it is.
std::optional<std::string> problemWith(const Parameter& parameter, double value);

/// The initial values of a table, in its order.
std::vector<double> initialValues(std::span<const Parameter> table);

/// What is wrong with values for a table, in its order; fewer than the table has is fine.
std::optional<std::string> problemWithValues(std::span<const Parameter> table, std::span<const double> values);

/// The values given, and the initial ones for the rest of the table.
std::vector<double> completedValues(std::span<const Parameter> table, std::span<const double> given);

/// Index of the parameter with this id, or nothing.
std::optional<std::size_t> indexOf(std::span<const Parameter> table, std::string_view id);

/// "from 0 to below 1", "at least 0", "true or false": what a parameter allows, for messages and tooltips.
std::string allowedRange(const Parameter& parameter);

/// Where a value stands on a slider from 0 to 1, and back. Values beyond the slider's range stand
/// at its ends; fromSlider is monotone, exact at the ends and rounds to three telling digits.
double toSlider(const Parameter& parameter, double value);
double fromSlider(const Parameter& parameter, double position);

/// A value of the aggregate A, its first members set from a span of doubles. Fields of A beyond
/// Count keep their initial values.
template <class A, std::size_t Count> A aggregateFrom(std::span<const double> values)
{
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
        return A{values[I]...};
    }(std::make_index_sequence<Count>{});
}

} // namespace thalweg
