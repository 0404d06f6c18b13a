#include "model/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QFontDatabase>
#include <QPalette>
#include <QStandardPaths>

namespace thalweg::app {

namespace {

const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPortalSettings = QStringLiteral("org.freedesktop.portal.Settings");
const QString kAppearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString kColourScheme = QStringLiteral("color-scheme");
constexpr uint kPrefersDark = 1;

/// Asking for a bus that is not there may start one, which takes long; so look first.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)
                                + QStringLiteral("/bus"));
}

/// The portal wraps the number in one variant or, in its older call, in two.
uint schemeOf(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Appearance::Appearance(QObject* parent) : QObject(parent), m_desktopIsDark(isDark(QApplication::palette()))
{
    update();
}

void Appearance::choose(Choice choice)
{
    m_choice = choice;
    update();
}

void Appearance::choosePalette(MapPalette palette)
{
    m_palette = palette;
    update();
}

ThemeKind Appearance::kind() const
{
    switch (m_choice) {
    case Choice::Light:
        return ThemeKind::Light;
    case Choice::Dark:
        return ThemeKind::Dark;
    case Choice::HighContrast:
        return ThemeKind::HighContrast;
    case Choice::Desktop:
        break;
    }
    return m_desktopIsDark ? ThemeKind::Dark : ThemeKind::Light;
}

void Appearance::followDesktop()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kPortal, kPortalPath, kPortalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(readSetting(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, QStringLiteral("Read"));
    call << kAppearanceGroup << kColourScheme;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            readSetting(kAppearanceGroup, kColourScheme, reply.value());
        watcher->deleteLater();
    });
}

void Appearance::readSetting(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group != kAppearanceGroup || key != kColourScheme)
        return;
    m_desktopIsDark = schemeOf(value.variant()) == kPrefersDark;
    update();
}

void Appearance::update()
{
    const Theme* theme = &themeOf(kind(), m_palette);
    if (theme == m_theme)
        return;
    m_theme = theme;
    emit themeChanged();
}

} // namespace thalweg::app
