#include "plane/view_range.h"

#include "plane/viewport.h"
#include "scene/scene.h"

#include <algorithm>

namespace thalweg::app {

namespace {

/// The share of the room that the scene's domain shall fill at equal scales: for a new domain, and
/// while the room changes. It does not flicker between scales then.
constexpr double kFilledAtFirst = 2.0 / 3.0;
constexpr double kFilledToBegin = 2.0 / 3.0;
constexpr double kFilledToStay = 0.5;
/// What grows or shrinks by so much at once is another room, such as beside a second view; not one that is dragged.
constexpr double kOtherRoom = 1.2;

bool isAnother(QSizeF before, QSizeF now)
{
    const auto isMuch = [](double a, double b) { return std::max(a, b) > kOtherRoom * std::min(a, b); };
    return isMuch(before.width(), now.width()) || isMuch(before.height(), now.height());
}

} // namespace

void ViewRange::setHome(const Domain& domain)
{
    m_home = domain;
    m_wanted.reset();
    decideScale(kFilledAtFirst);
    update();
}

void ViewRange::setRoom(QSizeF room)
{
    if (room.width() < 1.0 || room.height() < 1.0 || room == m_room)
        return;
    const bool first = isAnother(m_room, room);
    m_room = room;
    decideScale(first ? kFilledAtFirst : m_equalScale ? kFilledToStay : kFilledToBegin);
    update();
}

void ViewRange::setEqualScale(bool equal)
{
    m_equalChosen = equal;
    decideScale(0.0);
    update();
    emit equalScaleChosen(equal);
}

void ViewRange::zoom(Point fixed, double factor) { show(zoomed(m_visible, fixed, factor)); }

void ViewRange::shift(Point by) { show(shifted(m_visible, by)); }

void ViewRange::show(const Domain& wanted)
{
    if (problemWith(wanted) || problemWith(fitted(wanted)))
        return;
    want(wanted);
}

void ViewRange::reset() { want(std::nullopt); }

void ViewRange::want(std::optional<Domain> wanted)
{
    const bool isOther = wanted != m_wanted;
    m_wanted = wanted;
    update();
    if (isOther)
        emit wantedChanged(wanted);
}

void ViewRange::choose(bool equal)
{
    if (equal != m_equalChosen)
        setEqualScale(equal);
}

void ViewRange::link(ViewRange& other)
{
    connect(&other, &ViewRange::wantedChanged, this, &ViewRange::want);
    connect(this, &ViewRange::wantedChanged, &other, &ViewRange::want);
    connect(&other, &ViewRange::equalScaleChosen, this, &ViewRange::choose);
    connect(this, &ViewRange::equalScaleChosen, &other, &ViewRange::choose);
    if (other.m_equalChosen)
        choose(*other.m_equalChosen);
    want(other.m_wanted);
}

void ViewRange::decideScale(double leastFilled)
{
    const bool fits = m_room.isEmpty() || filledShare(m_home, m_room) >= leastFilled;
    const bool equal = m_equalChosen.value_or(fits);
    if (equal == m_equalScale)
        return;
    m_equalScale = equal;
    emit equalScaleChanged(equal);
}

Domain ViewRange::fitted(const Domain& wanted) const
{
    return m_equalScale && !m_room.isEmpty() ? withEqualScale(wanted, m_room) : wanted;
}

void ViewRange::update()
{
    const Domain wanted = m_wanted.value_or(m_home);
    const Domain fit = fitted(wanted);
    // Beside the greatest coordinates there is no room to fit into.
    const Domain next = problemWith(fit) ? wanted : fit;
    if (next == m_visible)
        return;
    m_visible = next;
    emit visibleChanged(next);
}

} // namespace thalweg::app
