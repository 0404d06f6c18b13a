#include "relief/ground_course.h"

#include "plane/pixel_length.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

bool isThere(const Spot& spot) { return std::isfinite(spot.z); }

} // namespace

GroundCourse::GroundCourse(ReliefPicturePointer picture, QSize size, double pixelRatio, QList<double> dash,
                           double margin, HiddenPieces hidden)
    : m_picture(std::move(picture)), m_size(size), m_ratio(pixelRatio), m_hidden(std::move(hidden)),
      m_pen({Domain{0.0, double(size.width()), 0.0, double(size.height())}, QRectF(QPointF(), size)}, std::move(dash),
            margin)
{
}

Spot GroundCourse::spotAt(Point at) const
{
    return m_picture->request.field->spotAt(at, m_picture->projection.lift());
}

QPointF GroundCourse::pixelOf(const Spot& spot) const { return m_ratio * m_picture->projection.toPixel(spot); }

Point GroundCourse::placeOf(const Spot& spot) const
{
    const QPointF pixel = pixelOf(spot);
    return {pixel.x(), m_size.height() - pixel.y()};
}

void GroundCourse::advance(const Trajectory& run, int step, std::vector<TrailPiece>& dashes,
                           std::vector<TrailPiece>& whole)
{
    m_dashes = &dashes;
    m_whole = &whole;
    const int last = std::min(step, run.lastStep());
    if (m_step < 0 && last >= 0) {
        m_at = run.steps.front().point;
        m_step = 0;
    }
    for (; m_step < last; ++m_step) {
        const Point next = run.steps[std::size_t(m_step) + 1].point;
        visit(m_at, next);
        m_at = next;
    }
}

void GroundCourse::visit(Point from, Point to)
{
    const Domain& domain = m_picture->request.field->domain();
    const auto seen = clipped(domain, from, to);
    if (seen)
        follow(seen->first, seen->second);
    if (domain.contains(to)) {
        m_exit.reset();
        return;
    }
    m_isDown = false;
    if (seen)
        noteExit(seen->second, to);
}

int piecesOnGround(const ReliefPicture& picture, double pixelRatio, Point from, Point to)
{
    const HeightField& field = *picture.request.field;
    const double x = (to.x - from.x) / field.domain().width();
    const double y = (to.y - from.y) / field.domain().height();
    const double cells = std::hypot(x * (field.columns - 1), y * (field.rows - 1));
    const double pixels = 2.0 * std::hypot(x * field.half().width(), y * field.half().height())
                          * picture.projection.unit() * pixelRatio;
    return std::max(1, int(std::ceil(std::clamp(0.5 * cells, pixels / 8.0, std::max(pixels / 2.0, 1.0)))));
}

void GroundCourse::follow(Point from, Point to)
{
    if (!m_isDown) {
        m_last = spotAt(from);
        m_pen.leapTo(placeOf(m_last));
        m_isDown = isThere(m_last);
    }
    const int pieces = piecesOnGround(*m_picture, m_ratio, from, to);
    for (int i = 1; i <= pieces; ++i)
        goTo(spotAt(i == pieces ? to : from + double(i) / pieces * (to - from)));
}

void GroundCourse::goTo(const Spot& spot)
{
    if (!isThere(spot)) {
        m_isDown = false;
        return;
    }
    if (!m_isDown) {
        m_pen.leapTo(placeOf(spot));
    } else {
        const bool isHidden = m_picture->hides(0.5 * (m_last + spot));
        m_pen.goTo(placeOf(spot), isHidden ? *m_hidden : *m_dashes, isHidden ? m_nowhere : *m_whole);
        m_nowhere.clear();
    }
    m_isDown = true;
    m_last = spot;
}

/// The arrow there goes on as the run does, at the height of the border.
void GroundCourse::noteExit(Point last, Point beyond)
{
    const Spot border = spotAt(last);
    if (!isThere(border))
        return;
    const HeightField& field = *m_picture->request.field;
    Spot way = field.spotAt(beyond, 1.0, 0.0) - field.spotAt(last, 1.0, 0.0);
    const double size = std::max(std::fabs(way.x), std::fabs(way.y));
    if (!(size > 0.0) || !std::isfinite(size))
        return;
    const QPointF move = pixelOf(border + 0.01 / size * way) - pixelOf(border);
    m_exit = TrailExit{pixelOf(border), move / std::max(length(move), 1e-9)};
}

void HiddenCourse::advance(const Trajectory&, int, std::vector<TrailPiece>& dashes, std::vector<TrailPiece>&)
{
    dashes.insert(dashes.end(), m_pieces->begin(), m_pieces->end());
    m_pieces->clear();
}

} // namespace thalweg::app
