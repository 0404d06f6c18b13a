#include "presentation/presentation.h"

#include "beside/beside_views.h"
#include "beside/land_header.h"
#include "charts/chart_view.h"
#include "charts/charts_panel.h"
#include "model/classroom_sight.h"
#include "palette/shortcuts_sheet.h"
#include "panels/timeline_bar.h"
#include "plane/plane_view.h"
#include "predict/predictor.h"
#include "presentation/pointer_halo.h"
#include "presentation/run_legend.h"
#include "presentation/verdict_card.h"
#include "relief/plane_and_relief.h"
#include "relief/relief_view.h"
#include "window/session.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thalweg::app {

namespace {

// At 1080 pixels of height the smallest type, that of the axes, is 24 pixels high.
constexpr double kTypeShare = 28.0 / 1080.0;
constexpr int kLeastType = 13;
constexpr int kRest = 2000; ///< ms without mouse after which the controls go
constexpr int kViewsShare = 64;
constexpr int kRightShare = 36;
constexpr int kBelow = 10; ///< pixels above and below the controls

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

Presentation::Presentation(Session& session, QWidget* parent)
    : QWidget(parent, Qt::Window), m_session(session),
      m_legend(new RunLegend(session.model, session.clinic, session.selection, session.appearance, this)),
      m_views(new BesideViews(session, this)),
      m_relief(new ReliefView(session.model, session.study, session.playback, session.selection, session.appearance,
                              this)),
      m_landscape(new PlaneAndRelief(m_views, &m_views->plane(), m_relief, this)),
      m_charts(new ChartsPanel(session.model, session.study, session.playback, session.selection, session.appearance,
                               this)),
      m_verdict(new VerdictCard(session, this)), m_halo(new PointerHalo(session.appearance, this)),
      m_predictor(new Predictor(*this, m_views->plane(), session)),
      m_sheet(new ShortcutsSheet(session.appearance, this))
{
    setWindowTitle(tr("Presentation"));
    setAccessibleName(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    m_relief->follow(plane());
    m_landscape->follow(session.lands);
    m_charts->showBoth(session.lands);
    showOnlyTheLoss();
    layOut();
    makeControls();
    connectKeys();
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &Presentation::hideControls);
    qApp->installEventFilter(this);
    const auto speak = [this] { m_legend->speakOf(m_session.lands.models(m_session.lands.inFocus()).clinic); };
    connect(&session.lands, &Lands::focusChanged, this, speak);
    speak();
    connect(&session.lands, &Lands::secondChanged, this, &Presentation::magnify); // what is new, too
    m_landscape->setFocus();
}

PlaneView& Presentation::plane() { return m_views->plane(); }

void Presentation::showOnlyTheLoss()
{
    m_charts->setChoosable(false);
    for (const Quantity& quantity : quantities())
        m_charts->choice().choose(quantity.id, quantity.id == QuantityId::Loss);
}

void Presentation::layOut()
{
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    QWidget* charts = cardAround(m_charts, this);
    charts->setVisible(showsCharts(m_session.model.scene()));
    right->addWidget(charts, 1);
    right->addWidget(m_verdict, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(cardAround(m_landscape, this), kViewsShare);
    middle->addLayout(right, kRightShare);
    auto* layout = new QVBoxLayout(this);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // the type goes by the size, not the size by the type
    layout->setSpacing(10);
    layout->addWidget(m_legend);
    layout->addLayout(middle, 1);
}

/// Those of the window, on a card over the views.
void Presentation::makeControls()
{
    auto* row = new QWidget(this);
    auto* guess = new QToolButton(row);
    guess->setDefaultAction(m_predictor->action());
    guess->setProperty("boxed", true);
    guess->setAccessibleName(guess->text());
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->addWidget(new TimelineBar(m_session.model, m_session.playback, m_session.appearance, row), 1);
    layout->addWidget(guess);
    m_controls = cardAround(row, this);
    m_controls->setAutoFillBackground(true);
    m_controls->hide();
    this->layout()->setContentsMargins(16, 12, 16, m_controls->sizeHint().height() + 2 * kBelow);
}

void Presentation::key(const QKeySequence& key, std::function<void()> action)
{
    auto* shortcut = new QShortcut(key, this);
    connect(shortcut, &QShortcut::activated, this, std::move(action));
}

void Presentation::connectKeys()
{
    Playback& playback = m_session.playback;
    key(Qt::Key_Space, [&] { playback.toggle(); });
    key(Qt::Key_Right, [&] { playback.stepForward(); });
    key(Qt::Key_Left, [&] { playback.stepBack(); });
    key(Qt::Key_Home, [&] { playback.toFirst(); });
    key(Qt::Key_End, [&] { playback.toLast(); });
    key(Qt::Key_Up, [this] { selectNeighbour(-1); });
    key(Qt::Key_Down, [this] { selectNeighbour(1); });
    key(QKeyCombination(Qt::ShiftModifier, Qt::Key_B), [this] { m_session.lands.focusOnOther(); });
    key(Qt::Key_H, [this] { m_halo->setWanted(!m_halo->isWanted()); });
    for (const QKeySequence& help : {QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)})
        key(help, [this] { toggleSheet(); });
    key(Qt::Key_F11, [this] { close(); });
}

/// Among the runs that are shown.
void Presentation::selectNeighbour(int by)
{
    const auto& runs = m_session.model.scene().runs;
    const int count = int(runs.size());
    for (int run = m_session.selection.run() + by; run >= 0 && run < count; run += by)
        if (runs[std::size_t(run)].shown)
            return m_session.selection.select(run);
}

int Presentation::type() const { return std::max(kLeastType, qRound(kTypeShare * height())); }

void Presentation::magnify()
{
    QFont usual = QApplication::font();
    const double factor = double(type()) / usual.pixelSize();
    for (PlaneView* view : findChildren<PlaneView*>()) {
        view->setFont(usual); // which the view makes larger itself
        view->setMagnification(factor);
    }
    m_landscape->setStacked(true); // side by side, in large type, they would be slivers
    m_relief->setFont(usual);
    m_relief->setMagnification(factor);
    QFont large = usual;
    large.setPixelSize(type());
    m_legend->setFont(large);
    m_legend->updateGeometry();
    for (LandHeader* header : findChildren<LandHeader*>())
        header->setFont(large);
    for (ChartView* chart : m_charts->charts()) {
        chart->setFont(large);
        chart->setMagnification(factor);
    }
    m_verdict->setType(type());
    m_halo->setRadius(qRound(1.4 * type()));
    m_predictor->setMagnification(type(), factor);
    m_sheet->setLargestType(factor);
}

/// Below the views, where nothing is that they would cover.
void Presentation::placeControls()
{
    const QSize size(std::min(width() - 32, std::max(m_controls->sizeHint().width(), width() / 2)),
                     m_controls->sizeHint().height());
    m_controls->setGeometry({{(width() - size.width()) / 2, height() - size.height() - kBelow}, size});
}

void Presentation::showControls()
{
    if (m_predictor->stage() || m_sheet->isVisible())
        return; // the stage has controls of its own, the sheet is to be read
    placeControls();
    m_controls->show();
    m_controls->raise();
    m_halo->raise();
    m_rest.start();
}

/// Not from under the mouse, nor while its menu is open or something is typed into it.
void Presentation::hideControls()
{
    const bool inUse = m_controls->underMouse() || QApplication::activePopupWidget()
                       || (focusWidget() && m_controls->isAncestorOf(focusWidget()));
    if (inUse)
        return m_rest.start();
    m_controls->hide();
}

void Presentation::toggleSheet()
{
    if (m_sheet->isVisible())
        return m_sheet->close();
    m_controls->hide();
    m_sheet->show(presentationGroups());
}

void Presentation::waitForFinished()
{
    m_session.clinic.waitForFinished();
    m_charts->waitForFinished();
    QCoreApplication::sendPostedEvents();
    plane().waitForFinished();
    m_views->waitForFinished();
    m_landscape->waitForFinished();
}

void Presentation::resizeEvent(QResizeEvent*)
{
    magnify();
    if (m_controls->isVisible())
        placeControls();
}

void Presentation::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Presentation::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    emit left();
}

bool Presentation::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && watched->isWidgetType() && isVisible()) {
        const auto* widget = static_cast<QWidget*>(watched);
        if (widget->window() == this) {
            showControls();
            m_halo->follow(mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace thalweg::app
