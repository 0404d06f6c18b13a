#include "relief/relief_view.h"

#include "accessibility/landscape_voice.h"
#include "inspector/inspection.h"
#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "panels/coordinate_text.h"
#include "plane/basin_layer.h"
#include "plane/basin_legend.h"
#include "plane/colour_scale.h"
#include "plane/critical_marks.h"
#include "plane/curvature_cross.h"
#include "plane/plane_description.h"
#include "plane/plane_view.h"
#include "plane/start_mover.h"
#include "plane/twin_cursor.h"
#include "relief/relief_axes.h"
#include "relief/relief_controls.h"
#include "relief/relief_runs.h"
#include "text/number_text.h"
#include "vectors/paints_lines.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kDescribe = 400;
constexpr int kInset = 8;             ///< of the controls from the corner
constexpr double kMapSide = 480.0;     ///< pixels of the map that a relief alone takes its scales from
constexpr double kColoursFrom = 460.0; ///< width of the view
constexpr QMarginsF kColourMargins(0, 60, 16, 44);
constexpr double kColourWidth = 72.0;

} // namespace

ReliefView::ReliefView(SceneModel& model, Study& study, Playback& playback, Selection& selection,
                       Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_model(model), m_study(study), m_playback(playback), m_selection(selection),
      m_appearance(appearance), m_painter(new ReliefPainter(this)),
      m_runs(new ReliefRuns(model, study, playback, selection, this)), m_gestures(new PlaneGestures(this)),
      m_mover(new StartMover(model, this)), m_controls(new ReliefControls(appearance, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    giveVoice(*this, study, playback, selection, [this](Point at) { return pixelOf(at); });
    setAccessibleName(tr("Relief view"));
    m_describe.setSingleShot(true);
    m_describe.setInterval(kDescribe);
    connectModels();
    connectGestures();
    restyle();
    m_describe.start();
}

void ReliefView::connectModels()
{
    connect(&m_model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & (SceneModel::SurfacePart | SceneModel::BesidePart | SceneModel::DomainPart))
            refresh();
        if (parts & SceneModel::ClassroomPart) {
            m_isStillStale = true;
            update();
        }
        m_describe.start();
    });
    connect(&m_study, &Study::criticalReady, this, [this] {
        m_isStillStale = true;
        update();
    });
    connect(m_painter, &ReliefPainter::painted, this,
            [this] { m_runs->setPicture(m_painter->picture(), pixelRatio()); });
    connect(m_runs, &ReliefRuns::pictureChanged, this, [this] { m_isStillStale = true; });
    connect(m_runs, &ReliefRuns::changed, this, qOverload<>(&QWidget::update));
    connect(&m_playback, &Playback::stepChanged, this, [this] {
        if (!m_describe.isActive())
            m_describe.start();
    });
    connect(&m_appearance, &Appearance::themeChanged, this, &ReliefView::restyle);
    connect(&m_describe, &QTimer::timeout, this, &ReliefView::describe);
    connect(m_controls, &ReliefControls::exaggerationChosen, this,
            [this](double factor) { setCamera(m_camera.withExaggeration(factor)); });
    connect(m_controls, &ReliefControls::logHeightChosen, this, &ReliefView::setLogHeight);
    connect(m_controls, &ReliefControls::resetWanted, this, &ReliefView::resetCamera);
}

void ReliefView::follow(PlaneView& plane)
{
    m_plane = &plane;
    connect(&plane, &PlaneView::viewChanged, this, &ReliefView::refresh);
    connect(&plane.layers(), &Layers::changed, this, &ReliefView::refresh);
    plane.basins().addViewer(*this);
    connect(&plane.basins(), &BasinLayer::changed, this, [this] {
        m_isStillStale = true;
        refresh();
        update();
    });
    connect(this, &ReliefView::hovered, &plane.inspection(), &Inspection::hover);
    connect(&plane.inspection(), &Inspection::changed, this, [this] {
        m_mouse = m_plane->inspection().mouse();
        update();
    });
    refresh();
}

void ReliefView::restyle()
{
    m_style.theme = &m_appearance.theme();
    m_style.scale = m_magnification;
    m_style.font = font();
    m_style.font.setPixelSize(qRound(m_magnification * QFontInfo(font()).pixelSize()));
    m_runs->setStyle(m_style);
    m_isStillStale = true;
    refresh();
}

void ReliefView::setMagnification(double factor)
{
    m_magnification = factor;
    restyle();
}

