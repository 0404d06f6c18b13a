#include "table/run_table.h"

#include "model/appearance.h"
#include "model/playback.h"
#include "model/selection.h"
#include "panels/chooser_box.h"
#include "panels/elided_label.h"
#include "panels/fonts.h"
#include "panels/link_button.h"
#include "panels/number_field.h"
#include "panels/verdict_badge.h"
#include "table/run_table_delegate.h"
#include "table/run_table_model.h"
#include "table/run_table_order.h"
#include "table/sort_header.h"
#include "table/table_text.h"
#include "text/number_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

RunTable::RunTable(Study& study, Clinic& clinic, Playback& playback, Selection& selection, Appearance& appearance,
                   QWidget* parent)
    : QWidget(parent), m_selection(selection), m_race(study),
      m_table(new RunTableModel(m_race, clinic, playback, this)), m_order(new RunTableOrder(this)),
      m_kind(new ChooserBox(this)), m_value(new NumberField(this)), m_meaning(new ElidedLabel(this)),
      m_links(new QWidget(this)), m_view(new QTableView(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * metrics::kSpace, 0, 2 * metrics::kSpace, 0);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(targetRow(appearance));
    layout->addWidget(m_view);
    buildTarget();
    buildTable(appearance);
    buildActions();
    connectModels(playback);
    showTarget();
}

QWidget* RunTable::targetRow(Appearance& appearance)
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::kSpace, 0, metrics::kSpace, 0);
    layout->setSpacing(2 * metrics::kSpace);
    auto* label = new QLabel(tr("Target"), row);
    label->setBuddy(m_kind);
    auto* csv = new LinkButton(tr("Copy as CSV"), appearance, m_links);
    auto* markdown = new LinkButton(tr("Copy as Markdown"), appearance, m_links);
    auto* links = new QHBoxLayout(m_links);
    links->setContentsMargins({});
    links->setSpacing(2 * metrics::kSpace);
    links->addWidget(csv);
    links->addWidget(markdown);
    for (QWidget* part : std::initializer_list<QWidget*>{label, m_kind, m_value, m_meaning})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(m_links);
    connect(csv, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(this->csv()); });
    connect(markdown, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(this->markdown()); });
    return row;
}

void RunTable::buildTarget()
{
    m_kind->addItem(tr("Share of the way left"));
    m_kind->addItem(tr("Loss"));
    m_kind->setAccessibleName(tr("What the target is"));
    m_kind->view()->setAccessibleName(m_kind->accessibleName());
    m_kind->setToolTip(tr("What is left of the way from the start down to the lowest loss that is known, or a loss"));
    m_value->setAccessibleName(tr("Target"));
    m_value->setFixedWidth(84);
    m_value->setCheck([this](double value) -> NumberField::Problem {
        const bool isShare = m_kind->currentIndex() == int(Target::Kind::Share);
        if (isShare && !(value >= 0.0 && value <= 1.0))
            return tr("A share is from 0 to 1");
        return std::nullopt;
    });
    m_meaning->setProperty("quiet", true);
    connect(m_kind, &QComboBox::activated, this, &RunTable::chooseKind);
    connect(m_value, &NumberField::valueTyped, this,
            [this](double value) { m_race.setTarget({m_race.target().kind, value}); });
    connect(m_value, &NumberField::problemChanged, this, &RunTable::showTarget);
}

/// The other kind begins where the target is, so that nothing jumps.
void RunTable::chooseKind(int kind)
{
    const auto chosen = Target::Kind(kind);
    if (chosen == m_race.target().kind)
        return;
    const double loss = m_race.result().target;
    const bool isLoss = chosen == Target::Kind::Loss && std::isfinite(loss);
    m_race.setTarget({chosen, isLoss ? loss : chosen == Target::Kind::Loss ? 0.0 : Target().value});
    m_value->setValue(m_race.target().value);
}

void RunTable::showTarget()
{
    m_kind->setCurrentIndex(int(m_race.target().kind));
    if (!m_value->hasFocus())
        m_value->setValue(m_race.target().value);
    const double loss = m_race.result().target;
    const bool isShare = m_race.target().kind == Target::Kind::Share;
    if (!m_value->problem().isEmpty())
        return m_meaning->setText(m_value->problem());
    m_meaning->setText(isShare && std::isfinite(loss) ? tr("loss ≤ %1").arg(shortNumber(loss)) : QString());
}

