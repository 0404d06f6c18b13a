#pragma once

#include <istream>
#include <ostream>
#include <span>
#include <string>

/// The command line: prints what core computes. Arguments are those after the program's name.
namespace thalweg::app {

/// Whether the arguments name a command, or ask for help or the version, rather than for the window.
/// The window has no arguments, or a file, or options of Qt such as -style; a word that is neither a
/// file nor could be the name of one is taken for a mistyped command.
bool isCommand(std::span<const std::string> arguments);

/// Whether a command draws, so that it needs a QApplication (of any platform, offscreen too).
bool needsGraphics(std::span<const std::string> arguments);

/// Runs a command. What is wrong is told on err in one line.
/// @return 0 done; 2 the request or a file is wrong, and nothing was written; 1 anything else.
int runCommand(std::span<const std::string> arguments, std::istream& in, std::ostream& out,
               std::ostream& err);

} // namespace thalweg::app
