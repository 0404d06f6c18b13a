#include "plane/runs_layer.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "panels/coordinate_text.h"
#include "plane/trail_lines.h"
#include "text/number_text.h"
#include "vectors/paints_lines.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace thalweg::app {

namespace {

constexpr double kEmphasis = 1.5; ///< of the selected run's width

} // namespace

RunsLayer::RunsLayer(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection)
{
    connect(&study, &Study::runsReady, this, &RunsLayer::redo);
    connect(&study, &Study::bundlesReady, this, [this] {
        m_fanIsStale = true;
        emit changed();
    });
    connect(&selection, &Selection::runSelected, this, &RunsLayer::redo);
    connect(&playback, &Playback::stepChanged, this, &RunsLayer::changed);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::StartPart)
            emit changed();
    });
}

void RunsLayer::setViewport(const Viewport& viewport, double pixelRatio)
{
    if (viewport == m_viewport && pixelRatio == m_pixelRatio)
        return;
    m_viewport = viewport;
    m_pixelRatio = pixelRatio;
    redo();
}

void RunsLayer::setStyle(const PlaneStyle& style)
{
    m_style = style;
    redo();
}

void RunsLayer::redo()
{
    m_stale = true;
    m_fanIsStale = true;
    emit changed();
}

bool RunsLayer::isShown(std::size_t run) const { return m_study.runsScene().runs[run].shown; }

std::vector<std::size_t> RunsLayer::order(std::size_t runs, int selected)
{
    std::vector<std::size_t> order(runs);
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto isSelected = [selected](std::size_t run) { return int(run) == selected; };
    std::ranges::stable_partition(order, std::not_fn(isSelected));
    return order;
}

std::vector<std::size_t> RunsLayer::order() const { return order(m_study.runs().size(), m_selection.run()); }

TrailLook RunsLayer::lookOf(const RunChoice& run, bool isSelected, const Theme& theme, double unit)
{
    const RunLook look = runLook(theme, run.look);
    const double emphasis = isSelected ? kEmphasis : 1.0;
    TrailLook trail{look.colour, theme.halo, look.dash, metrics::kTrailWidth * emphasis * unit,
                    (metrics::kHaloWidth + metrics::kTrailWidth * (emphasis - 1.0)) * unit, run.shown};
    for (double& length : trail.dash)
        length *= metrics::kTrailWidth * unit;
    return trail;
}

TrailLook RunsLayer::lookOf(std::size_t run, double pixelRatio) const
{
    return lookOf(m_study.runsScene().runs[run], int(run) == m_selection.run(), *m_style.theme,
                  m_style.scale * pixelRatio);
}

double RunsLayer::trailRatio() const
{
    constexpr double kMostPixels = 4e6;
    const double area = std::max(m_viewport.rect.width() * m_viewport.rect.height(), 1.0);
    return m_asLines ? std::min(1.0, std::sqrt(kMostPixels / area)) : m_pixelRatio;
}

Viewport RunsLayer::imageViewport(double pixelRatio) const
{
    return {m_viewport.domain, QRectF(QPointF(), (m_viewport.rect.size() * pixelRatio).toSize())};
}

void RunsLayer::beginFan()
{
    std::vector<Fan::Part> parts;
    const std::vector<RunChoice>& runs = m_study.runsScene().runs;
    for (std::size_t i = 0; i < std::min(runs.size(), m_study.bundles().size()); ++i)
        if (runs[i].shown && m_study.bundles()[i])
            parts.push_back({m_study.bundles()[i], runLook(*m_style.theme, runs[i].look).colour});
    m_fan.begin(imageViewport(m_pixelRatio), parts, m_style.scale * m_pixelRatio);
    m_fanIsStale = false;
}

void RunsLayer::paintFan(QPainter& painter)
{
    const int step = m_playback.step();
    if (m_fanIsStale || step < m_fan.step())
        beginFan();
    if (step > m_fan.step())
        m_fan.advance(step);
    if (!m_fan.isEmpty())
        painter.drawImage(m_viewport.rect, m_fan.image());
}

void RunsLayer::begin()
{
    std::vector<TrailLook> looks;
    for (std::size_t i = 0; i < m_study.runs().size(); ++i)
        looks.push_back(lookOf(i, trailRatio()));
    m_trails.begin(imageViewport(trailRatio()), std::move(looks), order());
    m_stale = false;
}

