#include "model/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace thalweg::app {

namespace {

/// The one table of keys and defaults.
namespace keys {
const auto kGeometry = QStringLiteral("window/geometry");
const auto kLayout = QStringLiteral("window/layout");
const auto kTheme = QStringLiteral("look/theme");
const auto kLanguage = QStringLiteral("look/language");
const auto kSpeed = QStringLiteral("playback/speed");
const auto kEqualScale = QStringLiteral("plane/equalScale");
const auto kFolder = QStringLiteral("files/folder");
} // namespace keys

constexpr double kDefaultSpeed = 30.0;

} // namespace

QByteArray Settings::windowGeometry() const { return m_store.value(keys::kGeometry).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray& geometry) { m_store.setValue(keys::kGeometry, geometry); }

QByteArray Settings::windowLayout() const { return m_store.value(keys::kLayout).toByteArray(); }
void Settings::setWindowLayout(const QByteArray& layout) { m_store.setValue(keys::kLayout, layout); }

Appearance::Choice Settings::theme() const
{
    const QString name = m_store.value(keys::kTheme).toString();
    return name == QLatin1String("light")  ? Appearance::Choice::Light
           : name == QLatin1String("dark") ? Appearance::Choice::Dark
                                           : Appearance::Choice::Desktop;
}

void Settings::setTheme(Appearance::Choice choice)
{
    const char* name = choice == Appearance::Choice::Light  ? "light"
                       : choice == Appearance::Choice::Dark ? "dark"
                                                            : "desktop";
    m_store.setValue(keys::kTheme, QLatin1String(name));
}

QString Settings::language() const { return m_store.value(keys::kLanguage).toString(); }
void Settings::setLanguage(const QString& language) { m_store.setValue(keys::kLanguage, language); }

double Settings::speed() const
{
    bool isNumber = false;
    const double speed = m_store.value(keys::kSpeed).toDouble(&isNumber);
    return isNumber && speed > 0.0 ? speed : kDefaultSpeed;
}

void Settings::setSpeed(double speed) { m_store.setValue(keys::kSpeed, speed); }

std::optional<bool> Settings::equalScale() const
{
    const QVariant value = m_store.value(keys::kEqualScale);
    return value.isValid() ? std::optional(value.toBool()) : std::nullopt;
}

void Settings::setEqualScale(bool equal) { m_store.setValue(keys::kEqualScale, equal); }

QString Settings::unsavedScene() const
{
    return QFileInfo(m_store.fileName()).absolutePath() + QStringLiteral("/unsaved.thalweg");
}

QString Settings::folder() const
{
    return m_store.value(keys::kFolder, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
}

void Settings::setFolder(const QString& folder) { m_store.setValue(keys::kFolder, folder); }

} // namespace thalweg::app
