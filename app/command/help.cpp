#include "command/help.h"

#include "command/picture_request.h"
#include "command/scene_request.h"
#include "command/text_table.h"

namespace thalweg::app {

namespace {

std::string spelled(const Option& option)
{
    std::string text = "  ";
    if (!option.brief.empty())
        text += std::string(option.brief) + ", ";
    text += option.name;
    return option.value.empty() ? text : text + " " + std::string(option.value);
}

void printOptions(std::span<const Option> options, Output& out)
{
    TextTable table({Align::Left, Align::Left});
    for (const Option& option : options)
        table.add({spelled(option), std::string(option.help)});
    table.print(out);
}

} // namespace

void printHelp(Output& out)
{
    out << "Thalweg: optimizers on loss landscapes, how they move, why they fail, what helps.\n\n"
           "  thalweg [SCENE.json]  opens the window\n\n";
    TextTable table({Align::Left, Align::Left});
    for (const Command& command : commands())
        table.add({"  thalweg " + std::string(command.name) + " " + std::string(command.arguments),
                   std::string(command.help)});
    table.add({"  thalweg help COMMAND", "a command with all its options"});
    table.add({"  thalweg --version", "which version this is"});
    table.print(out);
    out << "\nSURFACE\n";
    printOptions(surfaceOptions(), out);
    out << "\nSCENE: [FILE] and options that override it: those of SURFACE, and\n";
    printOptions(std::span(sceneOptions()).subspan(surfaceOptions().size()), out);
    out << "\nPICTURE\n";
    printOptions(pictureOptions(), out);
    out << "\nFILE is a scene's file, - for standard input, or an id of \"thalweg list scenes\".\n"
           "An optimizer's own names are those of \"thalweg list optimizers --json\"; beside them every run\n"
           "has schedule=ID and schedule.NAME=value (\"thalweg list schedules\"), noise.sigma=S and\n"
           "noise.batch=B for gradients that are off by S/√B, and repeats=N for a bundle of N runs, each\n"
           "with noise of its own: --optimizer sgd:lr=0.1,schedule=cosine,schedule.t_max=300,noise.sigma=2\n"
           "With --data or --csv, batch=B makes a run learn from mini-batches of B samples; 0: from all.\n"
           "Options stand in any order, as --option value or --option=value; switches are true or "
           "false.\n"
           "Exit codes: 0 done; 2 the request or a file is wrong, nothing is written; 1 anything "
           "else.\n";
}

void printHelp(const Command& command, Output& out)
{
    out << "thalweg " << command.name << " " << command.arguments << "\n  " << command.help
        << "\n\n";
    if (!command.details.empty())
        out << command.details << "\n\n";
    printOptions(command.options, out);
}

} // namespace thalweg::app
