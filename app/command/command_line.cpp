#include "command/command_line.h"

#include "command/commands.h"
#include "command/help.h"
#include "command/refusal.h"
#include "numeric/text.h"

#include <algorithm>
#include <filesystem>
#include <new>
#include <vector>

namespace thalweg::app {

namespace {

enum ExitCode { Done = 0, Failed = 1, Refused = 2 };

bool asksForHelp(std::string_view word)
{
    return word == "--help" || word == "-h" || word == "help";
}
bool asksForVersion(std::string_view word) { return word == "--version" || word == "-v"; }

/// Qt's own options have one dash and more than one letter: -style, -platform.
bool isOptionOfQt(std::string_view word)
{
    return word.size() > 2 && word[0] == '-' && word[1] != '-';
}

bool couldBeFile(std::string_view word)
{
    std::error_code error;
    return word.find_first_of("./") != std::string_view::npos
           || std::filesystem::exists(word, error);
}

[[noreturn]] void refuseCommand(std::string_view name)
{
    std::vector<std::string_view> known{"help"};
    for (const Command& command : commands())
        known.push_back(command.name);
    throw Refusal("unknown command " + inQuotes(name) + suggestion(name, known));
}

const Command& commandNamed(std::string_view name)
{
    const Command* command = findCommand(name);
    if (!command)
        refuseCommand(name);
    return *command;
}

void expectAtMost(std::size_t most, std::span<const std::string> arguments)
{
    if (arguments.size() > most)
        throw Refusal("unexpected argument " + inQuotes(arguments[most]));
}

void help(std::span<const std::string> about, Output& out)
{
    expectAtMost(1, about);
    if (about.empty())
        printHelp(out);
    else
        printHelp(commandNamed(about.front()), out);
}

void printVersion(std::span<const std::string> rest, Output& out)
{
    expectAtMost(0, rest);
    out << "thalweg " << THALWEG_VERSION << "\n";
}

/// Whether a command's arguments ask for its help; "-h" among others may be a formula.
bool askForHelp(std::span<const std::string> rest)
{
    return std::ranges::find(rest, "--help") != rest.end()
           || (rest.size() == 1 && rest.front() == "-h");
}

void runNamed(const Command& command, std::span<const std::string> rest, std::istream& in,
              Output& out)
{
    if (askForHelp(rest))
        printHelp(command, out);
    else
        command.run(Arguments(rest, command.name, command.options, command.positionals), in, out);
}

void dispatch(std::span<const std::string> arguments, std::istream& in, Output& out)
{
    if (arguments.empty())
        throw Refusal("a command is missing; \"thalweg help\" lists them");
    const std::string& name = arguments.front();
    const auto rest = arguments.subspan(1);
    if (asksForHelp(name))
        help(rest, out);
    else if (asksForVersion(name))
        printVersion(rest, out);
    else
        runNamed(commandNamed(name), rest, in, out);
}

int report(std::ostream& err, std::string_view problem, ExitCode code)
{
    err << "thalweg: " << oneLine(problem) << "\n" << std::flush;
    return code;
}

} // namespace

bool isCommand(std::span<const std::string> arguments)
{
    if (arguments.empty())
        return false;
    const std::string& first = arguments.front();
    return findCommand(first) || asksForHelp(first) || asksForVersion(first)
           || !(isOptionOfQt(first) || couldBeFile(first));
}

bool needsGraphics(std::span<const std::string> arguments)
{
    const Command* command = arguments.empty() ? nullptr : findCommand(arguments.front());
    return command && command->graphics && !askForHelp(arguments.subspan(1));
}

int runCommand(std::span<const std::string> arguments, std::istream& in, std::ostream& out,
               std::ostream& err)
{
    try {
        Output output(out);
        dispatch(arguments, in, output);
        output.finish();
        return Done;
    } catch (const Refusal& refusal) {
        return report(err, refusal.what(), Refused);
    } catch (const std::bad_alloc&) {
        return report(err, "there is not enough memory for this", Failed);
    } catch (const std::exception& failure) {
        return report(err, failure.what(), Failed);
    }
}

} // namespace thalweg::app
