#pragma once

#include "command/commands.h"

namespace thalweg::app {

/// What there is: all commands, the options of surfaces and scenes, exit codes.
void printHelp(Output& out);

/// One command with all its options.
void printHelp(const Command& command, Output& out);

} // namespace thalweg::app
