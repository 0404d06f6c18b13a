#include "beside/lands.h"

#include "panels/catalogue_text.h"

namespace thalweg::app {

Lands::Lands(SceneModel& model, Study& study, Playback& playback, Selection& selection, Clinic& clinic, QObject* parent)
    : QObject(parent), m_first{model, study, clinic}, m_playback(playback), m_selection(selection)
{
    connect(&model, &SceneModel::changed, this, &Lands::followScene);
    followScene(SceneModel::AllParts);
}

void Lands::followScene(SceneModel::Parts parts)
{
    const bool isWanted = m_first.model.scene().beside.has_value();
    if (isWanted != (m_second != nullptr)) {
        focusOn(LandPlace::First);
        isWanted ? open() : m_second.reset();
        emit secondChanged();
    }
    if (parts & SceneModel::SurfacePart)
        emit titlesChanged();
}

void Lands::open()
{
    m_second = std::make_shared<SecondLand>(m_first.model, m_playback, m_selection);
    connect(&m_second->model(), &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::SurfacePart)
            emit titlesChanged();
    });
}

LandModels Lands::models(LandPlace place) const
{
    if (place == LandPlace::First)
        return m_first;
    return {m_second->model(), m_second->study(), m_second->clinic()};
}

QString Lands::title(LandPlace place) const
{
    const auto nameOf = [](const SceneModel& model) { return coreText(model.surface().name); };
    const QString first = nameOf(m_first.model);
    const QString second = m_second ? nameOf(m_second->model()) : QString();
    const bool isFirst = place == LandPlace::First;
    if (first != second)
        return isFirst ? first : second;
    return isFirst ? tr("%1 (left)").arg(first) : tr("%1 (right)").arg(second);
}

void Lands::focusOn(LandPlace place)
{
    if (place == m_inFocus || (place == LandPlace::Second && !m_second))
        return;
    m_inFocus = place;
    emit focusChanged(place);
}

void Lands::focusOnOther() { focusOn(m_inFocus == LandPlace::First ? LandPlace::Second : LandPlace::First); }

} // namespace thalweg::app
