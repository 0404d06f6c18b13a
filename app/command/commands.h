#pragma once

#include "command/arguments.h"
#include "command/output.h"

#include <istream>
#include <span>
#include <string_view>
#include <vector>

namespace thalweg::app {

/// A command of the command line: how it is called, and what it does.
struct Command {
    std::string_view name{};
    std::string_view arguments{}; ///< as the help shows them
    std::string_view help{};      ///< one line
    std::string_view details{};   ///< more lines, on its own page
    std::vector<Option> options{};
    std::size_t positionals = 0; ///< most arguments beside the options
    bool graphics = false;       ///< needs a QApplication
    /// Throws Refusal before it writes anything, or Failure.
    void (*run)(const Arguments&, std::istream& standardInput, Output&) = nullptr;
};

const std::vector<Command>& commands();

/// The command of this name, or null.
const Command* findCommand(std::string_view name);

void listEntries(const Arguments&, std::istream&, Output&);
void evaluateSurface(const Arguments&, std::istream&, Output&);
void traceRuns(const Arguments&, std::istream&, Output&);
void traceBundles(const Arguments&, std::istream&, Output&);
void diagnoseRuns(const Arguments&, std::istream&, Output&);
void findBasins(const Arguments&, std::istream&, Output&);
void findCritical(const Arguments&, std::istream&, Output&);
void printCode(const Arguments&, std::istream&, Output&);
void summarize(const Arguments&, std::istream&, Output&);
void renderPicture(const Arguments&, std::istream&, Output&);

} // namespace thalweg::app
