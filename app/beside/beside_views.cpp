#include "beside/beside_views.h"

#include "beside/land_header.h"
#include "beside/second_pane.h"
#include "inspector/inspection.h"
#include "plane/plane_view.h"

#include <QVBoxLayout>

#include <utility>

namespace thalweg::app {

namespace {

constexpr int kShare = 10'000; ///< the same for both; QSplitter makes it fit

} // namespace

BesideViews::BesideViews(SceneModel& model, Study& study, Playback& playback, Selection& selection, Clinic& clinic,
                         Appearance& appearance, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_model(model), m_playback(playback), m_selection(selection),
      m_clinic(clinic), m_appearance(appearance), m_pane(new QWidget(this)),
      m_plane(new PlaneView(model, study, playback, selection, appearance, m_pane))
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    auto* layout = new QVBoxLayout(m_pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_plane, 1);
    addWidget(m_pane);
    connect(&model, &SceneModel::changed, this, &BesideViews::showScene);
    showScene(SceneModel::AllParts);
}

void BesideViews::showScene(SceneModel::Parts parts)
{
    const bool isWanted = m_model.scene().beside.has_value();
    if (!(parts & SceneModel::BesidePart) || isWanted == (m_second != nullptr))
        return;
    isWanted ? open() : close();
}

void BesideViews::open()
{
    m_header = new LandHeader(m_model, m_clinic, m_selection, m_appearance, editsOfFirst(m_model), m_pane);
    static_cast<QVBoxLayout*>(m_pane->layout())->insertWidget(0, m_header);
    m_second = new SecondPane(m_model, m_playback, m_selection, m_appearance, *m_plane, this);
    addWidget(m_second);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    m_header->show();
    m_second->show();
    setSizes({kShare, kShare});
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
