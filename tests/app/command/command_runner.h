#pragma once

#include "command/command_line.h"
#include "numeric/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <unistd.h>

/// Runs commands in this process, as a shell would.
namespace thalweg::tests {

struct Answer {
    int code = -1;
    std::string out;
    std::string err;
};

inline Answer run(const std::vector<std::string>& arguments, const std::string& input = "")
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int code = app::runCommand(arguments, in, out, err);
    return {code, out.str(), err.str()};
}

/// The output of a command that has to succeed.
inline std::string outputOf(const std::vector<std::string>& arguments,
                            const std::string& input = "")
{
    const Answer answer = run(arguments, input);
    EXPECT_EQ(answer.code, 0);
    EXPECT_EQ(answer.err, "");
    return answer.out;
}

/// The sentence with which a request is refused, without "thalweg: " and the line's end.
inline std::string refusalOf(const std::vector<std::string>& arguments,
                             const std::string& input = "")
{
    const Answer answer = run(arguments, input);
    EXPECT_EQ(answer.code, 2) << answer.err;
    EXPECT_EQ(answer.out, "");
    EXPECT_EQ(std::ranges::count(answer.err, '\n'), 1) << answer.err;
    const std::string before = "thalweg: ";
    if (!answer.err.starts_with(before) || !answer.err.ends_with("\n"))
        return "not told as it should be: " + answer.err;
    return answer.err.substr(before.size(), answer.err.size() - before.size() - 1);
}

inline std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);)
        parts.push_back(part);
    return parts;
}

/// CSV without its header, as text; every row as long as the header.
struct Csv {
    explicit Csv(const std::string& text)
    {
        for (const std::string& line : split(text, '\n'))
            rows.push_back(split(line, ','));
        header = rows.empty() ? std::vector<std::string>() : rows.front();
        rows.erase(rows.begin());
        for (const auto& row : rows)
            EXPECT_EQ(row.size(), header.size());
    }

    double number(std::size_t row, std::size_t column) const
    {
        return *toNumber(rows.at(row).at(column));
    }

    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// A folder of this test alone, removed at its end.
class Folder {
public:
    Folder()
    {
        std::string path = std::filesystem::temp_directory_path() / "thalweg-XXXXXX";
        m_path = mkdtemp(path.data());
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(m_path); }

    std::string path(const std::string& name) const { return m_path / name; }
    std::string write(const std::string& name, const std::string& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    bool isEmpty() const { return std::filesystem::is_empty(m_path); }

private:
    std::filesystem::path m_path;
};

} // namespace thalweg::tests
