#include "plane/plane_view.h"

#include "accessibility/landscape_voice.h"
#include "critical/constant.h"
#include "inspector/inspection.h"
#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/basin_drafts.h"
#include "plane/basin_layer.h"
#include "plane/basin_legend.h"
#include "plane/batch_layer.h"
#include "plane/ground_layer.h"
#include "plane/plane_description.h"
#include "plane/plane_gestures.h"
#include "plane/plot_frame.h"
#include "plane/runs_layer.h"
#include "plane/slope_field.h"
#include "plane/starts_layer.h"
#include "plane/view_range.h"

#include <QCursor>
#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kFollowView = 60;
constexpr int kPatience = 150;
constexpr int kDescribe = 400;

} // namespace

PlaneView::PlaneView(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                     Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_appearance(appearance), m_layers(new Layers(this)),
      m_inspection(new Inspection(model, study, playback, selection, *m_layers, this)),
      m_slopes(new SlopeField(this)), m_taylor(new TaylorLayer(this)), m_batch(new BatchLayer(this)),
      m_range(new ViewRange(this)),
      m_basins(new BasinLayer(model, study, selection, this)), m_ground(new GroundLayer(model, study, *m_basins, this)),
      m_starts(new StartsLayer(model, study, playback, selection, this)),
      m_runs(new RunsLayer(model, study, playback, selection, this)), m_gestures(new PlaneGestures(this)),
      m_mover(new StartMover(model, this)),
      m_frame(new PlotFrame([this](QPainter& painter) { paintGround(painter); },
                            [this](QPainter& painter) { paintOverlay(painter); }, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    giveVoice(*this, study, playback, selection, [this](Point at) {
        return m_viewport.domain.contains(at) ? std::optional(m_viewport.toPixel(at)) : std::nullopt;
    });
    setAccessibleName(tr("Plane view"));
    for (auto [timer, time] : {std::pair(&m_followView, kFollowView), {&m_patience, kPatience}, {&m_describe, kDescribe}}) {
        timer->setSingleShot(true);
        timer->setInterval(time);
    }
    connectModels();
    connectGestures();
    connectLayers();
    m_range->setHome(model.scene().domain);
    m_basins->addViewer(*this);
    m_layers->allowBasins(showsCriticalPoints(model.scene()));
    restyle();
    if (study.isSearching())
        m_patience.start();
    showChip();
    m_describe.start();
}

void PlaneView::connectModels()
{
    connect(&m_model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::DomainPart)
            m_range->setHome(m_model.scene().domain);
        if (parts & (SceneModel::SurfacePart | SceneModel::BesidePart))
            follow();
        if (parts & SceneModel::StartPart)
            placeChip();
        if (parts & SceneModel::ClassroomPart) {
            m_layers->allowBasins(showsCriticalPoints(m_model.scene()));
            showChip();
        }
        m_describe.start();
    });
    connect(m_range, &ViewRange::visibleChanged, this, [this](const Domain& visible) {
        layOut();
        m_followView.start();
        emit viewChanged(visible);
    });
    connect(m_range, &ViewRange::equalScaleChanged, this, &PlaneView::equalScaleChanged);
    connect(m_ground, &GroundLayer::changed, m_frame, &PlotFrame::updateAll);
    connect(m_starts, &StartsLayer::changed, m_frame, &PlotFrame::updateOverlay);
    connect(m_runs, &RunsLayer::changed, m_frame, &PlotFrame::updateOverlay);
    connect(&m_study, &Study::searchStarted, &m_patience, qOverload<>(&QTimer::start));
    connect(&m_study, &Study::criticalReady, this, [this] {
        showChip();
        if (m_target.kind == Target::Mark) // perhaps another one now
            hoverAt(mapFromGlobal(QCursor::pos()));
    });
    connect(&m_study, &Study::runsReady, &m_describe, qOverload<>(&QTimer::start));
    connect(&m_playback, &Playback::stepChanged, this, [this] {
        if (!m_describe.isActive())
            m_describe.start();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, &PlaneView::restyle);
    connect(&m_followView, &QTimer::timeout, this, &PlaneView::follow);
    connect(&m_patience, &QTimer::timeout, this, &PlaneView::showChip);
    connect(&m_describe, &QTimer::timeout, this, &PlaneView::describe);
}

void PlaneView::connectLayers()
{
    connect(m_layers, &Layers::changed, this, &PlaneView::applyLayers);
    connect(this, &PlaneView::hovered, m_inspection, &Inspection::hover);
    connect(m_inspection, &Inspection::changed, this, [this] {
        requestModel();
        m_frame->updateOverlay();
    });
    connect(m_basins, &BasinLayer::changed, &m_describe, qOverload<>(&QTimer::start));
    connect(m_ground, &GroundLayer::changed, this, &PlaneView::requestModel); // perhaps with other levels
    connect(m_ground, &GroundLayer::changed, this, &PlaneView::requestBatch);
    connect(m_slopes, &SlopeField::changed, this, [this] {
        if (m_layers->choice().arrows)
            m_frame->updateAll();
        emit explained();
    });
    connect(&m_study, &Study::runsReady, this, &PlaneView::requestBatch);
    connect(&m_playback, &Playback::stepChanged, this, &PlaneView::requestBatch);
    connect(&m_selection, &Selection::runSelected, this, &PlaneView::requestBatch);
    connect(m_batch, &BatchLayer::changed, m_frame, &PlotFrame::updateOverlay);
    connect(m_taylor, &TaylorLayer::changed, this, [this] {
        m_frame->updateOverlay();
        emit explained();
    });
}

void PlaneView::applyLayers()
{
    m_basins->setOn(m_layers->field() == MapField::Basins);
    m_ground->setShared(m_layers->choice().shared);
    m_ground->setField(m_layers->field());
    requestModel();
    requestBatch();
    m_frame->updateAll();
}

void PlaneView::requestModel()
{
    const auto centre = m_inspection->modelCentre();
    m_taylor->request(m_model.surface().surface, centre, m_viewport,
                      centre ? m_ground->levels() : std::vector<double>(), m_style.scale);
}

void PlaneView::requestBatch()
{
    const bool isWanted = m_layers->choice().batch;
    m_batch->request(m_study.race(), isWanted ? m_selection.run() : -1, m_playback.step(), m_viewport,
                     isWanted ? m_ground->levels() : std::vector<double>(), m_style.scale);
}

double PlaneView::crossHeight() const { return m_slopes->height(); }

void PlaneView::restyle()
{
    m_style.theme = &m_appearance.theme();
    m_style.scale = m_magnification;
    m_style.font = font();
    m_style.font.setPixelSize(qRound(m_magnification * QFontInfo(font()).pixelSize()));
    m_basins->setTheme(*m_style.theme);
    m_ground->setStyle(m_style);
    m_starts->setStyle(m_style);
    m_runs->setStyle(m_style);
    m_frame->setStyle(m_style);
    layOut();
    showChip();
}

void PlaneView::layOut() { layOutAt(size()); }

void PlaneView::layOutAt(QSize size)
{
    const QRectF map = PlotFrame::mapRect(size, m_style);
    m_range->setRoom(map.size());
    m_viewport = {m_range->visible(), map};
    if (m_viewport.isEmpty())
        return;
    const double ratio = m_fixedPixelRatio > 0.0 ? m_fixedPixelRatio : devicePixelRatioF();
    m_ground->setViewport(m_viewport, ratio);
    m_starts->setViewport(m_viewport, ratio);
    m_runs->setViewport(m_viewport, ratio);
    requestModel();
    requestBatch();
    placeChip();
    m_frame->setViewport(m_viewport, size);
    m_basins->setPlace(m_viewport.domain, (m_viewport.rect.size() * ratio).toSize(), ratio);
    refreshGround();
}

void PlaneView::refreshGround()
{
    if (!isVisible())
        return;
    m_ground->refresh();
    m_slopes->request(m_model.surface().surface, m_viewport, m_style.scale);
}

/// Tells the study what is in view. Runs, and so the tempo of a drag, do not depend on it.
void PlaneView::follow()
{
    m_followView.stop();
    refreshGround();
    if (!m_viewport.isEmpty())
        m_study.setView(showsWholeDomain() ? std::nullopt : std::optional(m_range->visible()));
}

void PlaneView::showChip()
{
    const bool searching = m_study.isSearching() && !m_patience.isActive();
    const bool hidden = !showsCriticalPoints(m_model.scene());
    if (!hidden && !searching && m_study.criticalInView().unresolved.size() == 1
        && isConstant(*m_model.surface().surface, m_study.criticalInView().unresolved.front()))
        m_chip.showLevelGround();
    else
        m_chip.show(hidden ? CriticalSearch() : m_study.criticalInView(), showsWholeDomain(), searching && !hidden);
    placeChip();
    m_frame->updateOverlay();
}

/// At the top, unless the start is there: then at the bottom. Shortened where the map is narrow.
void PlaneView::placeChip()
{
    const QRectF room = m_viewport.rect.marginsRemoved({kChipInset, kChipInset, kChipInset, kChipInset});
    m_chip.setWidest(room.width());
    const QSizeF size = m_chip.rect({}, m_style).size();
    const QRectF top(room.topLeft(), size);
    const bool hidesStart = m_runs->handleWithin(top);
    m_chipCorner = hidesStart ? QPointF(room.left(), room.bottom() - size.height()) : room.topLeft();
    m_ground->keepFree(QRectF(m_chipCorner, size));
}

/// Not while it plays: a screen reader could not follow.
void PlaneView::describe()
{
    if (m_playback.isPlaying())
        return m_describe.start();
    setAccessibleDescription(describePlane(m_model, m_study, m_playback.step(), m_range->visible()) + u' '
                             + m_chip.sentence() + u'.'
                             + (m_basins->map() ? u' ' + basinLegend(*m_basins).sentence() : QString()));
}

void PlaneView::waitForFinished()
{
    computeAll();
    m_frame->updateAll();
    m_frame->paintNow();
}

void PlaneView::computeAll()
{
    computeAllButBasins();
    m_basins->waitForFinished();
    describe();
}

void PlaneView::computeAllButBasins()
{
    layOut();
    follow();
    m_study.waitForFinished();
    m_starts->waitForFinished();
    m_ground->waitForFinished();
    m_slopes->request(m_model.surface().surface, m_viewport, m_style.scale);
    m_slopes->waitForFinished();
    requestModel();
    m_taylor->waitForFinished();
    requestBatch();
    m_batch->waitForFinished();
    m_patience.stop();
    showChip();
    describe();
}

void PlaneView::setPixelRatio(double ratio)
{
    m_fixedPixelRatio = ratio;
    layOut();
}

void PlaneView::renderTo(QPainter* painter, QSize size, double pixelRatio, BasinDrafts* drafts)
{
    // Another view of the same scene, so that what is on the screen stays as it is.
    Study study(m_model);
    PlaneView picture(m_model, study, m_playback, m_selection, m_appearance);
    picture.m_fixedPixelRatio = pixelRatio;
    picture.m_runs->setAsLines(true);
    picture.setFont(font());
    picture.setMagnification(m_magnification);
    picture.m_layers->choose(m_layers->choice());
    if (const auto pin = m_inspection->pin())
        picture.m_inspection->setPin(*pin);
    picture.m_range->setEqualScale(equalScale());
    if (!m_range->isHome())
        picture.m_range->show(visible());
    picture.resize(size); // a companion is as large
    if (drafts) {
        picture.computeAllButBasins();
        if (const auto wanted = picture.m_basins->isOn() ? picture.m_basins->wanted() : std::nullopt)
            picture.m_basins->show(drafts->of(*wanted, m_basins->map()));
        picture.describe();
    } else {
        picture.computeAll(); // and not painted, as its buffers may be large
    }
    picture.m_frame->paintOn(*painter);
}

bool PlaneView::showsWholeDomain() const { return m_range->visible() == m_model.scene().domain; }

Domain PlaneView::visible() const { return m_range->visible(); }

bool PlaneView::equalScale() const { return m_range->equalScale(); }

void PlaneView::setEqualScale(bool equal)
{
    // A menu that mirrors the scale shall not turn what was decided by the room into a choice.
    if (equal != equalScale())
        m_range->setEqualScale(equal);
}

void PlaneView::moveStartOf(SceneModel& model) { m_mover->setModel(model); }

void PlaneView::linkRange(PlaneView& other) { m_range->link(*other.m_range); }

void PlaneView::setCompanionView(const Domain& visible)
{
    m_companionView = visible;
    m_ground->setCompanionView(visible);
}

void PlaneView::setMagnification(double factor)
{
    m_magnification = factor;
    restyle();
}

void PlaneView::showDomain(const Domain& wanted) { m_range->show(wanted); }

void PlaneView::centreOn(Point point) { m_range->shift(point - visible().centre()); }

void PlaneView::zoomBy(double factor) { m_range->zoom(visible().centre(), factor); }

void PlaneView::resetView() { m_range->reset(); }

} // namespace thalweg::app
