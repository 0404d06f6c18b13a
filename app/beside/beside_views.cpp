#include "beside/beside_views.h"

#include "beside/land_header.h"
#include "beside/second_pane.h"
#include "inspector/inspection.h"
#include "plane/plane_view.h"
#include "window/session.h"

#include <QApplication>
#include <QFocusEvent>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <utility>

namespace thalweg::app {

namespace {

constexpr int kShare = 10'000;       ///< the same for both; QSplitter makes it fit
constexpr int kLeastWidthEach = 190; ///< side by side; above each other both have less height, for each has a header

} // namespace

BesideViews::BesideViews(Session& session, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_session(session), m_pane(new QWidget(this)),
      m_plane(new PlaneView(session.model, session.study, session.playback, session.selection, session.appearance,
                            m_pane))
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    auto* layout = new QVBoxLayout(m_pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_plane, 1);
    addWidget(m_pane);
    connect(&session.lands, &Lands::secondChanged, this, &BesideViews::showSecond);
    connect(&session.lands, &Lands::focusChanged, this, &BesideViews::showFocus);
    qApp->installEventFilter(this);
    showSecond();
}

PlaneView& BesideViews::planeOf(LandPlace place) { return place == LandPlace::First ? *m_plane : m_second->plane(); }

void BesideViews::showSecond()
{
    const bool isWanted = m_session.lands.second() != nullptr;
    if (isWanted != (m_second != nullptr))
        isWanted ? open() : close();
}

void BesideViews::open()
{
    auto& [model, study, playback, selection, clinic, appearance, lands] = m_session;
    m_header = new LandHeader(model, clinic, selection, appearance, editsOfFirst(model), m_pane);
    static_cast<QVBoxLayout*>(m_pane->layout())->insertWidget(0, m_header);
    m_second = new SecondPane(m_session, *m_plane, this);
    addWidget(m_second);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    m_header->show();
    m_second->show();
    setSizes({kShare, kShare});
    showFocus();
}

/// Before the parts are laid out: where two beside each other would be slivers, one stands above the other.
void BesideViews::resizeEvent(QResizeEvent* event)
{
    const QSize room = event->size();
    const bool isWide = room.width() >= 2 * kLeastWidthEach || room.width() >= room.height();
    setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    QSplitter::resizeEvent(event);
}

/// The keyboard goes along, if it was in the other one.
void BesideViews::showFocus()
{
    if (!m_second)
        return;
    const bool isFirst = m_session.lands.inFocus() == LandPlace::First;
    m_header->setInFocus(isFirst);
    m_second->header().setInFocus(!isFirst);
    const QWidget* other = isFirst ? static_cast<QWidget*>(m_second) : m_pane;
    if (other->isAncestorOf(window()->focusWidget()))
        planeOf(m_session.lands.inFocus()).setFocus(Qt::OtherFocusReason);
}

/// Only what a person does counts: a window that comes to the front, or a presentation that begins, gives the keyboard
/// to one of them, too, which means nothing.
bool BesideViews::eventFilter(QObject* watched, QEvent* event)
{
    const auto isMeant = [event] {
        if (event->type() != QEvent::FocusIn)
            return event->type() == QEvent::MouseButtonPress;
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        return reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    };
    if (!m_second || !watched->isWidgetType() || !isMeant())
        return false;
    const auto* widget = static_cast<QWidget*>(watched);
    if (m_pane->isAncestorOf(widget))
        m_session.lands.focusOn(LandPlace::First);
    else if (m_second->isAncestorOf(widget))
        m_session.lands.focusOn(LandPlace::Second);
    return false;
}

/// Later, as it may be a button in there that asks for it.
void BesideViews::close()
{
    const bool hadFocus = m_second->isAncestorOf(m_second->window()->focusWidget());
    for (QWidget* part : {static_cast<QWidget*>(std::exchange(m_header, nullptr)),
                          static_cast<QWidget*>(std::exchange(m_second, nullptr))}) {
        part->hide();
        part->setParent(m_pane); // out of the splitter
        part->deleteLater();
    }
    m_plane->inspection().hover(std::nullopt); // the mouse may have been in there
    if (hadFocus)
        m_plane->setFocus();
}

void BesideViews::waitForFinished()
{
    if (m_second)
        m_second->waitForFinished();
}

} // namespace thalweg::app
