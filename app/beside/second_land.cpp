#include "beside/second_land.h"

#include "scene/two_landscapes.h"

namespace thalweg::app {

SecondLand::SecondLand(SceneModel& first, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_first(first), m_model(withLandscapesSwapped(first.scene())),
      m_clinic(m_model, m_study, playback, selection)
{
    m_clinic.applyBy([this](const Scene& remedied, const QString& name) {
        return m_first.apply(withLandscapesSwapped(remedied), name);
    });
    connect(&first, &SceneModel::changed, this, &SecondLand::mirror);
}

void SecondLand::mirror()
{
    if (m_first.scene().beside)
        m_model.open(withLandscapesSwapped(m_first.scene()));
}

} // namespace thalweg::app
