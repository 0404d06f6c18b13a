#include "predict/predictor.h"

#include "plane/plane_view.h"
#include "predict/guess_stage.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "window/session.h"

#include <QAction>
#include <QEvent>
#include <QFontInfo>
#include <QMainWindow>
#include <QTabBar>
#include <QWidget>

#include <algorithm>

namespace thalweg::app {

Predictor::Predictor(QWidget& host, PlaneView& plane, Session& session)
    : QObject(&host), m_host(host), m_plane(plane), m_session(session),
      m_action(new QAction(tr("Guess where runs end"), this)), m_type(QFontInfo(host.font()).pixelSize())
{
    m_action->setShortcut(Qt::Key_W);
    m_action->setToolTip(tr("Everyone guesses where each run ends; then they run, and one sees how far off it was "
                            "(W)"));
    host.addAction(m_action);
    host.installEventFilter(this);
    connect(m_action, &QAction::triggered, this, &Predictor::enter);
    connect(&session.model, &SceneModel::changed, this, &Predictor::leave);
}

Predictor::~Predictor() { delete m_stage; }

void Predictor::setRelief(PlaneAndRelief& views, ReliefView& relief)
{
    m_views = &views;
    m_relief = &relief;
}

void Predictor::setMagnification(int type, double factor)
{
    m_type = type;
    m_factor = factor;
    if (m_stage)
        m_stage->setMagnification(type, factor);
}

void Predictor::enter()
{
    if (m_stage)
        return;
    const Scene& scene = m_session.model.scene();
    if (std::ranges::none_of(scene.runs, &RunChoice::shown))
        return emit refused(tr("There is no run to guess: show one first."));
    m_wasPlaying = m_session.playback.isPlaying();
    m_session.playback.pause();
    m_focus = m_host.focusWidget();
    m_stage = new GuessStage(scene, m_session.playback.speed(), m_session.appearance, &m_host);
    connect(m_stage, &GuessStage::leaveWanted, this, &Predictor::leave);
    connect(m_stage, &GuessStage::presentWanted, this, &Predictor::presentWanted);
    cover();
    m_stage->setGeometry(m_host.rect());
    m_stage->setMagnification(m_type, m_factor);
    m_stage->show();
    m_stage->raise();
    showSight();
    m_stage->setFocus();
}

/// The same part of the plane with the same layers, seen from the same side.
void Predictor::showSight()
{
    PlaneView& plane = m_stage->plane();
    LayerChoice layers = m_plane.layers().choice();
    layers.field = mapUnder(layers.field); // basins would tell where the runs end
    plane.layers().choose(layers);
    plane.setEqualScale(m_plane.equalScale());
    if (m_relief) {
        m_stage->relief().setLogHeight(m_relief->logHeight());
        m_stage->relief().setCamera(m_relief->camera());
        m_stage->views().setMode(m_views->mode());
    }
    const Domain& whole = m_session.model.scene().domain;
    const Domain seen = m_plane.visible();
    if (!seen.contains({whole.xmin, whole.ymin}) || !seen.contains({whole.xmax, whole.ymax}))
        plane.showDomain(seen);
}

void Predictor::moveTo(Predictor& other)
{
    GuessStage* stage = m_stage;
    leave();
    other.enter();
    if (stage && other.m_stage)
        other.m_stage->round().resume(stage->round()); // it goes later
}

/// Its own key press may be at work.
void Predictor::leave()
{
    if (!m_stage)
        return;
    GuessStage* stage = m_stage;
    m_stage = nullptr;
    stage->round().playback().pause();
    uncover();
    stage->hide();
    stage->deleteLater();
    if (m_focus)
        m_focus->setFocus();
    if (m_wasPlaying)
        m_session.playback.play();
}

/// Out of sight, and out of what a screen reader finds. The bars of tabs are the window's own business.
void Predictor::cover()
{
    if (const auto* window = qobject_cast<QMainWindow*>(&m_host))
        m_layout = window->saveState();
    for (QWidget* part : m_host.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        if (part == m_stage || part->isHidden() || qobject_cast<QTabBar*>(part))
            continue;
        m_hidden.append(part);
        part->hide();
    }
}

void Predictor::uncover()
{
    for (const QPointer<QWidget>& part : m_hidden)
        if (part)
            part->show();
    m_hidden.clear();
    if (auto* window = qobject_cast<QMainWindow*>(&m_host))
        window->restoreState(m_layout);
}

bool Predictor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_host && event->type() == QEvent::Close)
        leave();
    if (watched == &m_host && event->type() == QEvent::Resize && m_stage)
        m_stage->setGeometry(m_host.rect());
    return QObject::eventFilter(watched, event);
}

} // namespace thalweg::app
