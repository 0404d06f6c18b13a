#include "presentation/presenter.h"

#include "plane/plane_view.h"
#include "plane/rest.h"
#include "presentation/presentation.h"
#include "relief/plane_and_relief.h"
#include "window/session.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>

namespace thalweg::app {

Presenter::Presenter(QMainWindow& window, PlaneView& plane, PlaneAndRelief& views, Session& session)
    : QObject(&window), m_window(window), m_plane(plane), m_views(views), m_session(session),
      m_action(new QAction(tr("Present"), &window))
{
    m_action->setShortcut(Qt::Key_F11);
    m_action->setToolTip(tr("Views only, in large type, on the whole screen (F11); Escape leaves"));
    window.addAction(m_action);
    connect(m_action, &QAction::triggered, this, &Presenter::present);
    m_go.setSingleShot(true);
    connect(&m_go, &QTimer::timeout, this, [this] { m_presentation.reset(); });
}

Presenter::~Presenter() = default;

Presentation* Presenter::presentation() { return m_go.isActive() ? nullptr : m_presentation.get(); }

void Presenter::present()
{
    if (presentation())
        return;
    m_go.stop();
    m_presentation = std::make_unique<Presentation>(m_session);
    PlaneView& view = m_presentation->plane();
    view.layers().choose(m_plane.layers().choice());
    view.setEqualScale(m_plane.equalScale());
    m_presentation->views().setLook(m_views.look());
    m_presentation->setGeometry(m_window.screen()->geometry());
    connect(m_presentation.get(), &Presentation::left, this, &Presenter::leave);
    m_window.setUpdatesEnabled(false);
    setResting(m_window, true);
    m_presentation->showFullScreen();
    view.showDomain(m_plane.visible());
    m_presentation->showControls();
}

void Presenter::leave()
{
    if (!presentation())
        return;
    m_go.start(0); // it may be its key press that is at work
    setResting(m_window, false);
    m_window.setUpdatesEnabled(true);
    // The studies follow the views that are shown last, and views make up for what they left out.
    QWidgetList parts{m_window.centralWidget()};
    for (const QDockWidget* dock : m_window.findChildren<QDockWidget*>())
        parts << dock->widget();
    for (QWidget* part : parts) {
        if (!part->isVisible())
            continue;
        part->hide();
        part->show();
    }
    m_window.activateWindow();
    m_views.setFocus();
}

} // namespace thalweg::app