/// Of the map beside it, pixel for pixel, so that both have the same colours and the same levels.
MapRequest ReliefView::map()
{
    // The theme makes no difference to scales.
    const Domain& domain = m_model.scene().domain;
    MapRequest map{m_model.surface().surface, domain, (kMapSide * blockHalf(domain)).toSize(), 1.0, &lightTheme(),
                   MapField::Loss, m_companion.of(m_model.scene()), domain};
    if (!m_plane)
        return map;
    map.field = mapUnder(m_plane->layers().field());
    if (!m_plane->layers().choice().shared)
        map.companion = nullptr;
    const Viewport viewport = m_plane->viewport();
    if (viewport.isEmpty())
        return map;
    map.domain = viewport.domain;
    map.companionDomain = m_plane->companionView().value_or(map.domain);
    map.pixelRatio = m_plane->devicePixelRatioF();
    map.pixels = (viewport.rect.size() * map.pixelRatio).toSize();
    return map;
}

BasinMapPointer ReliefView::basins() const { return m_plane ? m_plane->basins().map() : nullptr; }

void ReliefView::refresh()
{
    const bool isWanted = isVisible() || m_fixedPixelRatio > 0.0;
    if (!isWanted || size().isEmpty())
        return;
    if (m_plane && !m_plane->isVisible()) { // nobody else asks for them
        const MapRequest wanted = map();
        m_plane->basins().setPlace(wanted.domain, wanted.pixels, wanted.pixelRatio);
    }
    ReliefRequest wanted;
    wanted.camera = m_camera;
    wanted.room = ReliefAxes::roomIn(size(), showsColours(), m_style);
    wanted.size = size();
    wanted.pixelRatio = pixelRatio();
    wanted.theme = m_style.theme;
    m_painter->request({map(), m_logHeight, basins()}, wanted);
}

double ReliefView::pixelRatio() const { return m_fixedPixelRatio > 0.0 ? m_fixedPixelRatio : devicePixelRatioF(); }

void ReliefView::setPixelRatio(double ratio)
{
    m_fixedPixelRatio = ratio;
    refresh();
}

ReliefPicturePointer ReliefView::picture() const { return m_runs->picture(); }

bool ReliefView::showsColours() const { return width() >= kColoursFrom * m_style.scale; }

Projection ReliefView::projection() const
{
    const QSizeF half = m_painter->field() ? m_painter->field()->half() : QSizeF(1.0, 1.0);
    return {m_camera, half, ReliefAxes::roomIn(size(), showsColours(), m_style)};
}

void ReliefView::setCamera(const Camera& camera)
{
    m_camera = camera;
    m_controls->showExaggeration(camera.exaggeration);
    m_describe.start();
    refresh();
}

void ReliefView::setLogHeight(bool on)
{
    m_logHeight = on;
    m_controls->showLogHeight(on);
    refresh();
}

void ReliefView::resetCamera() { setCamera({}); }

std::optional<QPointF> ReliefView::pixelOf(Point point) const
{
    if (!picture())
        return std::nullopt;
    const Spot spot = picture()->request.field->spotAt(point, picture()->projection.lift());
    return std::isfinite(spot.z) ? std::optional(picture()->projection.toPixel(spot)) : std::nullopt;
}

std::optional<Point> ReliefView::pointAt(QPointF pixel) const
{
    if (!picture())
        return std::nullopt;
    const Projection& projection = picture()->projection;
    return picture()->request.field->hit(projection.rayThrough(pixel), projection.lift());
}

void ReliefView::waitForFinished()
{
    m_study.waitForFinished();
    if (m_plane)
        m_plane->basins().waitForFinished();
    computeAllButBasins();
}

/// With those that are there.
void ReliefView::computeAllButBasins()
{
    refresh();
    m_study.waitForFinished();
    refresh();
    m_painter->waitForFinished();
    m_runs->waitForFinished();
    describe();
    m_isStillStale = true;
    update();
}

/// Not while it plays: a screen reader could not follow.
void ReliefView::describe()
{
    if (!isVisible())
        return;
    if (m_playback.isPlaying())
        return m_describe.start();
    const QString seen = tr("In three dimensions, turned by %1°, seen from %2° above the horizon, heights × %3.")
                             .arg(shortNumber(m_camera.azimuth, 3), shortNumber(m_camera.tilt, 3),
                                  shortNumber(m_camera.exaggeration, 2));
    setAccessibleDescription(describePlane(m_model, m_study, m_playback.step(), map().domain) + u' ' + seen);
}

void ReliefView::placeControls()
{
    m_controls->adjustSize();
    m_controls->move(kInset, kInset);
    m_controls->setVisible(m_controls->width() + 2 * kInset <= width());
}

/// On a ground of their own, as that of the relief may reach beneath them.
void ReliefView::paintColours(QPainter& painter) const
{
    constexpr double kOpacity = 0.92;
    constexpr double kRim = 6.0;
    QRectF area = QRectF(rect()).marginsRemoved(kColourMargins * m_style.scale);
    area.setLeft(area.right() - kColourWidth * m_style.scale);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor card = m_style.theme->card;
    card.setAlphaF(float(kOpacity));
    painter.setPen(Qt::NoPen);
    painter.setBrush(card);
    const double rim = kRim * m_style.scale;
    painter.drawRoundedRect(area.adjusted(-rim, -rim, rim, rim), rim, rim);
    if (basins())
        paintBasinLegend(painter, area, basinLegend(m_plane->basins()), m_style);
    else
        paintColourScale(painter, area, picture()->request.field->colours, m_style);
}

