#include "panels/critical_view.h"

#include "critical/areas.h"
#include "critical/constant.h"
#include "model/study.h"
#include "panels/critical_model.h"
#include "panels/fonts.h"
#include "panels/number_delegate.h"
#include "panels/sentence_label.h"
#include "text/number_text.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace thalweg::app {

CriticalView::CriticalView(SceneModel& scene, Study& study, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_study(study), m_model(new CriticalModel(appearance, this)),
      m_sorted(new QSortFilterProxyModel(this)), m_summary(new QLabel(this)), m_note(new SentenceLabel(SentenceLabel::Kind::Quiet, this)),
      m_table(new QTableView(this))
{
    m_summary->setProperty("title", true);
    for (QLabel* label : {m_summary, static_cast<QLabel*>(m_note)})
        label->setContentsMargins(3 * metrics::kSpace, 0, 3 * metrics::kSpace, 0);
    buildTable();
    m_table->setItemDelegate(new NumberDelegate(appearance, m_table));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * metrics::kSpace, 0, metrics::kSpace);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_summary);
    layout->addWidget(m_note);
    layout->addWidget(m_table);
    connect(&study, &Study::criticalReady, this, &CriticalView::update);
    connect(&study, &Study::searchStarted, this, &CriticalView::update);
    connect(m_table, &QTableView::clicked, this, &CriticalView::activate);
    connect(m_table, &QTableView::activated, this, &CriticalView::activate);
    update();
}

void CriticalView::buildTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(CriticalModel::NumberRole);
    m_table->setModel(m_sorted);
    m_table->setAccessibleName(tr("Critical points"));
    m_table->setAccessibleDescription(tr("Kind, place, loss and eigenvalues of each; Enter shows it on the map"));
    m_table->setFont(scaled(font(), 0.9));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(6 * metrics::kSpace);
    m_table->setSortingEnabled(true);
    QHeaderView* header = m_table->horizontalHeader();
    header->setFont(m_table->font());
    header->setHighlightSections(false);
    header->setMinimumSectionSize(20);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

/// Each column gets what its longest usual number needs: "−3.779", "7.9e−31", "−45.61".
void CriticalView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int kMark = 24;
    constexpr int kScrollBar = 8;
    constexpr std::array kShares{0.195, 0.195, 0.22, 0.195, 0.195};
    QHeaderView* header = m_table->horizontalHeader();
    header->resizeSection(CriticalModel::Kind, kMark);
    for (int i = 0; i < int(kShares.size()); ++i)
        header->resizeSection(CriticalModel::X + i, int(kShares[std::size_t(i)] * (width() - kMark - kScrollBar)));
}

void CriticalView::update()
{
    m_model->setPoints(m_study.critical().points, m_scene.scene().domain);
    m_summary->setText(summary());
    const auto areas = int(areaCount(m_study.critical()));
    if (isLevel())
        m_note->say(tr("The surface is level: its gradient is 0 everywhere."));
    else if (areas == 0)
        m_note->say({});
    else if (areas == 1)
        m_note->say(tr("One area could not be resolved: it is shaded on the map."));
    else
        m_note->say(tr("%1 areas could not be resolved: they are shaded on the map.").arg(countText(areas)));
}

bool CriticalView::isLevel() const
{
    const std::vector<Domain>& areas = m_study.critical().unresolved;
    return !m_study.isSearching() && areas.size() == 1 && isConstant(*m_scene.surface().surface, areas.front());
}

QString CriticalView::summary() const
{
    if (isLevel())
        return tr("Every point is critical");
    const CriticalSearch& found = m_study.critical();
    const int count = int(found.points.size());
    const QString points = count == 1 ? tr("1 critical point") : tr("%1 critical points").arg(countText(count));
    if (m_study.isSearching())
        return tr("%1 · searching …").arg(points);
    return found.complete ? tr("%1 · complete").arg(points) : tr("%1 · perhaps not all").arg(points);
}

void CriticalView::activate(const QModelIndex& index)
{
    emit pointActivated(m_model->point(m_sorted->mapToSource(index).row()).at);
}

} // namespace thalweg::app
