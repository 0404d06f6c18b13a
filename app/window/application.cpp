#include "window/application.h"

#include "model/appearance.h"
#include "theme/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QStyleFactory>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace thalweg::app {

namespace {

/// What Qt says of its surroundings, which nobody who reads it here can act on.
bool isAboutPlatform(const QString& message)
{
    static const char* const kKnown[] = {"could not connect to display", "Could not load the Qt platform plugin",
                                         "propagateSizeHints", "XDG_RUNTIME_DIR"};
    return std::ranges::any_of(kKnown, [&](const char* part) { return message.contains(QLatin1String(part)); });
}

void onMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg && message.contains(QLatin1String("platform plugin"))) {
        std::fputs("thalweg: there is no display to open a window on; \"thalweg help\" lists what works "
                   "without one\n", stderr);
        std::_Exit(1);
    }
    if (type != QtDebugMsg && !isAboutPlatform(message))
        std::fprintf(stderr, "thalweg: %s\n", qPrintable(message));
}

/// The desktop's own font where there is one; a bare system's last resort is wide and its numbers are
/// hard to align, so a better one is taken if it is installed.
QFont interfaceFont()
{
    QFont font = QApplication::font();
    const QStringList families = QFontDatabase::families();
    const QString better = QStringLiteral("Roboto");
    const bool lastResort = QFontInfo(font).family().startsWith(QLatin1String("DejaVu"));
    if (lastResort && families.contains(better))
        font.setFamilies({better, QStringLiteral("WenQuanYi Micro Hei")});
    font.setPixelSize(13);
    return font;
}

} // namespace

void speakPlainly() { qInstallMessageHandler(onMessage); }

void describeApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Thalweg"));
    QCoreApplication::setApplicationName(QStringLiteral("Thalweg"));
    QCoreApplication::setApplicationVersion(QStringLiteral(THALWEG_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.thalweg.Thalweg"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setFont(interfaceFont());
}

void wear(Appearance& appearance)
{
    applyTheme(appearance.theme());
    QObject::connect(&appearance, &Appearance::themeChanged, &appearance,
                     [&appearance] { applyTheme(appearance.theme()); });
}

} // namespace thalweg::app
