// What the window's menus and keys can do.

#include "palette/entry.h"
#include "text/other_words.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>
#include <QSet>

#include <algorithm>

namespace thalweg::app {

namespace {

const QString kBetween = QStringLiteral(" › ");

QString without(QString text, QChar sign) { return text.remove(sign).trimmed(); }

/// Takes actions in, each once.
class Collector {
public:
    explicit Collector(Which which) : m_which(which) {}

    void addMenu(const QMenu& menu, const QString& path)
    {
        QString heading;
        for (QAction* action : menu.actions()) {
            if (const QMenu* inner = action->menu(); inner && inner->property("findable") == QVariant(false))
                continue; // what it offers has entries of its own
            else if (inner)
                addMenu(*inner, path + kBetween + without(inner->title(), u'&'));
            else if (isHeading(*action, menu))
                heading = action->text();
            else if (action->isSeparator())
                heading.clear();
            else
                add(action, heading.isEmpty() ? path : path + kBetween + heading);
        }
    }

    void add(QAction* action, const QString& group)
    {
        // "Undo" of "Undo Start" where it is not about what can be done at the moment.
        const QString name = without(m_which == Which::All ? action->iconText() : action->text(), u'&');
        const bool possible = action->isEnabled() && action->isVisible();
        if (name.isEmpty() || m_seen.contains(action) || (m_which == Which::Possible && !possible))
            return;
        m_seen.insert(action);
        const OtherWords& words = OtherWords::all();
        PaletteEntry entry;
        entry.name = name;
        entry.group = group;
        entry.id = QStringLiteral("action/") + words.source(group) + u'/' + words.source(action->iconText());
        entry.aliases = words.of(name) + words.of(action->iconText());
        entry.line = action->toolTip() == action->iconText() ? QString() : action->toolTip();
        entry.keys = action->shortcut();
        entry.checked = action->isCheckable() && action->isChecked();
        entry.run = [action = QPointer(action)] {
            if (action)
                action->trigger();
        };
        m_entries.append(entry);
    }

    QList<PaletteEntry> take() { return std::move(m_entries); }

private:
    /// Menus here begin their parts with an entry that cannot be chosen.
    static bool isHeading(const QAction& action, const QMenu& menu)
    {
        const auto all = menu.actions();
        const auto at = std::ranges::find(all, &action);
        return !action.isEnabled() && !action.isCheckable() && action.shortcut().isEmpty()
               && (at == all.begin() || (*std::prev(at))->isSeparator());
    }

    Which m_which;
    QList<PaletteEntry> m_entries;
    QSet<const QAction*> m_seen;
};

} // namespace

QList<PaletteEntry> actionEntries(QMainWindow& window, Which which)
{
    Collector collector(which);
    const auto menus = window.findChildren<QMenu*>(Qt::FindDirectChildrenOnly);
    const auto isInner = [&](const QMenu* menu) {
        return std::ranges::any_of(menus, [&](const QMenu* m) { return m->actions().contains(menu->menuAction()); });
    };
    for (const QMenu* menu : menus)
        if (!isInner(menu) && !menu->title().isEmpty())
            collector.addMenu(*menu, without(menu->title(), u'&'));
    for (QAction* action : window.actions())
        collector.add(action, action->property("group").toString());
    return collector.take();
}

QList<PaletteEntry> entriesOf(const QList<QAction*>& actions, const QString& group)
{
    Collector collector(Which::Possible);
    for (QAction* action : actions)
        collector.add(action, group);
    return collector.take();
}

} // namespace thalweg::app
