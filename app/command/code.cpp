#include "snippet/snippet.h"

#include "command/commands.h"
#include "command/refusal.h"
#include "command/scene_request.h"
#include "command/values.h"

#include <array>
#include <cstdio>

namespace thalweg::app {

namespace {

constexpr std::array<std::string_view, 2> kLibraries{"numpy", "pytorch"};

} // namespace

void printCode(const Arguments& arguments, std::istream& standardInput, Output& out)
{
    const std::string library = oneOf("--library", arguments.value("--library").value_or("numpy"), kLibraries);
    const Scene scene = landscapeFrom(arguments, standardInput);
    const std::size_t run = runFrom(arguments, scene);
    const auto text = snippet(scene, run, library == "numpy" ? Library::NumPy : Library::PyTorch);
    if (const auto* reason = std::get_if<NoSnippet>(&text))
        throw Refusal("run " + std::to_string(run) + ", " + scene.runs[run].optimizer + ": "
                      + std::string(sentenceOf(*reason)));
    if (leavesOutNoise(scene, run))
        std::fputs(("thalweg: the noise of run " + std::to_string(run) + " is left out, so the path is another one: it is "
                    "written out for up to " + std::to_string(kMostNoiseSteps) + " steps\n").c_str(), stderr);
    out << std::get<std::string>(text);
}

} // namespace thalweg::app
