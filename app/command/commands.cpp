#include "command/commands.h"

#include "command/picture_request.h"
#include "command/scene_request.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr Option kJson{"--json", "", Takes::Nothing, "", "as JSON"};

std::vector<Option> with(std::vector<Option> options, const std::vector<Option>& more)
{
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

Command list()
{
    return {.name = "list",
            .arguments = "surfaces|optimizers|schedules|models|scenes [--json]",
            .help = "what there is: ids, names, parameters",
            .details = "As JSON, all that is known of each entry; a limit of null is none.",
            .options = {kJson},
            .positionals = 1,
            .run = listEntries};
}

Command evaluate()
{
    constexpr Option at{"--at", "", Takes::SeveralEach, "X,Y ...", "points, as many as wanted"};
    constexpr Option points{"--points", "", Takes::One, "FILE.csv",
                            "a file of rows x,y; - is standard input"};
    return {.name = "evaluate",
            .arguments = "SURFACE (--at X,Y ... | --points FILE.csv)",
            .help = "value and exact derivatives at points",
            .details = "Prints CSV: x,y,f,gx,gy,hxx,hxy,hyy. Where no derivative exists, nan.",
            .options = with({at, points}, surfaceOptions()),
            .run = evaluateSurface};
}

Command trace()
{
    return {.name = "trace",
            .arguments = "SCENE [--beside]",
            .help = "every step of every run",
            .details =
                "Prints CSV: run,optimizer,step,x,y,loss,gx,gy. Step 0 is the start, and gx, gy\n"
                "the surface's own gradient. What diverges ends at its last finite point.",
            .options = with({kBeside}, sceneOptions()),
            .positionals = 1,
            .run = traceRuns};
}

Command bundle()
{
    constexpr Option ends{"--ends", "", Takes::Nothing, "", "at which minimum the repeats end, and their test loss"};
    return {.name = "bundle",
            .arguments = "SCENE [--ends] [--beside]",
            .help = "how the loss of each run's repeats is spread",
            .details =
                "Prints CSV: run,optimizer,step,low,median,high. One member of the bundle in ten lies\n"
                "below low and one above high. A member that has diverged counts as infinite.\n"
                "With --ends: run,optimizer,batch,end,x,y,members,loss,test_loss. A member counts at the\n"
                "minimum of the domain that is nearest to its last point; losses are means of the members,\n"
                "nan where there are none, or no test loss.",
            .options = with({ends, kBeside}, sceneOptions()),
            .positionals = 1,
            .run = traceBundles};
}

Command diagnosis()
{
    return {.name = "diagnose",
            .arguments = "SCENE [--json] [--beside]",
            .help = "what is the matter with each run, by which numbers, and what could help",
            .details = "Verdicts: converged, saddle, maximum, plateau, oscillating, crawling, noise_floor,\n"
                       "diverged, descending. They speak of the run's last step.",
            .options = with({kJson, kBeside}, sceneOptions()),
            .positionals = 1,
            .run = diagnoseRuns};
}

Command critical()
{
    return {.name = "critical",
            .arguments = "SURFACE [--json]",
            .help = "all critical points of the domain, proved and labelled",
            .details = "They are complete only when every part of the domain is proved to hold no\n"
                       "further one; areas that could not be decided are listed as unresolved.\n"
                       "In JSON \"unresolved\" has the rectangles of these areas, \"unresolved_areas\" tells how\n"
                       "many areas they make up, and \"every_point_critical\" is true where the gradient is\n"
                       "proved to be 0 on the whole domain.",
            .options = with({kJson}, surfaceOptions()),
            .run = findCritical};
}

Command basins()
{
    constexpr Option grid{"--grid", "", Takes::One, "N", "of N x N starts over the domain; usually 256"};
    constexpr Option cells{"--cells", "", Takes::Nothing, "", "of each start, its end and how long it took"};
    return {.name = "basins",
            .arguments = "SCENE [--run N] [--grid N] [--cells] [--json] [--beside]",
            .help = "from which starts a run comes to which minimum",
            .details = "Prints CSV: end,kind,x,y,cells,share. Every minimum has a row; then what else runs come\n"
                       "to: saddle, maximum, degenerate, at_rest, under_way, diverged, not_differentiable,\n"
                       "not_defined. With --cells: x,y,end,steps of the middle of each cell; end is a row of that\n"
                       "table, counted from 0; steps: until the run stays near there, or ended.\n"
                       "It is the run of the scene with its schedule, its noise and its batches from every start.",
            .options = with({kRun, grid, cells, kJson, kBeside}, sceneOptions()),
            .positionals = 1,
            .run = findBasins};
}

Command code()
{
    constexpr Option library{"--library", "", Takes::One, "numpy|pytorch", "what it is written with; usually numpy"};
    return {.name = "code",
            .arguments = "SCENE [--run N] [--library numpy|pytorch] [--beside]",
            .help = "a program in Python that computes the path of a run",
            .details = "It prints a line \"step x y loss\" for each step. Noise is in it as data, the numbers of up\n"
                       "to 5000 steps. PyTorch takes the optimizer of torch.optim, where there is one.",
            .options = with({kRun, library, kBeside}, sceneOptions()),
            .positionals = 1,
            .run = printCode};
}

Command summary()
{
    return {.name = "summary",
            .arguments = "SCENE PICTURE",
            .help = "where each run came to, all critical points, and a picture",
            .details = "The picture shows the window, unless --view says otherwise.",
            .options = with(pictureOptions(), sceneOptions()),
            .positionals = 1,
            .graphics = true,
            .run = summarize};
}

Command picture()
{
    return {.name = "render",
            .arguments = "SCENE PICTURE",
            .help = "draws a picture",
            .details = "It shows the plane, unless --view says otherwise.\n"
                       "The file is written whole or not at all.",
            .options = with(pictureOptions(), sceneOptions()),
            .positionals = 1,
            .graphics = true,
            .run = renderPicture};
}

} // namespace

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{list(),     evaluate(),  trace(), bundle(), basins(), critical(),
                                          diagnosis(), code(),      summary(), picture()};
    return all;
}

const Command* findCommand(std::string_view name)
{
    const auto& all = commands();
    const auto found = std::ranges::find(all, name, &Command::name);
    return found == all.end() ? nullptr : &*found;
}

} // namespace thalweg::app
