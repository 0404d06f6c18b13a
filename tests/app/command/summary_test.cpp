#include "app/command/command_runner.h"

#include <QImage>

namespace thalweg {
namespace {

using tests::Folder;
using tests::outputOf;
using tests::refusalOf;

TEST(Summary, TellsWhereRunsCameToAndDraws)
{
    const Folder folder;
    const std::string file = folder.path("a.png");
    const std::string text =
        outputOf({"summary", "-o", file, "--size", "640x480", "--view", "plane"});
    for (const char* expected :
         {"Himmelblau, f(x, y) = ", "start (0.25, -1.25), 300 steps", "RMSProp", "at the minimum (",
          "9 critical points, complete\n", "bash app/run.sh\n"})
        EXPECT_NE(text.find(expected), std::string::npos) << expected << "\n" << text;
    EXPECT_NE(text.find("The picture is in " + file), std::string::npos);
    EXPECT_EQ(QImage(QString::fromStdString(file)).size(), QSize(640, 480));
}

TEST(Summary, HasAWordForEveryEnd)
{
    const Folder folder;
    const auto summary = [&](std::vector<std::string> scene) {
        scene.insert(scene.begin(), "summary");
        scene.insert(scene.end(),
                     {"-o", folder.path("a.png"), "--size", "64x64", "--view", "plane"});
        return outputOf(scene);
    };
    EXPECT_NE(summary({"--optimizer", "sgd:lr=1"}).find("diverged after step "), std::string::npos);
    EXPECT_NE(summary({"--optimizer", "sgd:lr=1e-9"}).find("still under way"), std::string::npos);
    EXPECT_NE(summary({"--surface", "saddle", "--start", "1,0", "--optimizer", "sgd:lr=0.1"})
                  .find("at the saddle (0, 0)"),
              std::string::npos);
    EXPECT_NE(summary({"--formula", "x", "--optimizer", "sgd:lr=0"}).find("at rest"),
              std::string::npos);
    EXPECT_NE(summary({"--formula", "abs(x) + y^2", "--start", "0,1", "--optimizer", "sgd"})
                  .find("no derivative"),
              std::string::npos);
    EXPECT_NE(summary({"--formula", "log(x) + y^2", "--start", "-1,1", "--optimizer", "sgd"})
                  .find("not begun: f is not defined at the start"),
              std::string::npos);
    EXPECT_NE(summary({"--formula", "log(x) + y^2", "--start", "0.5,0", "--optimizer", "sgd:lr=1"})
                  .find("left where f is defined, after step 0"),
              std::string::npos);
    EXPECT_NE(summary({"--start", "2.5,2.5", "--optimizer", "rmsprop:lr=0.05"}).find("near the minimum (3, 2)"),
              std::string::npos);
}

TEST(Summary, AWrongRequestMakesNoFile)
{
    const Folder folder;
    EXPECT_EQ(refusalOf({"summary"}), "-o FILE.png is missing; it says where the picture goes");
    EXPECT_EQ(refusalOf({"summary", "-o", folder.path("a.png"), "--steps", "0"}),
              "--steps = 0 is not allowed; it must be a whole number from 1 to 100000");
    EXPECT_TRUE(folder.isEmpty());
}

TEST(Render, DrawsTheSizeAsked)
{
    const Folder folder;
    const std::string file = folder.path("a.png");
    EXPECT_EQ(
        outputOf({"render", "-o", file, "--size", "320x240", "--theme", "dark", "--step", "10"}),
        "");
    EXPECT_EQ(QImage(QString::fromStdString(file)).size(), QSize(320, 240));
    EXPECT_EQ(outputOf({"render", "--surface", "booth", "-o", file, "--size", "16x16"}), "");
    EXPECT_EQ(QImage(QString::fromStdString(file)).size(), QSize(16, 16));
    for (const std::vector<std::string>& small : std::vector<std::vector<std::string>>{
             {"--view", "plane", "--size", "200x150", "--legend", "--caption", std::string(300, 'w') + " end"},
             {"--view", "charts", "--size", "300x120", "--legend"}}) {
        std::vector<std::string> words{"render", "-o", file};
        words.insert(words.end(), small.begin(), small.end());
        const std::string refusal = refusalOf(words);
        const auto at = refusal.find("the picture needs at least ");
        ASSERT_NE(at, std::string::npos) << refusal;
        words[6] = refusal.substr(at + 27);
        EXPECT_EQ(outputOf(words), "") << words[6] << ", as was said";
    }
    EXPECT_EQ(outputOf({"render", "-o", file, "--view", "window", "--size", "800x500"}), "");
    EXPECT_EQ(QImage(QString::fromStdString(file)).size(), QSize(800, 500));
    EXPECT_EQ(outputOf({"render", "-o", file, "--view", "presentation", "--size", "1280x720", "--theme",
                        "high_contrast"}),
              "");
    EXPECT_EQ(QImage(QString::fromStdString(file)).size(), QSize(1280, 720));
    EXPECT_TRUE(refusalOf({"render", "-o", file, "--view", "window", "--size", "300x200"})
                    .starts_with("--size = 300x200 is not allowed; the window needs at least "));
}

} // namespace
} // namespace thalweg
