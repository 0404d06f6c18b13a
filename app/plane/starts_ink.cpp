#include "plane/starts_ink.h"

#include "plane/runs_layer.h"
#include "plane/thin_line.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace thalweg::app {

QRgb StartsInk::premultiplied(QColor colour, double opacity)
{
    colour.setAlphaF(float(opacity));
    return qPremultiply(colour.rgba());
}

StartsInk::Look StartsInk::lookOf(const Scene& scene, const Theme& theme, double unit, int selected)
{
    Look look{{}, theme.halo, unit, selected};
    for (const RunChoice& run : scene.runs)
        look.runs.push_back(runLook(theme, run.look).colour);
    return look;
}

double StartsInk::opacity(std::size_t lines)
{
    constexpr double kAlone = 0.85;
    constexpr double kLeast = 0.13;
    constexpr double kFew = 12.0;
    return std::clamp(kAlone * std::sqrt(kFew / double(std::max<std::size_t>(lines, 1))), kLeast, kAlone);
}

void StartsInk::begin(const Viewport& viewport, std::shared_ptr<const SpreadScene> spread, Look look)
{
    m_lines.clear();
    m_step = -1;
    m_spread = std::move(spread);
    m_viewport = viewport;
    m_look = std::move(look);
    const double margin = 2.0 * m_look.unit;
    m_reach = viewport.toDomain(viewport.rect.adjusted(-margin, -margin, margin, margin));
    m_perX = 1.0 / viewport.unitX();
    m_perY = 1.0 / viewport.unitY();
    const std::size_t runs = m_spread ? std::min(m_spread->paths.size(), m_look.runs.size()) : 0;
    for (const std::size_t run : RunsLayer::order(runs, m_look.selected)) {
        const auto& paths = m_spread->paths[run];
        for (const StartPath& path : paths)
            m_lines.push_back({&path, premultiplied(m_look.runs[run], opacity(paths.size())),
                               premultiplied(m_look.runs[run], 1.0)});
    }
    if (m_lines.empty())
        return;
    if (const QSize size = viewport.rect.size().toSize(); m_ink.size() != size)
        m_ink = m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_ink.fill(Qt::transparent);
}

QPointF StartsInk::toPixel(Point at) const
{
    return {(at.x - m_viewport.domain.xmin) * m_perX, (m_viewport.domain.ymax - at.y) * m_perY};
}

void StartsInk::extend(Line& line, int step, ThinLines& ink) const
{
    const std::vector<Point>& points = line.path->points;
    const int last = std::min(step, line.path->lastStep());
    Point from = points[std::size_t(line.drawn)];
    for (int next = line.drawn + 1; next <= last; ++next) {
        const Point to = points[std::size_t(next)];
        if (std::fabs(to.x - from.x) * m_perX < kLeastMove && std::fabs(to.y - from.y) * m_perY < kLeastMove)
            continue;
        if (m_reach.contains(from) && m_reach.contains(to))
            ink.line(toPixel(from), toPixel(to), kWidth * m_look.unit, line.colour);
        else if (const auto seen = clipped(m_reach, from, to))
            ink.line(toPixel(seen->first), toPixel(seen->second), kWidth * m_look.unit, line.colour);
        line.drawn = next;
        from = to;
    }
}

void StartsInk::advance(int step)
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

void StartsInk::paintDots()
{
    std::memcpy(m_image.bits(), m_ink.constBits(), std::size_t(m_ink.sizeInBytes()));
    ThinLines dots(m_image);
    const QRgb halo = premultiplied(m_look.halo, kHaloOpacity);
    for (const Line& line : m_lines) {
        const Point at = line.path->at(m_step);
        if (!m_reach.contains(at))
            continue;
        dots.disc(toPixel(at), (kDot + kHalo) * m_look.unit, halo);
        dots.disc(toPixel(at), kDot * m_look.unit, line.dot);
    }
}

} // namespace thalweg::app
