#include "charts/charts_menu.h"

#include "charts/chart_choice.h"

#include <QActionGroup>
#include <QMouseEvent>

namespace thalweg::app {

ChartsMenu::ChartsMenu(ChartChoice& choice, Study& study, QWidget* parent)
    : QMenu(tr("Quantities in charts"), parent), m_choice(choice)
{
    setToolTipsVisible(true);
    for (const Quantity& quantity : quantities())
        addQuantity(quantity, study);
    addSeparator();
    auto* group = new QActionGroup(this);
    addArrangement(*group, tr("Arranged to fit"), tr("As suits the room and the number of charts"),
                   ChartArrangement::Fitting);
    addArrangement(*group, tr("One below the other"), tr("Along one axis of steps, with one cursor through all"),
                   ChartArrangement::Stacked);
    addArrangement(*group, tr("Side by side"), tr("All in one row"), ChartArrangement::SideBySide);
}

void ChartsMenu::addQuantity(const Quantity& quantity, Study& study)
{
    QAction* action = addAction(titleOf(quantity));
    action->setCheckable(true);
    action->setToolTip(tipOf(quantity));
    const auto mirror = [this, action, &quantity, &study] {
        const bool offered = isOffered(quantity, *study.race());
        action->setChecked(offered && m_choice.isChosen(quantity.id)); // what is not there is not shown
        action->setEnabled(offered);
    };
    mirror();
    connect(&m_choice, &ChartChoice::changed, action, mirror);
    connect(this, &QMenu::aboutToShow, action, mirror);
    connect(action, &QAction::triggered, this, [this, &quantity](bool on) { m_choice.choose(quantity.id, on); });
}

void ChartsMenu::addArrangement(QActionGroup& group, const QString& text, const QString& tip,
                                ChartArrangement arrangement)
{
    QAction* action = group.addAction(addAction(text));
    action->setCheckable(true);
    action->setToolTip(tip);
    const auto mirror = [this, action, arrangement] { action->setChecked(m_choice.arrangement() == arrangement); };
    mirror();
    connect(&m_choice, &ChartChoice::changed, action, mirror);
    connect(action, &QAction::triggered, this, [this, arrangement] { m_choice.arrange(arrangement); });
}

void ChartsMenu::mouseReleaseEvent(QMouseEvent* event)
{
    QAction* action = actionAt(event->position().toPoint());
    if (action && action->isEnabled() && action->isCheckable())
        return action->trigger();
    QMenu::mouseReleaseEvent(event);
}

} // namespace thalweg::app
