#include "beside/linked_views.h"

#include "inspector/inspection.h"
#include "plane/plane_view.h"

namespace thalweg::app {

namespace {

void takeOver(const Inspection& from, Inspection& to)
{
    if (from.pin() == to.pin())
        return;
    if (from.pin())
        to.setPin(*from.pin());
    else
        to.unpin();
}

/// What happens in one view happens in the other.
void follow(PlaneView& leader, PlaneView& follower)
{
    QObject::connect(&leader.layers(), &Layers::changed, &follower,
                     [&leader, &follower] { follower.layers().choose(leader.layers().choice()); });
    follower.setCompanionView(leader.visible());
    QObject::connect(&leader, &PlaneView::viewChanged, &follower, &PlaneView::setCompanionView);
    QObject::connect(&leader, &PlaneView::hovered, &follower.inspection(), &Inspection::hover);
    QObject::connect(&leader.inspection(), &Inspection::changed, &follower,
                     [&leader, &follower] { takeOver(leader.inspection(), follower.inspection()); });
}

} // namespace

void link(PlaneView& first, PlaneView& second)
{
    second.layers().choose(first.layers().choice());
    takeOver(first.inspection(), second.inspection());
    second.linkRange(first);
    follow(first, second);
    follow(second, first);
}

} // namespace thalweg::app
