#include "command/files.h"

#include "command/refusal.h"
#include "command/values.h"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace thalweg::app {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPointsBytes = 100'000'000;

[[noreturn]] void refuse(const std::string& file, const std::string& reason)
{
    throw Refusal(inQuotes(shownName(file)) + " cannot be read: " + reason);
}

std::string systemReason() { return std::generic_category().message(errno); }

/// Reads up to limit bytes, a piece at a time: a file may be shorter than the limit by far.
std::string readUpTo(std::istream& in, std::size_t limit)
{
    constexpr std::size_t kPiece = 1U << 16U;
    std::string text;
    while (in && text.size() < limit) {
        const std::size_t had = text.size();
        text.resize(std::min(limit, had + kPiece));
        in.read(text.data() + had, static_cast<std::streamsize>(text.size() - had));
        text.resize(had + static_cast<std::size_t>(in.gcount()));
    }
    return text;
}

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool isHeader(std::string_view line)
{
    std::string bare;
    for (const char c : line)
        if (c != ' ' && c != '\t')
            bare += c;
    return bare == "x,y" || bare == "X,Y";
}

void skipByteOrderMark(std::string_view& text)
{
    constexpr std::string_view kMark = "\xef\xbb\xbf";
    if (text.starts_with(kMark))
        text.remove_prefix(kMark.size());
}

Point pointInLine(std::string_view line, const std::string& file, int number)
{
    const auto numbers = finiteNumbers(line, 2);
    if (!numbers)
        throw Refusal(shownName(file) + ", line " + std::to_string(number) + ": " + inQuotes(line)
                      + " must be two finite numbers x,y");
    return {(*numbers)[0], (*numbers)[1]};
}

} // namespace

std::string shownName(const std::string& file) { return file == "-" ? "standard input" : file; }

std::string readFile(const std::string& file, std::istream& standardInput, std::size_t limit)
{
    if (file == "-") {
        std::string text = readUpTo(standardInput, limit + 1);
        if (standardInput.bad())
            refuse(file, systemReason());
        return text;
    }
    std::error_code error;
    if (fs::is_directory(file, error))
        refuse(file, "it is a directory");
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        refuse(file, systemReason());
    std::string text = readUpTo(stream, limit + 1);
    if (stream.bad())
        refuse(file, systemReason());
    return text;
}

std::vector<Point> pointsFromCsv(const std::string& file, std::istream& standardInput)
{
    const std::string text = readFile(file, standardInput, kMaxPointsBytes);
    if (text.size() > kMaxPointsBytes)
        throw Refusal(inQuotes(shownName(file)) + " is larger than "
                      + std::to_string(kMaxPointsBytes) + " bytes; split it");
    std::vector<Point> points;
    std::string_view left = text;
    skipByteOrderMark(left);
    bool headerMayCome = true;
    for (int number = 1; !left.empty(); ++number) {
        const std::string_view line = takeLine(left);
        if (isBlank(line))
            continue;
        if (!headerMayCome || !isHeader(line))
            points.push_back(pointInLine(line, file, number));
        headerMayCome = false;
    }
    return points;
}

void checkOutputFile(const std::string& file)
{
    const fs::path path(file);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw Refusal(inQuotes(file) + ": the folder " + inQuotes(folder.string())
                      + " does not exist");
    const fs::file_status there = fs::status(path, error);
    if (there.type() == fs::file_type::none)
        throw Refusal(inQuotes(file) + " cannot be written: " + error.message());
    if (fs::is_directory(there))
        throw Refusal(inQuotes(file) + " is a directory; name a file");
    if (fs::exists(there) && !fs::is_regular_file(there))
        throw Refusal(inQuotes(file) + " is not a regular file; nothing else is replaced");
    if (access(folder.c_str(), W_OK) != 0)
        throw Refusal(inQuotes(file) + " cannot be written: " + systemReason());
}

} // namespace thalweg::app
