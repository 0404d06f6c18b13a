#include "relief/relief_runs.h"

#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/rest.h"
#include "vectors/paints_lines.h"

#include <QPainter>
#include <QWidget>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kHiddenMark = 0.35; ///< opacity of a head there
constexpr double kHiddenHandle = 0.6;

} // namespace

ReliefRuns::ReliefRuns(SceneModel& model, Study& study, Playback& playback, Selection& selection, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_making(this, LatestTask<ReliefTrailsPointer>::Running::Finish,
               [this](ReliefTrailsPointer trails) { take(std::move(trails)); })
{
    connect(&study, &Study::runsReady, this, &ReliefRuns::redo);
    connect(&study, &Study::startsReady, this, &ReliefRuns::redo);
    connect(&selection, &Selection::runSelected, this, &ReliefRuns::redo);
    connect(&playback, &Playback::stepChanged, this, &ReliefRuns::goOn);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::StartPart)
            emit changed();
    });
}

void ReliefRuns::setPicture(ReliefPicturePointer picture, double pixelRatio)
{
    m_wantedPicture = std::move(picture);
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
    if (!m_wantedPicture)
        return;
    const auto* view = qobject_cast<const QWidget*>(parent());
    m_isStale = view && isResting(*view); // nobody sees it, and another view needs the cores
    if (m_isStale)
        return;
    const ReliefTrailsRequest request{m_wantedPicture,       m_study.race(),  m_pixelRatio,
                                      m_selection.run(), m_style.theme, m_style.scale,
                                      m_study.starts()};
    m_making.request([request, step = m_playback.step()](const std::atomic<bool>&) {
        return std::make_shared<ReliefTrails>(request, step);
    });
}

void ReliefRuns::take(ReliefTrailsPointer trails)
{
    const bool isOtherGround = picture() != trails->request().picture;
    m_trails = std::move(trails);
    if (isOtherGround)
        emit pictureChanged();
    goOn();
}

/// A trail cannot go back: it is made anew then.
void ReliefRuns::goOn()
{
    if (!m_trails)
        return;
    if (m_playback.step() < m_trails->step())
        redo();
    emit changed();
}

void ReliefRuns::wake()
{
    if (m_isStale)
        redo();
}

void ReliefRuns::waitForFinished() { m_making.waitForFinished(); }

Spot ReliefRuns::spotAt(Point at) const
{
    return picture()->request.field->spotAt(at, picture()->projection.lift());
}

bool ReliefRuns::isHidden(Point at) const { return picture()->hides(spotAt(at)); }

RunHead ReliefRuns::headOf(std::size_t run) const
{
    RunHead head{run, runLook(*m_style.theme, m_study.runsScene().runs[run].look), {}, m_trails->exit(run)};
    const Spot spot = spotAt(m_study.runs()[run].at(m_playback.step()).point);
    head.inView = std::isfinite(spot.z);
    head.at = head.inView ? picture()->projection.toPixel(spot) : QPointF();
    head.selected = int(run) == m_selection.run();
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
    if (!m_trails)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_playback.step() > m_trails->step())
        m_trails->advance(m_playback.step());
    if (m_asLines || paintsLines(painter))
        m_trails->paintAsLines(painter);
    else
        m_trails->paint(painter);
    if (const auto at = handlePosition())
        paintHandleAt(painter, *at);
    const Viewport view{domain(), QRectF(QPointF(), picture()->request.size)};
    const Heads standing = heads();
    painter.setOpacity(kHiddenMark);
    paintHeads(painter, standing.hidden, view, m_style);
    painter.setOpacity(1.0);
    paintHeads(painter, standing.seen, view, m_style);
}

std::optional<QPointF> ReliefRuns::handlePosition() const
{
    if (!m_trails)
        return std::nullopt;
    const Spot spot = spotAt(m_model.scene().start);
    return std::isfinite(spot.z) ? std::optional(picture()->projection.toPixel(spot)) : std::nullopt;
}

bool ReliefRuns::handleAt(QPointF pixel) const
{
    const auto at = handlePosition();
    return at && isOnHandle(pixel, *at, m_style);
}

std::optional<std::size_t> ReliefRuns::headAt(QPointF pixel) const
{
    if (!m_trails)
        return std::nullopt;
    const Heads standing = heads();
    const auto seen = thalweg::app::headAt(standing.seen, pixel, m_style);
    return seen ? seen : thalweg::app::headAt(standing.hidden, pixel, m_style);
}

QPointF ReliefRuns::headPosition(std::size_t run) const
{
    return picture()->projection.toPixel(spotAt(m_study.runs()[run].at(m_playback.step()).point));
}

InfoCard ReliefRuns::card(std::size_t run) const
{
    const auto& names = m_model.runNames();
    return RunsLayer::card(run < names.size() ? QString::fromStdString(names[run]) : QString(), m_study.runs()[run],
                           m_playback.step(), domain());
}

} // namespace thalweg::app
