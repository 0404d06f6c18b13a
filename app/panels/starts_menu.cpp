#include "panels/starts_menu.h"

#include "model/classroom_sight.h"

#include <QActionGroup>

#include <algorithm>
#include <array>

namespace thalweg::app {

namespace {

using enum Starts::Kind;
constexpr std::array<StartsMenu::Kind, 4> kKinds{std::nullopt, Line, Grid, Around};

StartsMenu::Kind kindOf(const Scene& scene)
{
    return scene.starts ? StartsMenu::Kind(scene.starts->kind) : std::nullopt;
}

/// As many as there were, or as are usual; fewer where the runs are so long that these would be too many.
Starts startsOf(Starts::Kind kind, const Scene& scene)
{
    const int wanted = scene.starts ? scene.starts->count : Starts().count;
    const std::size_t rows = std::max<std::size_t>(scene.runs.size(), 1) * std::size_t(scene.steps);
    const auto most = std::max<std::size_t>(kMaxStartRows / rows, 2);
    return usualStarts(kind, int(std::min(most, std::size_t(wanted))), scene.domain);
}

} // namespace

StartsMenu::StartsMenu(SceneModel& model, QWidget* parent) : QMenu(tr("Starts"), parent), m_model(model)
{
    setToolTipsVisible(true);
    auto* group = new QActionGroup(this);
    for (const Kind kind : kKinds)
        addChoice(*group, kind);
}

QString StartsMenu::nameOf(Kind kind)
{
    if (!kind)
        return tr("Only one");
    switch (*kind) {
    case Line:
        return tr("On a line");
    case Grid:
        return tr("On a grid");
    case Around:
        break;
    }
    return tr("Around it");
}

QString StartsMenu::tipOf(Kind kind)
{
    if (!kind)
        return tr("Every run begins at the start, and nowhere else");
    switch (*kind) {
    case Line:
        return tr("Many starts in a row through the start: where two neighbours part there is a watershed. Its ends can "
                  "be dragged on the map");
    case Grid:
        return tr("Many starts all over the map: which part of it flows to which minimum");
    case Around:
        break;
    }
    return tr("Many starts close to the start: does a small change there change the end? The rim can be dragged on the "
              "map");
}

void StartsMenu::addChoice(QActionGroup& group, Kind kind)
{
    QAction* action = group.addAction(addAction(nameOf(kind)));
    action->setCheckable(true);
    action->setToolTip(tipOf(kind));
    const auto mirror = [this, action, kind] {
        action->setChecked(kindOf(m_model.scene()) == kind);
        action->setEnabled(!isStartLocked(m_model.scene()));
    };
    mirror();
    connect(&m_model, &SceneModel::changed, action, mirror);
    connect(action, &QAction::triggered, this, [this, kind, mirror] {
        choose(kind);
        mirror(); // if it was refused
    });
}

QAction* StartsMenu::current() const
{
    const auto all = actions();
    const auto found = std::ranges::find_if(all, &QAction::isChecked);
    return found == all.end() ? nullptr : *found;
}

void StartsMenu::addKey(QWidget& window)
{
    addSeparator();
    QAction* next = addAction(tr("Next kind of starts"));
    next->setShortcut(Qt::Key_S);
    next->setToolTip(tr("One start, many on a line, on a grid, or around it (S)"));
    window.addAction(next);
    connect(next, &QAction::triggered, this, &StartsMenu::chooseNext);
}

void StartsMenu::choose(Kind kind)
{
    if (kind == kindOf(m_model.scene()))
        return;
    const auto starts = kind ? std::optional(startsOf(*kind, m_model.scene())) : std::nullopt;
    if (const auto refusal = m_model.setStarts(starts))
        emit refused(*refusal);
}

void StartsMenu::chooseNext()
{
    const auto now = std::ranges::find(kKinds, kindOf(m_model.scene()));
    choose(now + 1 == kKinds.end() ? kKinds.front() : *(now + 1));
}

} // namespace thalweg::app
