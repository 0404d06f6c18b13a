#include "relief/relief_trails.h"

#include "plane/runs_layer.h"
#include "relief/ground_course.h"

#include <QPainter>
#include <QPainterPath>

namespace thalweg::app {

namespace {

constexpr int kHiddenInk = 105; ///< opacity, of 255, of a trail behind a hill

constexpr double kFineness = 4.0; ///< of lines in figures: places per pixel

void strokePieces(QPainter& painter, const std::vector<TrailPiece>& pieces, const QColor& colour, double width,
                  Qt::PenCapStyle cap)
{
    QPainterPath path;
    for (const TrailPiece& piece : pieces) {
        if (piece.cutFrom || path.isEmpty() || path.currentPosition() != piece.from)
            path.moveTo(piece.from);
        path.lineTo(piece.to);
    }
    painter.strokePath(path, QPen(colour, width, Qt::SolidLine, cap, Qt::RoundJoin));
}

/// Thinner, faint, without a halo.
TrailLook hiddenLook(TrailLook look)
{
    look.colour.setAlpha(kHiddenInk);
    look.halo = Qt::transparent;
    look.width *= 0.7;
    return look;
}

} // namespace

TrailLook ReliefTrails::lookOf(std::size_t run, double pixelRatio) const
{
    return RunsLayer::lookOf(m_request.race->scene.runs[run], int(run) == m_request.selected, *m_request.theme,
                             m_request.scale * pixelRatio);
}

ReliefTrails::ReliefTrails(const ReliefTrailsRequest& request, int step)
    : m_request(request), m_starts(request.picture, request.pixelRatio, request.spread,
                                   *request.theme, request.scale, request.selected)
{
    const auto& runs = request.race->scene.runs;
    const double ratio = request.pixelRatio;
    const QSize pixels = (QSizeF(request.picture->request.size) * ratio).toSize();
    std::vector<TrailLook> seen;
    std::vector<TrailLook> hidden;
    std::vector<std::unique_ptr<TrailCourse>> courses;
    std::vector<std::unique_ptr<TrailCourse>> hiddenCourses;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        seen.push_back(lookOf(i, ratio));
        hidden.push_back(hiddenLook(seen.back()));
        const auto aside = std::make_shared<std::vector<TrailPiece>>();
        courses.push_back(std::make_unique<GroundCourse>(request.picture, pixels, ratio, seen.back().dash,
                                                         seen.back().haloWidth, aside));
        hiddenCourses.push_back(std::make_unique<HiddenCourse>(aside));
    }
    const auto order = RunsLayer::order(runs.size(), request.selected);
    m_seen.begin(pixels, std::move(seen), std::move(courses), order);
    m_hidden.begin(pixels, std::move(hidden), std::move(hiddenCourses), order);
    advance(step);
}

/// Those that are seen go first: they put aside what is hidden.
void ReliefTrails::advance(int step)
{
    m_seen.advance(m_request.race->trajectories, step);
    m_hidden.advance(m_request.race->trajectories, step);
    m_starts.advance(step);
}

void ReliefTrails::paintStarts(QPainter& painter) const
{
    if (!m_starts.isEmpty())
        painter.drawImage(QRectF(QPointF(), m_request.picture->request.size), m_starts.image());
}

void ReliefTrails::paint(QPainter& painter) const
{
    const QRectF view(QPointF(), m_request.picture->request.size);
    paintStarts(painter);
    painter.drawImage(view, m_hidden.image());
    painter.drawImage(view, m_seen.image());
}

/// As in the picture: all that is hidden first.
void ReliefTrails::paintAsLines(QPainter& painter) const
{
    struct Line {
        TrailLook look;
        std::vector<TrailPiece> dashes;
        std::vector<TrailPiece> whole;
        std::vector<TrailPiece> hidden;
    };
    std::vector<Line> lines;
    const QSize size = m_request.picture->request.size * kFineness;
    for (const std::size_t run : RunsLayer::order(m_request.race->trajectories.size(), m_request.selected)) {
        Line line{lookOf(run, kFineness), {}, {}, {}};
        if (!line.look.shown)
            continue;
        const auto aside = std::make_shared<std::vector<TrailPiece>>();
        GroundCourse(m_request.picture, size, kFineness, line.look.dash, line.look.haloWidth, aside)
            .advance(m_request.race->trajectories[run], step(), line.dashes, line.whole);
        line.hidden = std::move(*aside);
        lines.push_back(std::move(line));
    }
    const auto capOf = [](const TrailLook& look) { return look.dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap; };
    paintStarts(painter);
    painter.save();
    painter.scale(1.0 / kFineness, 1.0 / kFineness);
    for (const Line& line : lines) {
        const TrailLook look = hiddenLook(line.look);
        strokePieces(painter, line.hidden, look.colour, look.width, capOf(look));
    }
    for (const Line& line : lines) {
        strokePieces(painter, line.whole, line.look.halo, line.look.haloWidth, Qt::RoundCap);
        strokePieces(painter, line.dashes, line.look.colour, line.look.width, capOf(line.look));
    }
    painter.restore();
}

std::optional<TrailExit> ReliefTrails::exit(std::size_t run) const
{
    auto exit = m_seen.exit(run);
    if (exit)
        exit->at /= m_request.pixelRatio;
    return exit;
}

} // namespace thalweg::app
