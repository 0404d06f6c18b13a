#include "losses/csv.h"

#include "numeric/text.h"

#include <algorithm>
#include <cmath>

namespace thalweg {

namespace {

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const std::size_t from = text.find_first_not_of(kBlanks);
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

/// Takes off what stands before the separator, and the separator.
std::string_view takeUntil(char separator, std::string_view& text)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::vector<std::string_view> fieldsOf(std::string_view line)
{
    std::vector<std::string_view> fields;
    const auto commas = std::ranges::count(line, ',');
    for (std::ptrdiff_t i = 0; i <= commas; ++i)
        fields.push_back(trimmed(takeUntil(',', line)));
    return fields;
}

bool isName(std::string_view field)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; };
    return !toNumber(field) && !field.empty() && std::ranges::any_of(field, isLetter);
}

std::string shown(std::string_view value)
{
    constexpr std::size_t kLongest = 40;
    return "\"" + std::string(value.substr(0, kLongest)) + (value.size() > kLongest ? "…\"" : "\"");
}

std::string joined(std::span<const std::string_view> columns)
{
    std::string text;
    for (const std::string_view column : columns)
        text += (text.empty() ? "" : ",") + std::string(column);
    return text;
}

/// The sample in a row, or what is wrong with the row.
std::variant<Sample, std::string> sampleIn(std::span<const std::string_view> fields, std::string_view line,
                                           const ModelEntry& model)
{
    const auto columns = columnsOf(model);
    if (fields.size() != columns.size())
        return shown(trimmed(line)) + " has " + std::to_string(fields.size()) + " values; " + joined(columns)
               + " are needed";
    std::vector<double> numbers;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto number = toNumber(fields[i]);
        if (!number || !std::isfinite(*number))
            return std::string(columns[i]) + " = " + shown(fields[i]) + " is not allowed; it must be a finite number";
        numbers.push_back(*number);
    }
    const Sample sample = sampleFrom(model, numbers);
    if (auto problem = problemWith(model, sample))
        return *problem;
    return sample;
}

} // namespace

std::variant<std::vector<Sample>, std::string> samplesFromCsv(std::string_view text, const ModelEntry& model)
{
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text.size() > kMaxCsvBytes)
        return "the file is larger than " + std::to_string(kMaxCsvBytes) + " bytes";
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<Sample> samples;
    bool mayBeNames = true;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = takeUntil('\n', text);
        if (trimmed(line).empty())
            continue;
        const auto fields = fieldsOf(line);
        const bool isHeader =
            mayBeNames && fields.size() == columnsOf(model).size() && std::ranges::all_of(fields, isName);
        mayBeNames = false;
        if (isHeader)
            continue;
        const auto sample = sampleIn(fields, line, model);
        if (const auto* problem = std::get_if<std::string>(&sample))
            return "line " + std::to_string(number) + ": " + *problem;
        samples.push_back(std::get<Sample>(sample));
        if (samples.size() > kMaxSamples)
            return "line " + std::to_string(number) + ": more than " + std::to_string(kMaxSamples)
                   + " samples are too many";
    }
    if (auto problem = problemWithCount(samples.size()))
        return *problem;
    return samples;
}

} // namespace thalweg
