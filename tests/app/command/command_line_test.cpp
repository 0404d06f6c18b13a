#include "app/command/command_runner.h"
#include "command/commands.h"
#include "scene/scene_json.h"

#include <QProcess>

#include <csignal>
#include <random>

namespace thalweg {
namespace {

using tests::Answer;
using tests::Folder;
using tests::outputOf;
using tests::refusalOf;
using tests::run;
using Words = std::vector<std::string>;

TEST(CommandLine, TellsCommandsFromTheWindow)
{
    const Folder folder;
    const std::string file = folder.write("scene", "");
    for (const Words& words :
         {Words{}, Words{"scene.thalweg"}, Words{"none/scene.json"}, Words{file},
          Words{"-platform", "offscreen"}, Words{"-style", "Fusion", file}})
        EXPECT_FALSE(app::isCommand(words)) << testing::PrintToString(words);
    for (const Words& words :
         {Words{"list"}, Words{"trace", "a.json"}, Words{"--help"}, Words{"-h"}, Words{"help"},
          Words{"--version"}, Words{"-v"}, Words{"trase"}, Words{""}, Words{"--steps", "5"}})
        EXPECT_TRUE(app::isCommand(words)) << testing::PrintToString(words);
}

TEST(CommandLine, OnlyPicturesNeedGraphics)
{
    for (const app::Command& command : app::commands()) {
        const std::string name(command.name);
        EXPECT_EQ(app::needsGraphics(Words{name}), name == "render" || name == "summary");
        EXPECT_FALSE(app::needsGraphics(Words{name, "--help"}));
    }
    EXPECT_FALSE(app::needsGraphics(Words{}));
    EXPECT_FALSE(app::needsGraphics(Words{"help", "render"}));
}

TEST(CommandLine, HelpNamesEveryCommandOptionAndExitCode)
{
    const std::string help = outputOf({"--help"});
    EXPECT_EQ(help, outputOf({"help"}));
    EXPECT_EQ(help, outputOf({"-h"}));
    for (const app::Command& command : app::commands()) {
        const std::string name(command.name);
        const std::string page = outputOf({"help", name});
        EXPECT_NE(help.find("  thalweg " + name + " "), std::string::npos) << name;
        EXPECT_EQ(page, outputOf({name, "--help"}));
        EXPECT_EQ(page, outputOf({name, "-h"}));
        for (const app::Option& option : command.options) {
            EXPECT_NE(page.find(option.name), std::string::npos) << option.name;
            EXPECT_NE(help.find(option.name), std::string::npos) << option.name;
        }
    }
    EXPECT_NE(help.find("Exit codes: 0 done; 2 "), std::string::npos);
}

TEST(CommandLine, HasAVersion)
{
    const std::string version = outputOf({"--version"});
    EXPECT_EQ(version.find("thalweg "), 0u);
    EXPECT_TRUE('0' <= version[8] && version[8] <= '9');
}

TEST(CommandLine, AMistypedCommandIsRefused)
{
    EXPECT_EQ(refusalOf({"trase"}), "unknown command \"trase\"; did you mean trace?");
    EXPECT_EQ(refusalOf({"help", "evalute"}),
              "unknown command \"evalute\"; did you mean evaluate?");
    EXPECT_EQ(refusalOf({""}).substr(0, 18), "unknown command \"\"");
    EXPECT_EQ(refusalOf({"a\nb\x1b[2J"}).substr(0, 25), "unknown command \"a?b?[2J\"");
    EXPECT_EQ(refusalOf({"help", "list", "trace"}), "unexpected argument \"trace\"");
    EXPECT_EQ(refusalOf({}), "a command is missing; \"thalweg help\" lists them");
}

TEST(CommandLine, AClosedOutputIsAFailure)
{
    std::istringstream in;
    std::ostringstream err;
    std::ostream closed(nullptr);
    for (const Words& words :
         {Words{"list", "surfaces"}, Words{"trace"}, Words{"--help"}, Words{"--version"}})
        EXPECT_EQ(app::runCommand(words, in, closed, err), 1);
    EXPECT_EQ(std::ranges::count(err.view(), '\n'), 4);
}

// Hostile scenes ----------------------------------------------------------------------------------

Answer traceOf(const std::string& scene) { return run({"trace", "-", "--steps", "1"}, scene); }

void expectRefused(const Answer& answer)
{
    EXPECT_EQ(answer.code, 2);
    EXPECT_EQ(answer.out, "");
    EXPECT_EQ(answer.err.find("thalweg: standard input: "), 0u) << answer.err;
    EXPECT_EQ(answer.err.find('\n'), answer.err.size() - 1) << answer.err;
    EXPECT_LT(answer.err.size(), 2000u);
}

TEST(CommandLine, ASceneCutAnywhereIsRefused)
{
    const std::string whole = toJson(defaultScene());
    ASSERT_EQ(traceOf(whole).code, 0);
    for (std::size_t length = 0; length + 1 < whole.size() - 1; ++length) {
        SCOPED_TRACE(length);
        expectRefused(traceOf(whole.substr(0, length)));
    }
}

TEST(CommandLine, RandomBytesAreRefused)
{
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        std::string bytes(random() % 300, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random());
        expectRefused(traceOf(bytes));
        EXPECT_EQ(
            run({"evaluate", "--surface", "sphere", "--points", "-"}, "1,2\n" + bytes + "\nx").code,
            2);
    }
}

TEST(CommandLine, ADamagedSceneIsRefusedOrComputed)
{
    std::mt19937 random(2);
    const std::string whole = toJson(defaultScene());
    for (int i = 0; i < 2000; ++i) {
        std::string damaged = whole;
        damaged[random() % damaged.size()] = static_cast<char>(random() % 128);
        const Answer answer = traceOf(damaged);
        EXPECT_TRUE(answer.code == 0 || answer.code == 2) << damaged;
        EXPECT_EQ(answer.code == 2, answer.out.empty());
        EXPECT_EQ(std::ranges::count(answer.err, '\n'), answer.code == 2 ? 1 : 0) << answer.err;
    }
}

TEST(CommandLine, HugeAndDeepFilesAreRefused)
{
    expectRefused(traceOf(std::string(10'000'000, ' ')));
    expectRefused(traceOf(std::string(900'000, '[')));
    expectRefused(traceOf(std::string(400'000, '[') + std::string(400'000, ']')));
    const std::string deep = std::string(400'000, '[') + std::string(400'000, ']');
    expectRefused(traceOf(R"({"format": "thalweg-scene", "version": 1, "surface": )" + deep + "}"));
    const Folder folder;
    const std::string file = folder.write("big.thalweg", std::string(10'000'000, '7'));
    EXPECT_EQ(refusalOf({"trace", file}),
              file + ": the file is larger than 2000000 bytes; that is not a scene");
}

// The program itself ------------------------------------------------------------------------------

/// Runs a line of shell in which $0 is the program; there is no display.
Answer shell(const char* line)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("bash"),
                  {QStringLiteral("-c"), QString::fromUtf8(line), QStringLiteral(THALWEG_PROGRAM)});
    process.waitForFinished(60'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

TEST(Program, NeedsNoDisplay)
{
    EXPECT_EQ(shell("\"$0\" evaluate --surface sphere --at 1,2").out,
              "x,y,f,gx,gy,hxx,hxy,hyy\n1,2,5,2,4,2,0,2\n");
    EXPECT_EQ(shell("\"$0\" trase").code, 2);
    EXPECT_EQ(shell("echo 3,4 | \"$0\" evaluate --surface sphere --points -").out,
              "x,y,f,gx,gy,hxx,hxy,hyy\n3,4,25,6,8,2,0,2\n");
}

TEST(Program, AFullDiskIsAFailureAndAClosedPipeAnEnd)
{
    const Answer full = shell("\"$0\" trace > /dev/full");
    EXPECT_EQ(full.code, 1);
    EXPECT_EQ(full.err, "thalweg: standard output could not be written\n");
    const Answer closed = shell("\"$0\" trace --steps 100000 | true; exit ${PIPESTATUS[0]}");
    EXPECT_EQ(closed.code, 128 + SIGPIPE) << "as of seq or cat";
    EXPECT_EQ(closed.err, "");
    const Answer head = shell("\"$0\" trace --steps 100000 | head -1");
    EXPECT_EQ(head.code, 0);
    EXPECT_EQ(head.out, "run,optimizer,step,x,y,loss,gx,gy\n");
    EXPECT_EQ(head.err, "");
}

TEST(CommandLine, ShowsAByteThatWouldEndTheMessage)
{
    const Folder folder;
    const std::string file = folder.write("points.csv", std::string("x,y\n1,2\0,3\n", 12));
    const std::string said = refusalOf({"evaluate", "--surface", "sphere", "--points", file});
    EXPECT_NE(said.find("2\\0"), std::string::npos) << said;
    EXPECT_GT(said.size(), said.find("2\\0") + 6) << said;
}

TEST(Program, RowsAreWrittenWholeOrNotAtAll)
{
    const Folder folder;
    const std::string file = folder.path("rows.csv");
    for (const char* limit : {"0", "1", "3", "64", "128", "200"}) {
        const std::string cut = "ulimit -f " + std::string(limit) + "; \"$0\" trace --steps 5000 > " + file;
        EXPECT_EQ(shell(cut.c_str()).code, 1) << limit;
        EXPECT_EQ(std::filesystem::file_size(file), 0u) << limit;
    }
    const std::string after = "echo before > " + file + "; ulimit -f 100; \"$0\" trace --steps 5000 >> " + file;
    EXPECT_EQ(shell(after.c_str()).code, 1);
    EXPECT_EQ(std::filesystem::file_size(file), 7u);
    EXPECT_EQ(shell(("\"$0\" trace --steps 5000 > " + file).c_str()).code, 0);
    EXPECT_GT(std::filesystem::file_size(file), 500'000u);
}

TEST(Program, APictureIsWrittenWholeOrNotAtAll)
{
    const Folder folder;
    const std::string file = folder.write("a.png", "as before");
    const std::string draw = "\"$0\" render --size 200x200 -o " + file;
    const Answer cut = shell(("ulimit -f 1; " + draw).c_str());
    EXPECT_EQ(cut.code, 1) << cut.err;
    EXPECT_EQ(std::ranges::count(cut.err, '\n'), 1) << cut.err;
    EXPECT_EQ(std::filesystem::file_size(file), 9u);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path("")), {}), 1);
    EXPECT_EQ(shell(draw.c_str()).code, 0);
    EXPECT_GT(std::filesystem::file_size(file), 1000u);
}

TEST(Program, ListsTheScenesItComesWith)
{
    const Answer scenes = shell("\"$0\" list scenes --json");
    EXPECT_EQ(scenes.code, 0) << scenes.err;
    EXPECT_EQ(scenes.out.find("["), 0u);
    EXPECT_EQ(shell("for id in $(\"$0\" list scenes | cut -d ' ' -f 1); do \"$0\" trace --steps 1 "
                    "$id || exit 9; done")
                  .code,
              0);
}

} // namespace
} // namespace thalweg