void RunTable::buildTable(Appearance& appearance)
{
    m_order->setSourceModel(m_table);
    m_view->setHorizontalHeader(new SortHeader(m_view));
    m_view->setModel(m_order);
    m_view->setItemDelegate(new RunTableDelegate(appearance, m_view));
    m_view->setAccessibleName(tr("Table of the runs"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setSortingEnabled(true);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(6 * metrics::kSpace);
    QHeaderView* header = m_view->horizontalHeader();
    header->setFont(scaled(font(), 0.9));
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

/// As much as the longest usual text of each column needs; the settings get the rest.
void RunTable::divideRoom()
{
    constexpr int kRoomForLinks = 620;
    m_links->setVisible(width() >= kRoomForLinks);
    const QFontMetrics words(m_view->horizontalHeader()->font());
    constexpr int kPadding = 8; // of the style sheet
    constexpr int kName = 124;
    constexpr int kLeastSettings = 72;
    const int badge = badgeWidth(m_view->font()) + 4 * metrics::kSpace;
    constexpr int kScrollBar = 12;
    const int number = QFontMetrics(m_view->font()).horizontalAdvance(QStringLiteral("8.888e−88"));
    int left = width() - 4 * metrics::kSpace - kScrollBar - kName - badge;
    QHeaderView* header = m_view->horizontalHeader();
    for (const int column : {RunTableModel::Now, RunTableModel::End, RunTableModel::Steps, RunTableModel::Gradients}) {
        const QString head = m_table->headerData(column, Qt::Horizontal).toString();
        const int room = SortHeader::kArrowRoom + kPadding + std::max(number, words.horizontalAdvance(head));
        header->resizeSection(column, room);
        left -= room;
    }
    header->resizeSection(RunTableModel::Run, kName);
    header->resizeSection(RunTableModel::State, badge);
    header->resizeSection(RunTableModel::Settings, std::max(kLeastSettings, left));
}

void RunTable::buildActions()
{
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto add = [this](const QString& text, QString (RunTable::*what)() const) {
        auto* action = new QAction(text, m_view);
        m_view->addAction(action);
        connect(action, &QAction::triggered, this, 
                [this, what] { QGuiApplication::clipboard()->setText((this->*what)()); });
        return action;
    };
    QAction* csv = add(tr("Copy as CSV"), &RunTable::csv);
    csv->setShortcut(QKeySequence::Copy);
    csv->setShortcutContext(Qt::WidgetShortcut);
    add(tr("Copy as Markdown"), &RunTable::markdown);
}

void RunTable::connectModels(Playback& playback)
{
    connect(&m_race, &RaceTable::ready, this, [this] {
        m_order->resort();
        showTarget();
        showSelection();
    });
    connect(&playback, &Playback::playingChanged, m_order, [this](bool isPlaying) {
        if (!isPlaying)
            m_order->resort();
    });
    connect(&m_selection, &Selection::runSelected, this, &RunTable::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunTable::select);
}

void RunTable::select(const QModelIndex& index)
{
    if (index.isValid() && !m_isShowing)
        m_selection.select(m_order->mapToSource(index).row());
}

void RunTable::showSelection()
{
    const QModelIndex wanted = m_order->mapFromSource(m_table->index(m_selection.run(), 0));
    if (!wanted.isValid())
        return m_view->clearSelection();
    if (m_view->currentIndex().row() != wanted.row() || !m_view->selectionModel()->isSelected(wanted)) {
        const QScopedValueRollback showing(m_isShowing, true);
        m_view->setCurrentIndex(wanted);
    }
}

QList<QAction*> RunTable::copyActions() const { return m_view->actions(); }
QString RunTable::csv() const { return tableAsCsv(*m_order); }
QString RunTable::markdown() const { return tableAsMarkdown(*m_order); }

void RunTable::showEvent(QShowEvent* event)
{
    m_race.setWanted(true);
    divideRoom();
    QWidget::showEvent(event);
}

void RunTable::hideEvent(QHideEvent* event)
{
    m_race.setWanted(false);
    QWidget::hideEvent(event);
}

void RunTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    divideRoom();
}

} // namespace thalweg::app
