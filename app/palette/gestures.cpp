#include "palette/gestures.h"

#include <QCoreApplication>

namespace thalweg::app {

namespace {

struct Gestures {
    Q_DECLARE_TR_FUNCTIONS(Gestures)
};

GestureGroup onTheMap()
{
    return {Gestures::tr("On the map"),
            {{Gestures::tr("Click"), Gestures::tr("Put the start there")},
             {Gestures::tr("Drag the ring"), Gestures::tr("Move the start")},
             {Gestures::tr("Drag an end"), Gestures::tr("Turn and stretch the line of starts")},
             {Gestures::tr("Shift+arrows"), Gestures::tr("Move the start by a pixel")},
             {Gestures::tr("Drag the ground"), Gestures::tr("Move the view")},
             {Gestures::tr("Wheel, + or −"), Gestures::tr("Zoom")},
             {Gestures::tr("Double click"), Gestures::tr("Show the whole domain")},
             {Gestures::tr("Click on a head"), Gestures::tr("Select its run")},
             {Gestures::tr("Ctrl+click"), Gestures::tr("Pin the inspected point")},
             {Gestures::tr("Esc"), Gestures::tr("Take a drag back, or unpin")}}};
}

GestureGroup onTheRelief()
{
    return {Gestures::tr("On the relief"),
            {{Gestures::tr("Drag"), Gestures::tr("Turn and tilt it")},
             {Gestures::tr("Ctrl+arrows"), Gestures::tr("Turn and tilt it")},
             {Gestures::tr("Shift+drag"), Gestures::tr("Move the view; so does the right button")},
             {Gestures::tr("Wheel, + or −"), Gestures::tr("Zoom")},
             {Gestures::tr("Shift+Up, Shift+Down"), Gestures::tr("Higher or lower mountains")},
             {Gestures::tr("Double click, or 0"), Gestures::tr("Show it as at first")}}};
}

GestureGroup onCharts()
{
    return {Gestures::tr("On charts"),
            {{Gestures::tr("Click or drag"), Gestures::tr("Go to that step")},
             {Gestures::tr("Click on a head"), Gestures::tr("Select its run")},
             {Gestures::tr("Wheel, + or −"), Gestures::tr("Zoom along the steps")},
             {Gestures::tr("Shift+wheel"), Gestures::tr("Move along the steps")},
             {Gestures::tr("Ctrl+wheel"), Gestures::tr("Zoom along the values, as the wheel on their axis")},
             {Gestures::tr("Drag the axis"), Gestures::tr("Move along the values")},
             {Gestures::tr("Shift+Up, Shift+Down"), Gestures::tr("Zoom along the values")},
             {Gestures::tr("Ctrl+Up, Ctrl+Down"), Gestures::tr("Move along the values")},
             {Gestures::tr("Alt+drag"), Gestures::tr("Show the part that is spanned; so does the right button")},
             {Gestures::tr("Double click, or 0"), Gestures::tr("Show all")},
             {Gestures::tr("Esc"), Gestures::tr("Take a drag back")}}};
}

GestureGroup inFields()
{
    return {Gestures::tr("In fields and sliders"),
            {{Gestures::tr("Up, Down"), Gestures::tr("One step more or less")},
             {Gestures::tr("Page up, Page down"), Gestures::tr("Ten steps more or less")},
             {Gestures::tr("Enter"), Gestures::tr("Take the number, and go back to the map")},
             {Gestures::tr("Esc"), Gestures::tr("Bring the number back that was there")}}};
}

GestureGroup inTheRuns()
{
    return {Gestures::tr("In the list of runs"),
            {{Gestures::tr("Click"), Gestures::tr("Select; again: fold or unfold")},
             {Gestures::tr("Click on the sample"), Gestures::tr("Show or hide the run")},
             {Gestures::tr("Up, Down"), Gestures::tr("Select a neighbour")},
             {Gestures::tr("Ctrl+D"), Gestures::tr("Duplicate")},
             {Gestures::tr("Delete"), Gestures::tr("Remove")}}};
}

GestureGroup whileGuessing()
{
    return {Gestures::tr("While guessing where runs end"),
            {{Gestures::tr("Click"), Gestures::tr("Guess that the run ends there")},
             {Gestures::tr("Drag a guess"), Gestures::tr("Move it")},
             {Gestures::tr("Arrows, Enter"), Gestures::tr("Move a cursor, and guess there; with Shift finely")},
             {Gestures::tr("Tab, 1 … 9"), Gestures::tr("Ask for another run")},
             {Gestures::tr("D"), Gestures::tr("Guess that it diverges")},
             {Gestures::tr("Delete"), Gestures::tr("Take the guess back")},
             {Gestures::tr("Space"), Gestures::tr("Run")},
             {Gestures::tr("Esc"), Gestures::tr("Leave")}}};
}

GestureGroup whilePresenting()
{
    return {Gestures::tr("While presenting"),
            {{Gestures::tr("Space"), Gestures::tr("Play or pause")},
             {Gestures::tr("← →"), Gestures::tr("One step back, forward")},
             {Gestures::tr("Home, End"), Gestures::tr("First, last step")},
             {Gestures::tr("Up, Down"), Gestures::tr("Select another run")},
             {Gestures::tr("Shift+B"), Gestures::tr("Speak of the other landscape")},
             {Gestures::tr("H"), Gestures::tr("A halo about the pointer")},
             {Gestures::tr("W"), Gestures::tr("Guess where the runs end")},
             {Gestures::tr("F1"), Gestures::tr("These keys")},
             {Gestures::tr("Esc, F11"), Gestures::tr("Leave")}}};
}

} // namespace

QList<GestureGroup> presentationGroups() { return {whilePresenting(), onTheMap(), onTheRelief(), onCharts(), whileGuessing()}; }

QList<GestureGroup> gestureGroups() { return {onTheMap(), onTheRelief(), onCharts(), inTheRuns(), inFields(), whileGuessing()}; }

} // namespace thalweg::app
