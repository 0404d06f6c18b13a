#include "plane/basin_layer.h"

#include "descent/guess.h"
#include "model/classroom_sight.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/heat_map.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kPatience = 600;

/// What decides the basins of a run, and nothing else.
Scene essence(const Scene& scene, std::size_t run)
{
    Scene result;
    result.surface = scene.surface;
    result.domain = scene.domain;
    result.steps = scene.steps;
    result.seed = scene.seed;
    result.runs.resize(run + 1);
    RunChoice& choice = result.runs[run];
    choice = scene.runs[run];
    choice.shown = true;
    choice.look = 0;
    choice.repeats = 1;
    choice.start.reset();
    choice.cure.reset();
    return result;
}

/// Of the domain, and those of the view beyond it.
std::vector<CriticalPoint> knownPoints(const Study& study, const SceneModel& model)
{
    const Domain& domain = model.scene().domain;
    const ResolvedSurface& surface = model.surface();
    auto points = withKnownMinima(study.critical().points, surface.minima, *surface.surface, domain);
    for (const CriticalPoint& point : study.criticalInView().points)
        if (!domain.contains(point.at))
            points.push_back(point);
    return points;
}

} // namespace

BasinLayer::BasinLayer(SceneModel& model, Study& study, Selection& selection, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_selection(selection),
      m_sketching(this, Task::Running::Finish, [this](Picture picture) { take(std::move(picture)); }, &m_workers),
      m_refining(this, Task::Running::Cancel, [this](Picture picture) { take(std::move(picture)); }, &m_workers)
{
    m_workers.setMaxThreadCount(2); // one for each task
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { setLate(true); });
    connect(&model, &SceneModel::changed, this, &BasinLayer::refresh);
    connect(&study, &Study::criticalReady, this, &BasinLayer::refresh);
    connect(&selection, &Selection::runSelected, this, &BasinLayer::refresh);
}

void BasinLayer::addViewer(QWidget& viewer) { m_viewers.emplace_back(&viewer); }

bool BasinLayer::isSeen() const
{
    return std::ranges::any_of(m_viewers, [](const QPointer<QWidget>& viewer) { return viewer && viewer->isVisible(); });
}

void BasinLayer::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    refresh();
    emit changed();
}

void BasinLayer::setPlace(const Domain& view, QSize pixels, double pixelRatio)
{
    m_view = view;
    m_pixels = pixels;
    m_pixelRatio = pixelRatio;
    refresh();
}

void BasinLayer::setTheme(const Theme& theme)
{
    m_theme = &theme;
    refresh();
}

std::optional<BasinRequest> BasinLayer::wanted() const
{
    const Scene& scene = m_model.scene();
    if (scene.runs.empty() || m_pixels.isEmpty() || !m_theme || m_study.isSearching())
        return std::nullopt;
    const auto last = int(scene.runs.size()) - 1;
    const auto run = std::size_t(std::clamp(m_selection.run(), 0, last));
    return BasinRequest{essence(scene, run), run, m_model.surface().surface, knownPoints(m_study, m_model), m_view, m_pixels};
}

void BasinLayer::refresh()
{
    if (!m_isOn) {
        m_sketching.cancel();
        m_refining.cancel();
        m_request = {};
        m_map.reset();
        return setLate(false);
    }
    if (const auto next = isSeen() ? wanted() : std::nullopt)
        request(*next);
}

void BasinLayer::request(const BasinRequest& request)
{
    if (request == m_request) {
        if (m_map && m_map->request == request && m_imageTheme != m_theme)
            ask(m_sketching, m_grain, m_map); // the same in other colours
        return;
    }
    m_request = request;
    m_runName = QString::fromStdString(m_model.runNames()[request.run]);
    m_refining.cancel();
    if (isSlow(request)) // no use to wait for an old one
        m_sketching.cancel();
    ask(m_sketching, BasinGrain::Coarse, nullptr);
    if (!m_isLate)
        m_patience.start();
}

/// known: a map that only has to be painted.
void BasinLayer::ask(Task& task, BasinGrain grain, BasinMapPointer known)
{
    task.request([request = m_request, grain, known = std::move(known), theme = m_theme,
                  ratio = m_pixelRatio](const std::atomic<bool>& cancelled) -> Picture {
        const BasinMapPointer map = known ? known : basinMap(request, grain, cancelled);
        return {map, grain, theme, map ? paintBasins(*map, *theme, ratio) : QImage()};
    });
}

void BasinLayer::take(Picture picture)
{
    if (!picture.map || !m_isOn)
        return;
    m_map = std::move(picture.map);
    m_grain = picture.grain;
    m_imageTheme = picture.theme;
    m_image = std::move(picture.image);
    if (m_map->request == m_request) {
        if (m_grain == BasinGrain::Fine)
            setLate(false);
        else
            ask(m_refining, m_grain == BasinGrain::Coarse ? BasinGrain::Middle : BasinGrain::Fine, nullptr);
        if (m_imageTheme != m_theme)
            ask(m_sketching, m_grain, m_map);
    }
    emit changed();
}

void BasinLayer::setLate(bool late)
{
    m_patience.stop();
    if (late == m_isLate)
        return;
    m_isLate = late;
    emit changed();
}

void BasinLayer::show(BasinMapPointer map)
{
    m_map = std::move(map);
    if (!m_isOn || !m_map || !m_theme)
        return;
    m_request = m_map->request;
    m_grain = BasinGrain::Middle;
    m_runName = QString::fromStdString(m_model.runNames()[m_request.run]);
    m_imageTheme = m_theme;
    m_image = paintBasins(*m_map, *m_theme, m_pixelRatio);
    setLate(wanted() != m_request);
}

void BasinLayer::waitForFinished()
{
    const auto next = m_isOn ? wanted() : std::nullopt;
    if (!next)
        return;
    request(*next);
    do {
        m_sketching.waitForFinished();
        m_refining.waitForFinished();
    } while (m_sketching.isBusy() || m_refining.isBusy());
}

void BasinLayer::paint(QPainter& painter, const Viewport& viewport) const
{
    if (!map())
        return;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    paintImage(painter, viewport, m_image, m_map->request.view, 0.0);
    painter.restore();
}

} // namespace thalweg::app
