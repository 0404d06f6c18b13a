#include "window/classroom_rules.h"

#include "model/scene_model.h"

#include <QAction>
#include <QDockWidget>
#include <QTabWidget>

#include <algorithm>

namespace thalweg::app {

ClassroomRules::ClassroomRules(SceneModel& model, QObject* parent) : QObject(parent), m_model(model)
{
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::ClassroomPart)
            obey();
    });
}

void ClassroomRules::addPanel(const std::string& control, QDockWidget* panel, QWidget* content)
{
    m_panels.append({control, panel, content});
}

void ClassroomRules::addPage(const std::vector<std::string>& controls, QTabWidget* tabs, QWidget* page)
{
    m_pages.append({controls, tabs, page});
    obey(m_pages.constLast());
    connect(page, &QObject::destroyed, this,
            [this, page] { m_pages.removeIf([page](const Page& gone) { return gone.page == page; }); });
}

void ClassroomRules::hide(Panel& panel, bool hidden)
{
    if (hidden == panel.isHidden)
        return;
    panel.isHidden = hidden;
    if (hidden)
        panel.wasOpen = !panel.dock->isHidden();
    panel.dock->toggleViewAction()->setVisible(!hidden);
    panel.dock->setVisible(!hidden && panel.wasOpen);
}

void ClassroomRules::lift()
{
    for (Panel& panel : m_panels)
        hide(panel, false);
}

void ClassroomRules::obey()
{
    const Classroom& classroom = m_model.scene().classroom;
    for (Panel& panel : m_panels) {
        hide(panel, classroom.hides(panel.control));
        if (panel.content)
            panel.content->setEnabled(!classroom.locks(panel.control));
    }
    for (const Page& page : m_pages)
        obey(page);
}

void ClassroomRules::obey(const Page& page)
{
    const Classroom& classroom = m_model.scene().classroom;
    const bool hidden = std::ranges::any_of(page.controls, [&](const auto& id) { return classroom.hides(id); });
    page.tabs->setTabVisible(page.tabs->indexOf(page.page), !hidden);
}

} // namespace thalweg::app
