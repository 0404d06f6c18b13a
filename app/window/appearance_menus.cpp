#include "window/appearance_menus.h"

#include "model/appearance.h"
#include "model/settings.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

namespace thalweg::app {

namespace {

struct AppearanceMenus {
    Q_DECLARE_TR_FUNCTIONS(AppearanceMenus)
};

/// An entry for one of several values; only one of them is checked. chosen: gets the value.
template <class Value, class Chosen>
void addValue(QActionGroup& group, QMenu& menu, const QString& text, Value value, Value now, Chosen chosen)
{
    auto* entry = group.addAction(menu.addAction(text));
    entry->setCheckable(true);
    entry->setChecked(value == now);
    QObject::connect(entry, &QAction::triggered, &menu, [chosen, value] { chosen(value); });
}

} // namespace

QMenu* themeMenu(Appearance& appearance, Settings* settings, QWidget* parent)
{
    using Choice = Appearance::Choice;
    auto* menu = new QMenu(AppearanceMenus::tr("Theme"), parent);
    auto* group = new QActionGroup(menu);
    const auto choose = [&appearance, settings](Choice choice) {
        appearance.choose(choice);
        if (settings)
            settings->setTheme(choice);
    };
    const std::pair<QString, Choice> entries[] = {{AppearanceMenus::tr("As the desktop"), Choice::Desktop},
                                                  {AppearanceMenus::tr("Light"), Choice::Light},
                                                  {AppearanceMenus::tr("Dark"), Choice::Dark},
                                                  {AppearanceMenus::tr("High contrast"), Choice::HighContrast}};
    for (const auto& [text, choice] : entries)
        addValue(*group, *menu, text, choice, appearance.choice(), choose);
    return menu;
}

QMenu* mapColoursMenu(Appearance& appearance, Settings* settings, QWidget* parent)
{
    auto* menu = new QMenu(AppearanceMenus::tr("Map colours"), parent);
    auto* group = new QActionGroup(menu);
    const auto choose = [&appearance, settings](MapPalette palette) {
        appearance.choosePalette(palette);
        if (settings)
            settings->setMapPalette(palette);
    };
    const std::pair<QString, MapPalette> entries[] = {{AppearanceMenus::tr("The theme's own"), MapPalette::Usual},
                                                      {QStringLiteral("Viridis"), MapPalette::Viridis},
                                                      {QStringLiteral("Cividis"), MapPalette::Cividis},
                                                      {QStringLiteral("Magma"), MapPalette::Magma},
                                                      {AppearanceMenus::tr("Grey"), MapPalette::Grey}};
    for (const auto& [text, palette] : entries)
        addValue(*group, *menu, text, palette, appearance.palette(), choose);
    return menu;
}

} // namespace thalweg::app