void RunsLayer::paintTrails(QPainter& painter)
{
    const int step = m_playback.step();
    if (m_stale || step < m_trails.step())
        begin();
    if (step > m_trails.step())
        m_trails.advance(m_study.runs(), step);
    if (m_asLines || paintsLines(painter))
        paintTrailLines(painter);
    else
        painter.drawImage(m_viewport.rect, m_trails.image());
}

void RunsLayer::paintTrailLines(QPainter& painter) const
{
    for (const std::size_t run : order())
        if (isShown(run))
            paintTrailAsLines(painter, m_study.runs()[run], m_playback.step(), m_viewport, lookOf(run, 1.0));
}

std::vector<RunHead> RunsLayer::heads() const
{
    std::vector<RunHead> heads;
    for (const std::size_t i : order()) {
        if (!isShown(i))
            continue;
        RunHead head{i, runLook(*m_style.theme, m_study.runsScene().runs[i].look), {}, m_trails.exit(i)};
        const Point at = m_study.runs()[i].at(m_playback.step()).point;
        head.inView = m_viewport.domain.contains(at);
        head.at = head.inView ? m_viewport.toPixel(at) : QPointF();
        head.selected = int(i) == m_selection.run();
        if (head.exit)
            head.exit->at = m_viewport.rect.topLeft() + head.exit->at / trailRatio();
        heads.push_back(head);
    }
    return heads;
}

void RunsLayer::paint(QPainter& painter)
{
    if (m_viewport.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_viewport.rect);
    paintFan(painter);
    paintTrails(painter);
    if (m_viewport.domain.contains(m_model.scene().start))
        paintHandle(painter, handlePosition(), m_handleActive, m_style);
    paintHeads(painter, heads(), m_viewport, m_style);
    painter.setClipping(false);
}

void RunsLayer::paintFuture(QPainter& painter, std::size_t run) const
{
    if (run < m_study.runs().size())
        paintFutureAsLines(painter, m_study.runs()[run], m_playback.step(), m_viewport, lookOf(run, 1.0));
}

QPointF RunsLayer::handlePosition() const { return m_viewport.toPixel(m_model.scene().start); }

bool RunsLayer::handleAt(QPointF pixel) const { return isOnHandle(pixel, handlePosition(), m_style); }

bool RunsLayer::handleWithin(const QRectF& rect) const
{
    const double reach = kHandleReach * m_style.scale;
    return !m_viewport.isEmpty() && rect.marginsAdded({reach, reach, reach, reach}).contains(handlePosition());
}

std::optional<std::size_t> RunsLayer::headAt(QPointF pixel) const
{
    return thalweg::app::headAt(heads(), pixel, m_style);
}

QPointF RunsLayer::headPosition(std::size_t run) const
{
    return m_viewport.toPixel(m_study.runs()[run].at(m_playback.step()).point);
}

InfoCard RunsLayer::card(std::size_t run) const
{
    const auto& names = m_model.runNames();
    return card(run < names.size() ? QString::fromStdString(names[run]) : QString(), m_study.runs()[run],
                m_playback.step(), m_viewport.domain);
}

InfoCard RunsLayer::card(const QString& name, const Trajectory& trajectory, int step, const Domain& visible)
{
    const TrajectoryStep& row = trajectory.at(step);
    const bool ended = step >= trajectory.lastStep();
    InfoCard card;
    card.title = name;
    card.rows = {{tr("Step"), countText(std::min(step, trajectory.lastStep()))},
                 {QStringLiteral("x"), exactCoordinateText(row.point.x, visible.width())},
                 {QStringLiteral("y"), exactCoordinateText(row.point.y, visible.height())},
                 {tr("Loss"), shortNumber(row.loss, 5)}};
    if (ended && trajectory.stop == Stop::Diverged)
        card.note = tr("diverged here");
    else if (ended && trajectory.stop == Stop::NotDifferentiable)
        card.note = tr("no gradient here");
    else if (ended && trajectory.stop == Stop::NotDefined)
        card.note = tr("no value beyond");
    return card;
}

} // namespace thalweg::app
