#include "window/classroom_menu.h"

#include "model/scene_model.h"
#include "panels/catalogue_text.h"

#include <algorithm>

namespace thalweg::app {

ClassroomMenu::ClassroomMenu(SceneModel& model, QWidget* parent) : QMenu(tr("Classroom"), parent), m_model(model)
{
    setToolTipsVisible(true);
    heading(tr("Hide"));
    addControls(true);
    heading(tr("Lock"));
    addControls(false);
    heading(tr("When the scene is opened"));
    addGuess();
    addSeparator();
    auto* free = addAction(tr("Nothing hidden, nothing locked"));
    connect(free, &QAction::triggered, this, [this] {
        m_model.setClassroom({{}, {}, m_model.scene().classroom.guess});
    });
    const auto show = [this, free] {
        const Classroom& now = m_model.scene().classroom;
        free->setEnabled(!now.hide.empty() || !now.lock.empty());
    };
    connect(&model, &SceneModel::changed, free, show);
    show();
}

void ClassroomMenu::heading(const QString& text)
{
    addSeparator();
    addAction(text)->setEnabled(false);
}

void ClassroomMenu::addControls(bool hiding)
{
    const auto list = hiding ? &Classroom::hide : &Classroom::lock;
    for (const ClassroomControl& control : classroomControls()) {
        if (!hiding && !control.canLock)
            continue;
        const std::string id(control.id);
        auto* entry = addAction(coreText(control.name));
        entry->setCheckable(true);
        const auto show = [this, entry, list, id] {
            const auto& ids = m_model.scene().classroom.*list;
            entry->setChecked(std::ranges::find(ids, id) != ids.end());
        };
        connect(&m_model, &SceneModel::changed, entry, show);
        connect(entry, &QAction::triggered, this, [this, list, id, show](bool on) {
            Classroom next = m_model.scene().classroom;
            std::erase(next.*list, id);
            if (on)
                (next.*list).push_back(id);
            m_model.setClassroom(next);
            show();
        });
        show();
    }
}

void ClassroomMenu::addGuess()
{
    auto* entry = addAction(tr("Ask where the runs end"));
    entry->setToolTip(tr("Saved with the scene: whoever opens it guesses first, then the runs go"));
    entry->setCheckable(true);
    const auto show = [this, entry] { entry->setChecked(m_model.scene().classroom.guess); };
    connect(&m_model, &SceneModel::changed, entry, show);
    connect(entry, &QAction::triggered, this, [this, show](bool on) {
        Classroom next = m_model.scene().classroom;
        next.guess = on;
        m_model.setClassroom(next);
        show();
    });
    show();
}

} // namespace thalweg::app
