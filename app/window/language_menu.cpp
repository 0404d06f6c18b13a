#include "window/language_menu.h"

#include <QActionGroup>

#include <array>

namespace thalweg::app {

namespace {

/// What the languages, which are written in themselves, are called in the others: the palette finds them by it.
[[maybe_unused]] constexpr std::array kNames{QT_TRANSLATE_NOOP("thalweg::app::LanguageMenu", "English"),
                                             QT_TRANSLATE_NOOP("thalweg::app::LanguageMenu", "Chinese")};

} // namespace

LanguageMenu::LanguageMenu(const QString& now, QWidget* parent) : QMenu(tr("Language"), parent)
{
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, const QString& language) {
        auto* entry = group->addAction(addAction(text));
        entry->setCheckable(true);
        entry->setChecked(language == now);
        connect(entry, &QAction::triggered, this, [this, language] { emit chosen(language); });
    };
    add(tr("As the desktop"), {});
    add(QStringLiteral("English"), QStringLiteral("en"));
    add(QStringLiteral("中文"), QStringLiteral("zh_CN"));
}

} // namespace thalweg::app
