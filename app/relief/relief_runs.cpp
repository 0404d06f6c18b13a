#include "relief/relief_runs.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"

#include <QPainter>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kHiddenInk = 105;      ///< opacity, of 255, of a trail behind a hill
constexpr double kHiddenMark = 0.35; ///< opacity of a head there
constexpr double kHiddenHandle = 0.6;

/// Thinner, faint, without a halo.
TrailLook hiddenLook(TrailLook look)
{
    look.colour.setAlpha(kHiddenInk);
    look.halo = Qt::transparent;
    look.width *= 0.7;
    return look;
}

} // namespace

ReliefRuns::ReliefRuns(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection)
{
    connect(&study, &Study::runsReady, this, &ReliefRuns::redo);
    connect(&selection, &Selection::runSelected, this, &ReliefRuns::redo);
    connect(&playback, &Playback::stepChanged, this, &ReliefRuns::changed);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::StartPart)
            emit changed();
    });
}

void ReliefRuns::setPicture(ReliefPicturePointer picture, double pixelRatio)
{
    m_picture = std::move(picture);
    m_pixelRatio = pixelRatio;
    redo();
}

void ReliefRuns::setStyle(const PlaneStyle& style)
{
    m_style = style;
    redo();
}

void ReliefRuns::redo()
{
    m_stale = true;
    emit changed();
}

void ReliefRuns::beginPart(Trails& trails, GroundCourse::Part part)
{
    const QSize pixels = (QSizeF(size()) * m_pixelRatio).toSize();
    std::vector<TrailLook> looks;
    std::vector<std::unique_ptr<TrailCourse>> courses;
    for (std::size_t i = 0; i < m_study.runs().size(); ++i) {
        const bool isSelected = int(i) == m_selection.run();
        TrailLook look = RunsLayer::lookOf(m_study.runsScene().runs[i], isSelected, *m_style.theme,
                                           m_style.scale * m_pixelRatio);
        if (part == GroundCourse::Part::Hidden)
            look = hiddenLook(look);
        courses.push_back(
            std::make_unique<GroundCourse>(m_picture, pixels, m_pixelRatio, look.dash, look.haloWidth, part));
        looks.push_back(std::move(look));
    }
    trails.begin(pixels, std::move(looks), std::move(courses),
                 RunsLayer::order(m_study.runs().size(), m_selection.run()));
}

void ReliefRuns::begin()
{
    beginPart(m_hidden, GroundCourse::Part::Hidden);
    beginPart(m_seen, GroundCourse::Part::Seen);
    m_stale = false;
}

void ReliefRuns::paintTrails(QPainter& painter)
{
    const int step = m_playback.step();
    if (m_stale || step < m_seen.step())
        begin();
    for (Trails* trails : {&m_hidden, &m_seen}) {
        if (step > trails->step())
            trails->advance(m_study.runs(), step);
        painter.drawImage(QRectF(QPointF(), size()), trails->image());
    }
}

Spot ReliefRuns::spotAt(Point at) const
{
    return m_picture->request.field->spotAt(at, m_picture->projection.lift());
}

bool ReliefRuns::isHidden(Point at) const { return m_picture->hides(spotAt(at)); }

RunHead ReliefRuns::headOf(std::size_t run) const
{
    RunHead head{run, runLook(*m_style.theme, m_study.runsScene().runs[run].look), {}, m_seen.exit(run)};
    const Spot spot = spotAt(m_study.runs()[run].at(m_playback.step()).point);
    head.inView = std::isfinite(spot.z);
    head.at = head.inView ? m_picture->projection.toPixel(spot) : QPointF();
    head.selected = int(run) == m_selection.run();
    if (head.exit)
        head.exit->at /= m_pixelRatio;
    return head;
}

ReliefRuns::Heads ReliefRuns::heads() const
{
    Heads heads;
    for (const std::size_t run : RunsLayer::order(m_study.runs().size(), m_selection.run())) {
        if (!m_study.runsScene().runs[run].shown)
            continue;
        const RunHead head = headOf(run);
        const bool hidden = head.inView && isHidden(m_study.runs()[run].at(m_playback.step()).point);
        (hidden ? heads.hidden : heads.seen).push_back(head);
    }
    return heads;
}

void ReliefRuns::paintHandleAt(QPainter& painter, QPointF at)
{
    painter.setOpacity(isHidden(m_model.scene().start) ? kHiddenHandle : 1.0);
    paintHandle(painter, at, m_handleActive, m_style);
    painter.setOpacity(1.0);
}

void ReliefRuns::paint(QPainter& painter)
{
    if (!m_picture)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrails(painter);
    if (const auto at = handlePosition())
        paintHandleAt(painter, *at);
    const Viewport view{m_picture->request.field->domain(), QRectF(QPointF(), size())};
    const Heads standing = heads();
    painter.setOpacity(kHiddenMark);
    paintHeads(painter, standing.hidden, view, m_style);
    painter.setOpacity(1.0);
    paintHeads(painter, standing.seen, view, m_style);
}

std::optional<QPointF> ReliefRuns::handlePosition() const
{
    if (!m_picture)
        return std::nullopt;
    const Spot spot = spotAt(m_model.scene().start);
    return std::isfinite(spot.z) ? std::optional(m_picture->projection.toPixel(spot)) : std::nullopt;
}

bool ReliefRuns::handleAt(QPointF pixel) const
{
    const auto at = handlePosition();
    return at && isOnHandle(pixel, *at, m_style);
}

std::optional<std::size_t> ReliefRuns::headAt(QPointF pixel) const
{
    if (!m_picture)
        return std::nullopt;
    const Heads standing = heads();
    const auto seen = thalweg::app::headAt(standing.seen, pixel, m_style);
    return seen ? seen : thalweg::app::headAt(standing.hidden, pixel, m_style);
}

QPointF ReliefRuns::headPosition(std::size_t run) const
{
    return m_picture->projection.toPixel(spotAt(m_study.runs()[run].at(m_playback.step()).point));
}

InfoCard ReliefRuns::card(std::size_t run) const
{
    const auto& names = m_model.runNames();
    return RunsLayer::card(run < names.size() ? QString::fromStdString(names[run]) : QString(), m_study.runs()[run],
                           m_playback.step());
}

} // namespace thalweg::app