void ReliefView::drawStill()
{
    const double ratio = devicePixelRatioF();
    m_still = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    m_still.setDevicePixelRatio(ratio);
    QPainter painter(&m_still);
    paintStill(painter);
    m_isStillStale = false;
}

/// Ground, frame and marks.
void ReliefView::paintStill(QPainter& painter)
{
    const ReliefPicture& ground = *picture();
    painter.fillRect(rect(), m_style.theme->card);
    const ReliefAxes axes(*ground.request.field, ground.projection, m_style);
    axes.paintBase(painter);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, ground.image.size() != size() * devicePixelRatioF());
    painter.drawImage(QRectF(QPointF(), ground.request.size), ground.image);
    axes.paintNumbers(painter);
    const bool hidden = !showsCriticalPoints(m_model.scene());
    m_marks.place(hidden ? CriticalSearch() : m_study.criticalInView(), ground, m_style);
    m_marks.paint(painter, m_style, basins() ? basinFill(basins(), *m_style.theme) : CriticalMarks::Fill());
}

void ReliefView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!picture()) {
        painter.fillRect(rect(), m_style.theme->card);
        return;
    }
    if (paintsLines(painter)) {
        paintStill(painter);
    } else {
        if (m_isStillStale)
            drawStill();
        painter.drawImage(QPointF(), m_still);
    }
    paintMoving(painter);
}

/// What goes with playback and mouse, and the colours' scale, which lies above it.
void ReliefView::paintMoving(QPainter& painter)
{
    m_runs->paint(painter);
    if (showsColours())
        paintColours(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_plane && m_plane->inspection().pin())
        paintPlace(painter, *m_plane->inspection().pin(), true);
    if (m_mouse && m_target.kind == Target::Nothing)
        paintPlace(painter, *m_mouse, false);
    paintHovered(painter);
    if (m_showsFocus) {
        painter.setPen(QPen(m_style.theme->accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ReliefView::renderTo(QPainter* painter, QSize size, double pixelRatio, BasinDrafts* drafts)
{
    // Another view, so that what is on the screen stays as it is.
    ReliefView figure(m_model, m_study, m_playback, m_selection, m_appearance);
    figure.m_plane = m_plane;
    figure.m_camera = m_camera;
    figure.m_logHeight = m_logHeight;
    figure.m_fixedPixelRatio = pixelRatio;
    figure.m_runs->setAsLines(true);
    figure.setFont(font());
    figure.setMagnification(m_magnification);
    figure.resize(size);
    drafts ? figure.computeAllButBasins() : figure.waitForFinished();
    if (!figure.picture())
        return;
    figure.paintStill(*painter);
    figure.paintMoving(*painter);
}

/// The pin, or a cross where the mouse is in the map.
void ReliefView::paintPlace(QPainter& painter, Point at, bool isPin) const
{
    const auto pixel = pixelOf(at);
    if (!pixel)
        return;
    if (isPin)
        return paintPin(painter, *pixel, m_style);
    paintTwinCursor(painter, *pixel, m_style);
}

InfoCard ReliefView::groundCard(Point at) const
{
    InfoCard card;
    card.title = QStringLiteral("f = ") + shortNumber(m_model.surface().surface->value(at), 5);
    const Domain& seen = m_runs->domain();
    card.rows = {{QStringLiteral("x"), coordinateText(at.x, seen.width())},
                 {QStringLiteral("y"), coordinateText(at.y, seen.height())}};
    return card;
}

void ReliefView::paintHovered(QPainter& painter) const
{
    if (m_gestures->doing() != PlaneGestures::Doing::Nothing)
        return;
    const QRectF room(rect());
    if (m_target.kind == Target::Mark && m_target.index < m_marks.count())
        paintInfoCard(painter, CriticalMarks::card(m_marks.point(m_target.index), m_runs->domain()),
                      m_marks.position(m_target.index), room, m_style);
    else if (m_target.kind == Target::Head && m_target.index < m_study.runs().size())
        paintInfoCard(painter, m_runs->card(m_target.index), m_runs->headPosition(m_target.index), room, m_style);
    else if (m_target.kind == Target::Ground)
        if (const auto pixel = pixelOf(m_target.at))
            paintInfoCard(painter, groundCard(m_target.at), *pixel, room, m_style);
}

void ReliefView::resizeEvent(QResizeEvent*)
{
    placeControls();
    refresh();
}

void ReliefView::showEvent(QShowEvent*)
{
    placeControls();
    refresh();
    m_runs->wake();
    m_describe.start();
}

void ReliefView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace thalweg::app
