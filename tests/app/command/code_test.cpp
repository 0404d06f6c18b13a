#include "app/command/command_runner.h"
#include "panels/run_code.h"

#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>

namespace thalweg::app {
namespace {

using tests::outputOf;
using tests::refusalOf;

TEST(Code, IsThatOfTheRunAskedFor)
{
    const Scene scene = defaultScene();
    for (std::size_t run : {0U, 4U})
        EXPECT_EQ(outputOf({"code", "--run", std::to_string(run)}),
                  std::get<std::string>(snippet(scene, run, Library::NumPy)));
    EXPECT_EQ(outputOf({"code", "--library", "pytorch", "--optimizer", "adam:lr=0.3"}).find("np."), std::string::npos);
    EXPECT_NE(outputOf({"code", "--library=pytorch", "--optimizer", "adam:lr=0.3"}).find("lr = 0.3\n"),
              std::string::npos);
}

TEST(Code, RefusesWhatThereIsNot)
{
    EXPECT_EQ(refusalOf({"code", "--run", "5"}), "--run = 5 is not allowed; it must be a whole number from 0 to 4");
    EXPECT_EQ(refusalOf({"code", "--library", "jax"}),
              "--library = \"jax\" is not allowed; it must be numpy or pytorch");
    EXPECT_EQ(refusalOf({"code", "--library", "pytorch", "--optimizer", "lion"}),
              "run 0, lion: torch.optim has no such optimizer; there is code for NumPy");
}

TEST(Code, CopyPutsItOnTheClipboard)
{
    Scene scene = defaultScene();
    EXPECT_FALSE(copyAsCode(scene, 1, Library::PyTorch));
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(),
              std::get<std::string>(snippet(scene, 1, Library::PyTorch)));
    scene.surface = {.id = "", .formula = "", .data = DataChoice()};
    EXPECT_TRUE(copyAsCode(scene, 1, Library::PyTorch));
}

} // namespace
} // namespace thalweg::app
