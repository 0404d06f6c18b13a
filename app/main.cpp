#include "command/command_line.h"
#include "command/output_place.h"
#include "model/settings.h"
#include "window/application.h"
#include "window/language.h"
#include "window/main_window.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include <unistd.h>

namespace {

using namespace thalweg::app;

int showWindow(int& argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN); // nobody who leaves early shall take the window with them
    speakPlainly();
    QApplication application(argc, argv);
    describeApplication();
    QSettings store;
    Settings settings(store);
    Language language(settings.language());
    Session session;
    session.appearance.choose(settings.theme());
    session.appearance.choosePalette(settings.mapPalette());
    session.appearance.followDesktop();
    wear(session.appearance);
    const QStringList arguments = QApplication::arguments();
    const QString file = arguments.size() > 1 ? QFileInfo(arguments[1]).absoluteFilePath() : QString();
    MainWindow window(session, &settings, file);
    QObject::connect(&window, &MainWindow::languageChosen, &window, [&](const QString& chosen) {
        settings.setLanguage(chosen);
        language.choose(chosen);
        window.rebuild();
    });
    window.show();
    if (!file.isEmpty() && window.windowFilePath() != file)
        window.openFile(file);
    return QApplication::exec();
}

int runPlain(const std::vector<std::string>& arguments)
{
    std::signal(SIGPIPE, SIG_DFL); // a reader that has enough, as head, ends it without a word
    const OutputPlace place(STDOUT_FILENO);
    const int code = runCommand(arguments, std::cin, std::cout, std::cerr);
    if (code != 0)
        place.takeBack();
    return code;
}

int runCommandFrom(int& argc, char** argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (!needsGraphics(arguments))
        return runPlain(arguments);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    speakPlainly();
    QApplication application(argc, argv);
    describeApplication();
    return runPlain(arguments);
}

} // namespace

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    std::signal(SIGXFSZ, SIG_IGN); // a limit on the size of files is an error of the stream, not a kill
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    return isCommand(arguments) ? runCommandFrom(argc, argv) : showWindow(argc, argv);
}
