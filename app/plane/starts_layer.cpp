#include "plane/starts_layer.h"

#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/scene_model.h"
#include "model/selection.h"
#include "model/study.h"

#include <QPainter>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kGripRadius = 5.0;
constexpr double kGripReach = 11.0; ///< it is taken within this radius

} // namespace

StartsLayer::StartsLayer(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_inking(this, LatestTask<StartsInk>::Running::Finish, [this](StartsInk ink) {
          m_ink = std::move(ink);
          if (!m_isPainting)
              emit changed();
      })
{
    connect(&study, &Study::startsReady, this, &StartsLayer::redo);
    connect(&selection, &Selection::runSelected, this, [this] {
        if (m_study.starts())
            redo();
    });
    connect(&playback, &Playback::stepChanged, this, &StartsLayer::changed);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & (SceneModel::StartPart | SceneModel::StartsPart | SceneModel::ClassroomPart))
            emit changed();
    });
}

void StartsLayer::setViewport(const Viewport& viewport, double pixelRatio)
{
    if (viewport == m_viewport && pixelRatio == m_pixelRatio)
        return;
    m_viewport = viewport;
    m_pixelRatio = pixelRatio;
    redo();
}

void StartsLayer::setStyle(const PlaneStyle& style)
{
    m_style = style;
    redo();
}

void StartsLayer::redo()
{
    m_stale = true;
    emit changed();
}

StartsInk::Look StartsLayer::look() const
{
    const Scene& scene = m_study.starts() ? m_study.starts()->scene : m_study.runsScene();
    return StartsInk::lookOf(scene, *m_style.theme, m_style.scale * m_pixelRatio, m_selection.run());
}

/// Whole paths up to a step. Most are there at once, for the frame at hand.
void StartsLayer::requestInk(int step)
{
    constexpr std::chrono::milliseconds kQuick{4};
    const bool isIdle = !m_inking.isBusy();
    m_stale = false;
    m_requestedStep = step;
    const QRectF picture(QPointF(), (m_viewport.rect.size() * m_pixelRatio).toSize());
    m_inking.request([viewport = Viewport{m_viewport.domain, picture}, spread = m_study.starts(), look = look(),
                      step](const std::atomic<bool>&) {
        StartsInk ink;
        ink.begin(viewport, spread, look);
        ink.advance(step);
        return ink;
    });
    if (isIdle)
        m_inking.waitFor(kQuick);
}

void StartsLayer::bringInk(int step)
{
    constexpr std::size_t kFewMoves = 50'000;
    const int known = m_inking.isBusy() ? m_requestedStep : m_ink.step();
    if (m_stale || step < known || m_ink.lines() * std::size_t(step - known) > kFewMoves)
        requestInk(step);
    if (!m_inking.isBusy() && step > m_ink.step())
        m_ink.advance(step);
}

void StartsLayer::waitForFinished()
{
    if (m_viewport.isEmpty())
        return;
    bringInk(m_playback.step());
    m_inking.waitForFinished();
}

void StartsLayer::paintPaths(QPainter& painter)
{
    m_isPainting = true;
    bringInk(m_playback.step());
    m_isPainting = false;
    if (!m_ink.isEmpty())
        painter.drawImage(m_viewport.rect, m_ink.image());
}

void StartsLayer::paint(QPainter& painter)
{
    if (m_viewport.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_viewport.rect);
    paintPaths(painter);
    if (!m_model.scene().classroom.hides("start"))
        paintOutline(painter);
    painter.setClipping(false);
}

/// The line or the circle on which the grips are, and these.
void StartsLayer::paintOutline(QPainter& painter) const
{
    const std::vector<StartGrip> all = grips();
    if (all.empty())
        return;
    const QPointF middle = m_viewport.toPixel(m_model.scene().start);
    const QPointF end = gripPosition(StartGrip::LastEnd);
    const double radius = norm(m_model.scene().starts->reach);
    painter.setBrush(Qt::NoBrush);
    const QColor line = m_style.theme->dark ? m_style.theme->markLight : m_style.theme->markDark;
    for (const auto& [colour, width] : {std::pair(m_style.theme->halo, 2.6), {line, 1.0}}) {
        painter.setPen(QPen(colour, width * m_style.scale));
        if (all.size() > 1)
            painter.drawLine(2.0 * middle - end, end);
        else
            painter.drawEllipse(middle, radius / m_viewport.unitX(), radius / m_viewport.unitY());
    }
    painter.setBrush(m_style.theme->markLight);
    for (const StartGrip grip : all) {
        const QColor ink = m_active == grip ? m_style.theme->accent : m_style.theme->markDark;
        painter.setPen(QPen(ink, 1.8 * m_style.scale));
        painter.drawEllipse(gripPosition(grip), kGripRadius * m_style.scale, kGripRadius * m_style.scale);
    }
}

std::vector<StartGrip> StartsLayer::grips() const
{
    const Scene& scene = m_model.scene();
    if (!scene.starts || scene.starts->kind == Starts::Kind::Grid)
        return {};
    if (scene.starts->kind == Starts::Kind::Around)
        return {StartGrip::LastEnd};
    return {StartGrip::FirstEnd, StartGrip::LastEnd};
}

std::optional<StartGrip> StartsLayer::gripAt(QPointF pixel) const
{
    if (m_viewport.isEmpty() || isStartLocked(m_model.scene()))
        return std::nullopt;
    for (const StartGrip grip : grips()) {
        const QPointF away = gripPosition(grip) - pixel;
        if (std::hypot(away.x(), away.y()) <= kGripReach * m_style.scale)
            return grip;
    }
    return std::nullopt;
}

QPointF StartsLayer::gripPosition(StartGrip grip) const
{
    const Scene& scene = m_model.scene();
    const Point reach = scene.starts ? scene.starts->reach : Point{};
    return m_viewport.toPixel(scene.start + (grip == StartGrip::FirstEnd ? -1.0 : 1.0) * reach);
}

} // namespace thalweg::app
