#include "window/view_switch.h"

#include "relief/plane_and_relief.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace thalweg::app {

ViewSwitch::ViewSwitch(PlaneAndRelief& views, QWidget* window) : QActionGroup(window), m_views(views)
{
    add(tr("Plane"), tr("The landscape from above (1)"), Qt::Key_1, ViewMode::Plane);
    add(tr("Relief"), tr("The landscape in three dimensions (2)"), Qt::Key_2, ViewMode::Relief);
    add(tr("Both"), tr("Plane and relief side by side (3)"), Qt::Key_3, ViewMode::Both);
    window->addActions(actions());
}

void ViewSwitch::add(const QString& text, const QString& tip, int key, ViewMode mode)
{
    QAction* action = addAction(text);
    action->setCheckable(true);
    action->setToolTip(tip);
    action->setShortcut(key);
    action->setChecked(m_views.mode() == mode);
    connect(action, &QAction::triggered, &m_views, [this, mode] { m_views.setMode(mode); });
    connect(&m_views, &PlaneAndRelief::modeChanged, action,
            [action, mode](ViewMode now) { action->setChecked(now == mode); });
}

QWidget* ViewSwitch::makeButtons(QWidget* parent) const
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QAction* action : actions()) {
        auto* button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->text());
        const bool isFirst = action == actions().constFirst();
        const bool isLast = action == actions().constLast();
        button->setProperty("segment", QLatin1String(isFirst ? "first" : isLast ? "last" : "middle"));
        layout->addWidget(button);
    }
    return row;
}

} // namespace thalweg::app
