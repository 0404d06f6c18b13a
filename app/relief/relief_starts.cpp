#include "relief/relief_starts.h"

#include "plane/runs_layer.h"
#include "plane/thin_line.h"
#include "relief/ground_course.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace thalweg::app {

namespace {

constexpr double kHidden = 0.3; ///< opacity of what the ground hides, as a share

} // namespace

ReliefStarts::ReliefStarts(ReliefPicturePointer picture, double pixelRatio, std::shared_ptr<const SpreadScene> spread,
                           const Theme& theme, double scale, int selected)
    : m_picture(std::move(picture)), m_ratio(pixelRatio), m_spread(std::move(spread)), m_unit(scale * pixelRatio),
      m_halo(StartsInk::premultiplied(theme.halo, StartsInk::kHaloOpacity))
{
    const HeightField& field = *m_picture->request.field;
    const double pixels = 2.0 * m_picture->projection.unit() * m_ratio;
    m_perX = pixels * field.half().width() / field.domain().width();
    m_perY = pixels * field.half().height() / field.domain().height();
    if (!m_spread)
        return;
    const StartsInk::Look look = StartsInk::lookOf(m_spread->scene, theme, m_unit, selected);
    m_inks.resize(m_spread->paths.size());
    for (const std::size_t run : RunsLayer::order(m_spread->paths.size(), selected)) {
        const auto& paths = m_spread->paths[run];
        const QColor& colour = look.runs[run];
        const double opacity = StartsInk::opacity(paths.size());
        m_inks[run] = {StartsInk::premultiplied(colour, opacity), StartsInk::premultiplied(colour, kHidden * opacity),
                          StartsInk::premultiplied(colour, 1.0), StartsInk::premultiplied(colour, kHidden)};
        for (const StartPath& path : paths)
            m_lines.push_back({&path, run});
    }
    if (m_lines.empty())
        return;
    m_ink = QImage((QSizeF(m_picture->request.size) * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    m_ink.fill(Qt::transparent);
    m_image = m_ink.copy();
}

std::optional<ReliefStarts::Place> ReliefStarts::placeOf(Point at) const
{
    const Spot spot = m_picture->request.field->spotAt(at, m_picture->projection.lift());
    if (!std::isfinite(spot.z))
        return std::nullopt;
    return Place{spot, m_ratio * m_picture->projection.toPixel(spot)};
}

void ReliefStarts::follow(Line& line, Point from, Point to, ThinLines& ink) const
{
    const Inks& inks = m_inks[line.run];
    const int pieces = piecesOnGround(*m_picture, m_ratio, from, to);
    for (int i = 1; i <= pieces; ++i) {
        const auto next = placeOf(i == pieces ? to : from + double(i) / pieces * (to - from));
        if (next && line.end) {
            const bool isHidden = m_picture->hides(0.5 * (line.end->spot + next->spot));
            ink.line(line.end->pixel, next->pixel, StartsInk::kWidth * m_unit, isHidden ? inks.hiddenLine : inks.line);
        }
        line.end = next;
    }
}

void ReliefStarts::extend(Line& line, int step, ThinLines& ink) const
{
    const Domain& domain = m_picture->request.field->domain();
    const std::vector<Point>& points = line.path->points;
    const int last = std::min(step, line.path->lastStep());
    Point from = points[std::size_t(line.drawn)];
    if (line.drawn == 0 && !line.end)
        line.end = placeOf(from);
    for (int next = line.drawn + 1; next <= last; ++next) {
        const Point to = points[std::size_t(next)];
        if (std::fabs(to.x - from.x) * m_perX < StartsInk::kLeastMove
            && std::fabs(to.y - from.y) * m_perY < StartsInk::kLeastMove)
            continue;
        if (const auto seen = clipped(domain, from, to)) {
            if (seen->first != from)
                line.end = placeOf(seen->first);
            follow(line, seen->first, seen->second, ink);
        }
        if (!domain.contains(to))
            line.end.reset();
        line.drawn = next;
        from = to;
    }
}

void ReliefStarts::advance(int step)
{
    const int before = std::max(m_step, 0);
    m_step = step;
    if (m_lines.empty())
        return;
    ThinLines ink(m_ink);
    for (Line& line : m_lines)
        if (line.path->lastStep() > before)
            extend(line, step, ink);
    paintDots();
}

void ReliefStarts::paintDots()
{
    std::memcpy(m_image.bits(), m_ink.constBits(), std::size_t(m_ink.sizeInBytes()));
    ThinLines dots(m_image);
    for (const Line& line : m_lines) {
        const auto place = placeOf(line.path->at(m_step));
        if (!place)
            continue;
        const Inks& inks = m_inks[line.run];
        const bool isHidden = m_picture->hides(place->spot);
        if (!isHidden)
            dots.disc(place->pixel, (StartsInk::kDot + StartsInk::kHalo) * m_unit, m_halo);
        dots.disc(place->pixel, StartsInk::kDot * m_unit, isHidden ? inks.hiddenDot : inks.dot);
    }
}

} // namespace thalweg::app
