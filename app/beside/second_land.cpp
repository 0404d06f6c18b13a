#include "beside/second_land.h"

namespace thalweg::app {

SecondLand::SecondLand(SceneModel& first, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_first(first), m_model(sceneBeside(first.scene()).value()),
      m_clinic(m_model, m_study, playback, selection)
{
    connect(&first, &SceneModel::changed, this, &SecondLand::mirror);
}

void SecondLand::mirror()
{
    if (const auto scene = sceneBeside(m_first.scene()))
        m_model.open(*scene);
}

} // namespace thalweg::app
