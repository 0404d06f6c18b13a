#pragma once

#include "command/output.h"

#include <string>
#include <vector>

namespace thalweg::app {

enum class Align { Left, Right };

/// Text in columns, two blanks apart, for people to read.
class TextTable {
public:
    explicit TextTable(std::vector<Align> columns) : m_columns(std::move(columns)) {}

    /// As many cells as there are columns.
    void add(std::vector<std::string> cells) { m_rows.push_back(std::move(cells)); }
    void print(Output& out) const;

private:
    std::vector<Align> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

/// A number rounded to six significant digits.
std::string sixDigits(double value);

} // namespace thalweg::app
