#include "inspector/inspection.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

namespace thalweg::app {

Inspection::Inspection(SceneModel& model, Study& study, Playback& playback, Selection& selection, Layers& layers,
                       QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection), m_layers(layers)
{
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::DomainPart && m_pin && !m_model.scene().domain.contains(*m_pin))
            m_pin.reset();
        emit changed();
    });
    connect(&study, &Study::runsReady, this, &Inspection::changed);
    connect(&playback, &Playback::stepChanged, this, &Inspection::changed);
    connect(&selection, &Selection::runSelected, this, &Inspection::changed);
    connect(&layers, &Layers::changed, this, &Inspection::changed);
}

std::optional<std::size_t> Inspection::head() const
{
    const auto run = std::size_t(m_selection.run());
    const bool isThere = m_selection.run() >= 0 && run < m_study.runs().size();
    return isThere && m_study.runsScene().runs[run].shown ? std::optional(run) : std::nullopt;
}

Inspection::Place Inspection::place() const
{
    return m_pin ? Place::Pin : m_mouse ? Place::Mouse : head() ? Place::Head : Place::Start;
}

Inspection::Place Inspection::modelPlace() const
{
    const bool isFixed = m_layers.choice().taylor == TaylorPlace::Fixed;
    return !isFixed ? place() : m_pin ? Place::Pin : Place::Start;
}

Point Inspection::point() const { return pointOf(place()); }

Point Inspection::pointOf(Place place) const
{
    switch (place) {
    case Place::Pin:
        return *m_pin;
    case Place::Mouse:
        return *m_mouse;
    case Place::Head:
        return m_study.runs()[*head()].at(m_playback.step()).point;
    case Place::Start:
        break;
    }
    return m_model.scene().start;
}

std::optional<Point> Inspection::modelCentre() const
{
    const bool isWanted = m_layers.choice().taylor != TaylorPlace::Nowhere;
    return isWanted ? std::optional(pointOf(modelPlace())) : std::nullopt;
}

void Inspection::hover(std::optional<Point> point)
{
    if (point == m_mouse)
        return;
    m_mouse = point;
    emit changed();
}

void Inspection::setPin(Point point)
{
    m_pin = point;
    emit changed();
}

void Inspection::unpin()
{
    if (!m_pin)
        return;
    m_pin.reset();
    emit changed();
}

void Inspection::pinHere()
{
    if (m_pin && (!m_mouse || *m_mouse == *m_pin))
        return unpin();
    setPin(m_mouse.value_or(point()));
}

} // namespace thalweg::app
