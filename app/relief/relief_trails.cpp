#include "relief/relief_trails.h"

#include "plane/runs_layer.h"
#include "relief/ground_course.h"

#include <QPainter>

namespace thalweg::app {

namespace {

constexpr int kHiddenInk = 105; ///< opacity, of 255, of a trail behind a hill

/// Thinner, faint, without a halo.
TrailLook hiddenLook(TrailLook look)
{
    look.colour.setAlpha(kHiddenInk);
    look.halo = Qt::transparent;
    look.width *= 0.7;
    return look;
}

} // namespace

ReliefTrails::ReliefTrails(const ReliefTrailsRequest& request, int step) : m_request(request)
{
    const auto& runs = request.race->scene.runs;
    const double ratio = request.pixelRatio;
    const QSize pixels = (QSizeF(request.picture->request.size) * ratio).toSize();
    std::vector<TrailLook> seen;
    std::vector<TrailLook> hidden;
    std::vector<std::unique_ptr<TrailCourse>> courses;
    std::vector<std::unique_ptr<TrailCourse>> hiddenCourses;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        seen.push_back(RunsLayer::lookOf(runs[i], int(i) == request.selected, *request.theme, request.scale * ratio));
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
}

void ReliefTrails::paint(QPainter& painter) const
{
    const QRectF view(QPointF(), m_request.picture->request.size);
    painter.drawImage(view, m_hidden.image());
    painter.drawImage(view, m_seen.image());
}

std::optional<TrailExit> ReliefTrails::exit(std::size_t run) const
{
    auto exit = m_seen.exit(run);
    if (exit)
        exit->at /= m_request.pixelRatio;
    return exit;
}

} // namespace thalweg::app
