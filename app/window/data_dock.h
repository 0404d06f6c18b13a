#pragma once

#include "model/scene_model.h"
#include "window/card_dock.h"

#include <QAction>

namespace thalweg::app {

/// A card that is there only while the scene's surface is made of samples.
class DataDock : public CardDock {
    Q_OBJECT
public:
    DataDock(const QString& name, const QString& title, QWidget* content, SceneModel& model, QWidget* parent)
        : CardDock(name, title, content, parent), m_model(model)
    {
        connect(&model, &SceneModel::changed, this, [this] {
            if (m_model.scene().surface.data.has_value() != m_isOffered)
                suitScene();
        });
        suitScene();
    }

    /// There or not, as the scene has samples or not: also after a layout was restored.
    void suitScene()
    {
        m_isOffered = m_model.scene().surface.data.has_value();
        toggleViewAction()->setVisible(m_isOffered);
        setVisible(m_isOffered);
    }

private:
    SceneModel& m_model;
    bool m_isOffered = false;
};

} // namespace thalweg::app
