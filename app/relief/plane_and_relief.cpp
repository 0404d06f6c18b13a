#include "relief/plane_and_relief.h"

#include "beside/lands.h"
#include "relief/relief_view.h"

#include <QResizeEvent>

namespace thalweg::app {

namespace {

constexpr int kShare = 10'000;      ///< the same for both; QSplitter makes it fit
constexpr int kLeastWidthEach = 240; ///< side by side

} // namespace

PlaneAndRelief::PlaneAndRelief(QWidget* plane, QWidget* planeFocus, ReliefView* relief, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_plane(plane), m_planeFocus(planeFocus), m_relief(relief)
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(plane);
    addWidget(relief);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setSizes({kShare, kShare});
    apply(m_mode);
}

void PlaneAndRelief::setMode(ViewMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    apply(mode);
    emit modeChanged(mode);
}

/// The keyboard goes on to what stays.
void PlaneAndRelief::apply(ViewMode mode)
{
    const QWidget* focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    setFocusProxy(mode == ViewMode::Relief ? static_cast<QWidget*>(m_relief) : m_planeFocus);
    m_plane->setVisible(mode != ViewMode::Relief);
    m_relief->setVisible(mode != ViewMode::Plane);
    if (hadFocus)
        setFocus(Qt::OtherFocusReason);
}

void PlaneAndRelief::setStacked(bool on)
{
    m_isStacked = on;
    orient(width());
}

void PlaneAndRelief::follow(const Lands& lands)
{
    const auto share = [this, &lands] { setPlanes(lands.second() ? 2 : 1); };
    connect(&lands, &Lands::secondChanged, this, share);
    share();
}

/// Side by side in the plane's part.
void PlaneAndRelief::setPlanes(int count)
{
    if (count == m_planes)
        return;
    m_planes = count;
    orient(width());
    setSizes({count * kShare, kShare});
}

void PlaneAndRelief::orient(int width)
{
    setOrientation(m_isStacked || width < (m_planes + 1) * kLeastWidthEach ? Qt::Vertical : Qt::Horizontal);
}

/// Before the parts are laid out.
void PlaneAndRelief::resizeEvent(QResizeEvent* event)
{
    orient(event->size().width());
    QSplitter::resizeEvent(event);
}

ViewsLook PlaneAndRelief::look() const
{
    return {m_mode, saveState(), m_relief->camera(), m_relief->logHeight()};
}

void PlaneAndRelief::setLook(const ViewsLook& look)
{
    setMode(look.mode);
    restoreState(look.split);
    orient(width());
    m_relief->setLogHeight(look.logHeight);
    m_relief->setCamera(look.camera);
}

void PlaneAndRelief::waitForFinished()
{
    if (m_relief->isVisible())
        m_relief->waitForFinished();
}

} // namespace thalweg::app
