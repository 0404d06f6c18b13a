#include "predict/guess_stage.h"

#include "model/appearance.h"
#include "panels/timeline_bar.h"
#include "plane/plane_view.h"
#include "predict/guess_banner.h"
#include "predict/guess_gestures.h"
#include "predict/guess_layer.h"
#include "predict/guess_list.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"

#include <QGraphicsOpacityEffect>
#include <QPainter>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

constexpr int kViewsShare = 72;
constexpr int kListShare = 28;
constexpr double kResting = 0.45; ///< opacity of the time before anything runs

QFrame* cardAround(QWidget* content, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("card", true);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(content);
    return frame;
}

} // namespace

GuessStage::GuessStage(const Scene& scene, double speed, Appearance& appearance, QWidget* host)
    : QWidget(host), m_round(scene, speed), m_appearance(appearance), m_content(new QWidget(this)),
      m_banner(new GuessBanner(m_round, appearance, m_content)),
      m_plane(new PlaneView(m_round.model(), m_round.study(), m_round.playback(), m_round.selection(), appearance,
                            m_content)),
      m_relief(new ReliefView(m_round.model(), m_round.study(), m_round.playback(), m_round.selection(), appearance,
                              m_content)),
      m_views(new PlaneAndRelief(m_plane, m_plane, m_relief, m_content)),
      m_list(new GuessList(m_round, appearance, m_content)),
      m_time(new TimelineBar(m_round.model(), m_round.playback(), appearance, m_content))
{
    setAccessibleName(tr("Guess where runs end"));
    m_relief->follow(*m_plane);
    addGround(groundOf(*m_plane));
    addGround(groundOf(*m_relief));
    m_list->installEventFilter(this);
    auto* pale = new QGraphicsOpacityEffect(m_time);
    pale->setOpacity(kResting);
    m_time->setGraphicsEffect(pale);
    layOut();
    connectBanner();
    connect(&m_round, &GuessRound::phaseChanged, this, &GuessStage::showPhase);
    setFocusProxy(m_views);
    showPhase();
}

/// What shows the round goes before it.
GuessStage::~GuessStage() { delete m_content; }

void GuessStage::layOut()
{
    constexpr int kGap = 2 * metrics::kSpace;
    auto* middle = new QHBoxLayout;
    middle->setSpacing(kGap);
    middle->addWidget(cardAround(m_views, m_content), kViewsShare);
    middle->addWidget(cardAround(m_list, m_content), kListShare);
    auto* layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addWidget(cardAround(m_time, m_content));
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSizeConstraint(QLayout::SetNoConstraint);
    whole->addWidget(m_content);
}

void GuessStage::connectBanner()
{
    connect(m_banner, &GuessBanner::divergenceExpected, this, &GuessStage::expectDivergence);
    connect(m_banner, &GuessBanner::runWanted, &m_round, &GuessRound::run);
    connect(m_banner, &GuessBanner::endWanted, &m_round.playback(), &Playback::toLast);
    connect(m_banner, &GuessBanner::againWanted, &m_round, &GuessRound::again);
    connect(m_banner, &GuessBanner::leaveWanted, this, &GuessStage::leaveWanted);
}

void GuessStage::addGround(const GuessGround& ground)
{
    auto* layer = new GuessLayer(m_round, m_appearance, ground);
    new GuessGestures(m_round, ground, *layer);
    ground.view->installEventFilter(this); // the last filter is asked first
    m_layers.append(layer);
}

void GuessStage::setMagnification(int type, double factor)
{
    m_banner->setType(type);
    m_plane->setMagnification(factor);
    m_relief->setMagnification(factor);
    for (GuessLayer* layer : m_layers)
        layer->setMagnification(factor);
    QFont font = m_list->font();
    font.setPixelSize(type);
    m_list->setFont(font);
}

void GuessStage::showPhase()
{
    const bool isGuessing = m_round.phase() == GuessRound::Phase::Guessing;
    m_time->setEnabled(!isGuessing);
    m_time->graphicsEffect()->setEnabled(isGuessing);
    m_isCursorNew = false;
    m_views->setFocus();
}

void GuessStage::waitForFinished()
{
    m_round.waitForFinished();
    m_plane->waitForFinished();
    m_views->waitForFinished();
}

void GuessStage::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), m_appearance.theme().ground); }

} // namespace thalweg::app
