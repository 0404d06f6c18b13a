#include "palette/shortcuts_sheet.h"

#include "panels/fonts.h"
#include "theme/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace thalweg::app {

namespace {

constexpr QSize kGreatestSize(1600, 960);
constexpr int kAround = 24;      ///< the columns
constexpr int kBetween = 28;     ///< them
constexpr int kLeastColumn = 284;
constexpr int kMostColumns = 5;

int columnsIn(int width)
{
    return std::clamp((width - 2 * kAround + kBetween) / (kLeastColumn + kBetween), 1, kMostColumns);
}

/// What a key does to the sheet, if anything.
std::optional<QAbstractSlider::SliderAction> scrollingBy(int key)
{
    switch (key) {
    case Qt::Key_Up:
        return QAbstractSlider::SliderSingleStepSub;
    case Qt::Key_Down:
        return QAbstractSlider::SliderSingleStepAdd;
    case Qt::Key_PageUp:
        return QAbstractSlider::SliderPageStepSub;
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return QAbstractSlider::SliderPageStepAdd;
    case Qt::Key_Home:
        return QAbstractSlider::SliderToMinimum;
    case Qt::Key_End:
        return QAbstractSlider::SliderToMaximum;
    default:
        return std::nullopt;
    }
}

/// Groups of keys: those of a menu and of its parts stand together.
QList<GestureGroup> keyGroups(const QList<PaletteEntry>& entries)
{
    QList<GestureGroup> groups;
    for (const PaletteEntry& entry : entries) {
        if (entry.keys.isEmpty())
            continue;
        const QString place = entry.group.section(QStringLiteral(" › "), 0, 0);
        auto group = std::ranges::find(groups, place, &GestureGroup::place);
        if (group == groups.end())
            group = groups.insert(groups.end(), GestureGroup{place, {}});
        group->rows.append({entry.keys.toString(QKeySequence::NativeText), entry.name});
    }
    return groups;
}

QLabel* keyLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("key", true);
    label->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return label;
}

QWidget* tableOf(const GestureGroup& group)
{
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 4 * metrics::kSpace);
    grid->setHorizontalSpacing(3 * metrics::kSpace);
    grid->setVerticalSpacing(metrics::kSpace + 1);
    grid->setColumnStretch(1, 1);
    auto* title = new QLabel(group.place, table);
    title->setProperty("title", true);
    grid->addWidget(title, 0, 0, 1, 2);
    for (const GestureGroup::Row& row : group.rows) {
        const int at = grid->rowCount();
        grid->addWidget(keyLabel(row.gesture, table), at, 0, Qt::AlignLeft | Qt::AlignTop);
        auto* effect = new QLabel(row.effect, table);
        effect->setWordWrap(true);
        grid->addWidget(effect, at, 1);
    }
    return table;
}

/// The groups in columns of about the same height, in their order.
QWidget* columnsOf(const QList<GestureGroup>& groups, int count)
{
    qsizetype rows = 0;
    for (const GestureGroup& group : groups)
        rows += group.rows.size() + 2;
    auto* sheet = new QWidget;
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(kAround, metrics::kSpace, kAround, 2 * metrics::kSpace);
    columns->setSpacing(kBetween);
    QVBoxLayout* column = nullptr;
    qsizetype filled = 0;
    for (const GestureGroup& group : groups) {
        const qsizetype middle = filled + (group.rows.size() + 2) / 2;
        if (columns->count() <= middle * count / rows) {
            column = new QVBoxLayout;
            column->setSpacing(0);
            columns->addLayout(column, 1);
        }
        column->addWidget(tableOf(group));
        filled += group.rows.size() + 2;
    }
    for (int i = 0; i < columns->count(); ++i)
        static_cast<QVBoxLayout*>(columns->itemAt(i)->layout())->addStretch(1);
    return sheet;
}

} // namespace

ShortcutsSheet::ShortcutsSheet(Appearance& appearance, QWidget* window)
    : Overlay(appearance, window), m_scroll(new QScrollArea(&card()))
{
    setAccessibleName(tr("Keys and gestures"));
    m_scroll->setAccessibleName(tr("Keys and gestures"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // keys are for the sheet
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* title = new QLabel(tr("Keys and gestures"), &card());
    title->setFont(boldened(scaled(title->font(), 1.4)));
    title->setContentsMargins(kAround, 8, kAround, 0);
    auto* layout = new QVBoxLayout(&card());
    layout->setContentsMargins(1, 12, 1, 8);
    layout->addWidget(title);
    layout->addWidget(m_scroll, 1);
}

void ShortcutsSheet::show(const QList<PaletteEntry>& entries)
{
    m_groups = keyGroups(entries) + gestureGroups();
    fill();
    open();
}

void ShortcutsSheet::fill()
{
    m_columns = columnsIn(cardIn(parentWidget()->size()).width());
    m_scroll->setWidget(columnsOf(m_groups, m_columns)); // which deletes the last one
}

void ShortcutsSheet::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    if (!m_groups.isEmpty() && columnsIn(cardIn(size()).width()) != m_columns)
        fill();
}

/// Keys that scroll are not the window's meanwhile.
bool ShortcutsSheet::event(QEvent* event)
{
    const bool asksForKey = event->type() == QEvent::ShortcutOverride;
    if (!asksForKey || !scrollingBy(static_cast<QKeyEvent*>(event)->key()))
        return Overlay::event(event);
    event->accept();
    return true;
}

void ShortcutsSheet::keyPressEvent(QKeyEvent* event)
{
    if (const auto scrolling = scrollingBy(event->key()))
        return m_scroll->verticalScrollBar()->triggerAction(*scrolling);
    Overlay::keyPressEvent(event);
}

QRect ShortcutsSheet::cardIn(QSize size) const
{
    QRect card(QPoint(), kGreatestSize.boundedTo(size - QSize(48, 48)));
    card.moveCenter(QRect(QPoint(), size).center());
    return card;
}

} // namespace thalweg::app
