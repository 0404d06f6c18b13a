#include "predict/guess_ground.h"

#include "plane/plane_view.h"
#include "relief/relief_view.h"

namespace thalweg::app {

namespace {

std::optional<QPointF> pixelIn(const Viewport& viewport, Point at)
{
    const bool inView = !viewport.isEmpty() && viewport.domain.contains(at);
    return inView ? std::optional(viewport.toPixel(at)) : std::nullopt;
}

std::optional<Point> pointIn(const Viewport& viewport, QPointF pixel)
{
    const bool inView = !viewport.isEmpty() && viewport.rect.contains(pixel);
    return inView ? std::optional(viewport.toPoint(pixel)) : std::nullopt;
}

std::optional<QLineF> lineIn(const Viewport& viewport, Point from, Point to)
{
    if (viewport.isEmpty())
        return std::nullopt;
    const auto part = clipped(viewport.domain, from, to);
    return part ? std::optional(QLineF(viewport.toPixel(part->first), viewport.toPixel(part->second))) : std::nullopt;
}

std::optional<QLineF> lineOn(const ReliefView& relief, Point from, Point to)
{
    const auto first = relief.pixelOf(from);
    const auto second = relief.pixelOf(to);
    return first && second ? std::optional(QLineF(*first, *second)) : std::nullopt;
}

} // namespace

GuessGround groundOf(PlaneView& plane)
{
    PlaneView* view = &plane;
    return {view,
            [view](Point at) { return pixelIn(view->viewport(), at); },
            [view](QPointF pixel) { return pointIn(view->viewport(), pixel); },
            [view](Point from, Point to) { return lineIn(view->viewport(), from, to); },
            [view] { return view->viewport().rect; }};
}

GuessGround groundOf(ReliefView& relief)
{
    ReliefView* view = &relief;
    return {view,
            [view](Point at) { return view->pixelOf(at); },
            [view](QPointF pixel) { return view->pointAt(pixel); },
            [view](Point from, Point to) { return lineOn(*view, from, to); },
            [view] { return QRectF(view->rect()); },
            true};
}

} // namespace thalweg::app
