#include "app/command/command_runner.h"
#include "command/commands.h"
#include "command/picture_request.h"
#include "command/refusal.h"

#include <gtest/gtest.h>

namespace thalweg::app {
namespace {

using tests::Folder;

RenderRequest picture(const std::vector<std::string>& words)
{
    const Command& command = *findCommand("render");
    std::istringstream none;
    return pictureFrom(Arguments(words, "render", command.options, 1), RenderRequest::View::Plane,
                       none);
}

std::string refusalOf(const std::vector<std::string>& words)
{
    try {
        picture(words);
    } catch (const Refusal& refusal) {
        return refusal.what();
    }
    return "accepted";
}

TEST(PictureRequest, WhatIsNotSaidIsUsual)
{
    const Folder folder;
    const RenderRequest request = picture({"-o", folder.path("a.png")});
    EXPECT_EQ(request.scene, defaultScene());
    EXPECT_EQ(request.file, folder.path("a.png"));
    EXPECT_EQ(request.view, RenderRequest::View::Plane);
    EXPECT_EQ(request.format, FigureFormat::Png);
    EXPECT_EQ(request.figure.pixels(), QSize(1366, 768));
    EXPECT_FALSE(request.figure.legend);
    EXPECT_FALSE(request.step);
    EXPECT_EQ(request.theme, ThemeKind::Light);
    EXPECT_EQ(request.language, "en");
}

TEST(PictureRequest, TakesAllOptions)
{
    const Folder folder;
    const RenderRequest request =
        picture({"--surface", "booth", "--output", folder.path("a.PNG"), "--view", "window",
                 "--step", "12", "--size", "320x200", "--theme", "dark", "--language", "zh_CN"});
    EXPECT_EQ(request.scene, sceneFor(*findSurface("booth")));
    EXPECT_EQ(request.view, RenderRequest::View::Window);
    EXPECT_EQ(request.step, 12);
    EXPECT_EQ(request.figure.pixels(), QSize(320, 200));
    EXPECT_EQ(request.theme, ThemeKind::Dark);
    EXPECT_EQ(request.language, "zh_CN");
}

TEST(PictureRequest, ChoosesTheMapsColoursAndARun)
{
    const Folder folder;
    const std::vector<std::string> words{"-o", folder.path("a.png"), "--layer", "basins", "--run", "3"};
    EXPECT_EQ(picture(words).layer, MapField::Basins);
    EXPECT_EQ(picture(words).run, 3u);
    EXPECT_EQ(picture({"-o", folder.path("a.png")}).layer, MapField::Loss);
    EXPECT_NE(refusalOf({"-o", folder.path("a.png"), "--layer", "heat"}).find("--layer"), std::string::npos);
    EXPECT_NE(refusalOf({"-o", folder.path("a.png"), "--layer", "signs", "--view", "charts"}).find("no map"),
              std::string::npos);
    EXPECT_NE(refusalOf({"-o", folder.path("a.png"), "--run", "9"}).find("--run"), std::string::npos);
}

TEST(PictureRequest, KnowsTheReliefToo)
{
    const Folder folder;
    EXPECT_EQ(picture({"-o", folder.path("a.png"), "--view", "relief"}).view, RenderRequest::View::Relief);
    EXPECT_EQ(picture({"-o", folder.path("a.png"), "--view", "plane"}).view, RenderRequest::View::Plane);
}

TEST(PictureRequest, AWindowHasPages)
{
    const Folder folder;
    const std::string file = folder.path("a.png");
    EXPECT_EQ(picture({"-o", file, "--view", "window", "--page", "why"}).page, "why");
    EXPECT_EQ(refusalOf({"-o", file, "--view", "window", "--page", "whi"}),
              "--page = \"whi\" is not allowed; it must be here, step, why, points, ends, table, samples, relief or "
              "both; did you mean why?");
    EXPECT_EQ(refusalOf({"-o", file, "--page", "why"}),
              "--page is not allowed with --view plane; only a window has pages");
}

TEST(PictureRequest, RefusesWhatCannotBeDrawn)
{
    const Folder folder;
    const auto refusal = [&](const std::string& option, const std::string& value) {
        return refusalOf({"-o", folder.path("a.png"), option, value});
    };
    EXPECT_EQ(refusal("--view", "chats"), "--view = \"chats\" is not allowed; it must be plane, charts, both, relief, window "
                                          "or presentation; did you mean charts?");
    EXPECT_EQ(refusal("--view", "plan"), "--view = \"plan\" is not allowed; it must be plane, charts, both, relief, window "
                                         "or presentation; did you mean plane?");
    for (const char* caption : {"a\x01", "\x1b[31m", "\xff\xfe", "a\nb"})
        EXPECT_EQ(refusal("--caption", caption), "--caption is not allowed; it has a character that cannot be written");
    EXPECT_EQ(refusal("--theme", "blue"),
              "--theme = \"blue\" is not allowed; it must be light, dark or high_contrast");
    EXPECT_EQ(refusal("--language", "zh"),
              "--language = \"zh\" is not allowed; it must be en or zh_CN");
    EXPECT_EQ(refusal("--step", "301"),
              "--step = 301 is not allowed; it must be a whole number from 0 to 300");
    EXPECT_EQ(refusal("--step", "-1"),
              "--step = -1 is not allowed; it must be a whole number from 0 to 300");
    EXPECT_EQ(refusal("--size", "800"),
              "--size = \"800\" is not allowed; it must be WIDTHxHEIGHT in pixels, or with cm or in at its end");
    EXPECT_EQ(refusal("--size", "15x800"),
              "width of --size = 15 is not allowed; it must be a whole number from 16 to 10000");
    for (const char* wrong : {"800x", "x600", "800x600x2", "10001x16", "16x10001", "99999999999x16",
                              "-800x600", "8e2x600"})
        EXPECT_NE(refusal("--size", wrong), "accepted") << wrong;
    EXPECT_TRUE(folder.isEmpty());
}

TEST(PictureRequest, TakesSizesAsPrinted)
{
    const Folder folder;
    const RenderRequest print = picture({"-o", folder.path("a.Pdf"), "--size", "16x10cm", "--view", "both"});
    EXPECT_EQ(print.format, FigureFormat::Pdf);
    EXPECT_EQ(print.view, RenderRequest::View::Both);
    EXPECT_EQ(print.figure.pixels(), QSize(1890, 1181)); // at the usual 300 pixels per inch
    const RenderRequest fine = picture({"-o", folder.path("a.svg"), "--size", "6.5x4in", "--dpi", "100", "--legend",
                                        "--caption", "Two runs", "--view", "charts"});
    EXPECT_EQ(fine.format, FigureFormat::Svg);
    EXPECT_EQ(fine.figure.pixels(), QSize(650, 400));
    EXPECT_EQ(fine.figure.layout(), QSizeF(624.0, 384.0));
    EXPECT_TRUE(fine.figure.legend);
    EXPECT_EQ(fine.figure.caption, QStringLiteral("Two runs"));
}

TEST(PictureRequest, RefusesSizesThatCannotBeHad)
{
    const Folder folder;
    const auto refusal = [&](std::vector<std::string> words) {
        words.insert(words.end(), {"-o", folder.path("a.png")});
        return refusalOf(words);
    };
    EXPECT_EQ(refusal({"--size", "100x10cm"}), "--size = \"100x10cm\" is not allowed; with 300 pixels per inch each "
                                               "side must have 16 to 10000");
    for (const char* wrong : {"-1x10cm", "0x10cm", "nanx1in", "infx1in", "x10cm", "16cm"})
        EXPECT_NE(refusal({"--size", wrong}).find(std::string("\"") + wrong), std::string::npos) << wrong;
    EXPECT_EQ(refusal({"--dpi", "29"}), "--dpi = 29 is not allowed; it must be a whole number from 30 to 2400");
    EXPECT_EQ(refusal({"--view", "window", "--legend"}), "--legend is not allowed with --view window");
    EXPECT_EQ(refusal({"--view", "presentation", "--caption", "A"}), "--caption is not allowed with --view presentation");
    EXPECT_TRUE(folder.isEmpty());
}

TEST(PictureRequest, RefusesFilesThatCannotBeMade)
{
    const Folder folder;
    std::filesystem::create_directory(folder.path("folder.png"));
    std::filesystem::create_symlink("/dev/full", folder.path("device.png"));
    EXPECT_EQ(refusalOf({}), "-o FILE.png is missing; it says where the picture goes");
    EXPECT_EQ(refusalOf({"-o", "a.gif"}),
              "-o \"a.gif\" is not allowed; the name must end in .png, .svg or .pdf");
    for (const char* name : {"-", "", "png", "/dev/null", "a.png/"})
        EXPECT_NE(refusalOf({"-o", name}).find("must end in .png, .svg or .pdf"), std::string::npos) << name;
    EXPECT_NE(refusalOf({"-o", folder.path("none/a.png")}).find("does not exist"),
              std::string::npos);
    EXPECT_NE(refusalOf({"-o", folder.path("folder.png")}).find("is a directory"),
              std::string::npos);
    EXPECT_NE(refusalOf({"-o", folder.path("device.png")}).find("is not a regular file"),
              std::string::npos);
    EXPECT_NE(
        refusalOf({"-o", folder.path(std::string(300, 'a') + ".png")}).find("cannot be written"),
        std::string::npos);
    EXPECT_NE(refusalOf({"-o", "/dev/null/a.png"}).find("does not exist"), std::string::npos);
}

} // namespace
} // namespace thalweg::app
