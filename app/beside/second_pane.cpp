#include "beside/second_pane.h"

#include "accessibility/landscape_voice.h"
#include "beside/land_header.h"
#include "beside/linked_views.h"
#include "plane/plane_view.h"
#include "window/session.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace thalweg::app {

SecondPane::SecondPane(Session& session, PlaneView& first, QWidget* parent)
    : QWidget(parent), m_land(session.lands.second()),
      m_header(new LandHeader(m_land->model(), m_land->clinic(), session.selection, session.appearance,
                              editsOfSecond(session.model), this)),
      m_plane(new PlaneView(m_land->model(), m_land->study(), session.playback, session.selection, session.appearance,
                            this))
{
    m_plane->setAccessibleName(tr("Plane view of the second landscape"));
    tellVerdicts(*m_plane, m_land->clinic());
    m_plane->moveStartOf(session.model);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_plane, 1);
    link(first, *m_plane);
}

/// What shows the models goes before them.
SecondPane::~SecondPane()
{
    delete m_header;
    delete m_plane;
}

void SecondPane::waitForFinished()
{
    m_land->clinic().waitForFinished();
    QCoreApplication::sendPostedEvents();
    m_plane->waitForFinished();
}

} // namespace thalweg::app
