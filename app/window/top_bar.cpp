#include "window/top_bar.h"

#include "model/appearance.h"
#include "theme/icons.h"
#include "window/bar_fold.h"
#include "window/bar_look.h"
#include "window/view_switch.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace thalweg::app {

TopBar::TopBar(Appearance& appearance, const Actions& actions, QWidget* parent)
    : QToolBar(tr("Main bar"), parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("topBar"));
    wearAsBar(*this);
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);

    auto* name = new QLabel(QStringLiteral("Thalweg"), this);
    name->setProperty("brand", true);
    QAction* brand = addWidget(name);
    m_file = menuButton(actions.file);
    addWidget(m_file);
    QAction* lessons = addWidget(menuButton(actions.lessons));
    addWidget(button(actions.undo, QStringLiteral("undo")));
    addWidget(button(actions.redo, QStringLiteral("redo")));
    auto* stretch = new QWidget(this);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(stretch);
    addWidget(actions.views->makeButtons(this));
    QAction* beside = addWidget(textButton(actions.beside));
    QAction* equalScale = addWidget(button(actions.equalScale, QStringLiteral("equal-scale")));
    QAction* resetView = addWidget(button(actions.resetView, QStringLiteral("zoom-reset")));
    QAction* layers = addWidget(menuButton(actions.layers));
    QAction* view = addWidget(menuButton(actions.view));
    auto* fold = new BarFold(*this);
    fold->add(brand);
    fold->add(resetView, {actions.resetView});
    fold->add(equalScale, {actions.equalScale});
    fold->add(beside, {actions.beside});
    fold->add(lessons, {actions.lessons->menuAction()});
    fold->add(view, {actions.view->menuAction()});
    fold->add(layers, {actions.layers->menuAction()});

    connect(&appearance, &Appearance::themeChanged, this, &TopBar::drawIcons);
    drawIcons();
}

void TopBar::setSceneName(const QString& name, bool changed)
{
    constexpr int kLongest = 200; // pixels; the tooltip has all of it
    const QString shown = m_file->fontMetrics().elidedText(name, Qt::ElideMiddle, kLongest);
    m_file->setText(shown + (changed ? QStringLiteral(" •") : QString()) + QStringLiteral("  ▾"));
    m_file->setToolTip(changed ? tr("%1, with changes that are not saved").arg(name) : name);
}

QToolButton* TopBar::button(QAction* action, const QString& icon)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("boxed", true);
    button->setAccessibleName(action->text());
    m_icons.append({action, icon});
    return button;
}

QToolButton* TopBar::textButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty("boxed", true);
    button->setAccessibleName(action->text());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton* TopBar::menuButton(QMenu* menu)
{
    auto* button = new QToolButton(this);
    button->setText(menu->title() + QStringLiteral("  ▾"));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty("boxed", true);
    button->setAccessibleName(menu->title());
    button->setAccessibleDescription(menu->menuAction()->toolTip() != menu->menuAction()->iconText()
                                         ? menu->menuAction()->toolTip()
                                         : tr("Opens a menu"));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void TopBar::drawIcons()
{
    for (const auto& [action, icon] : m_icons)
        action->setIcon(themedIcon(icon, m_appearance.theme()));
}

} // namespace thalweg::app
