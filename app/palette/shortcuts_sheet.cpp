#include "palette/shortcuts_sheet.h"

#include "palette/gestures.h"
#include "panels/fonts.h"
#include "theme/theme.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr QSize kGreatestSize(1120, 660);
constexpr int kColumns = 3;

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
QWidget* columnsOf(const QList<GestureGroup>& groups)
{
    qsizetype rows = 0;
    for (const GestureGroup& group : groups)
        rows += group.rows.size() + 2;
    auto* sheet = new QWidget;
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(24, 4, 24, 8);
    columns->setSpacing(32);
    QVBoxLayout* column = nullptr;
    qsizetype filled = 0;
    for (const GestureGroup& group : groups) {
        const qsizetype middle = filled + (group.rows.size() + 2) / 2;
        if (columns->count() <= middle * kColumns / rows) {
            column = new QVBoxLayout;
            columns->addLayout(column, 1);
        }
        column->addWidget(tableOf(group));
        filled += group.rows.size() + 2;
    }
    for (int i = 0; i < columns->count(); ++i)
        static_cast<QVBoxLayout*>(columns->itemAt(i)->layout())->addStretch();
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
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* title = new QLabel(tr("Keys and gestures"), &card());
    title->setFont(boldened(scaled(title->font(), 1.4)));
    title->setContentsMargins(24, 8, 24, 0);
    auto* layout = new QVBoxLayout(&card());
    layout->setContentsMargins(1, 12, 1, 8);
    layout->addWidget(title);
    layout->addWidget(m_scroll, 1);
}

void ShortcutsSheet::show(const QList<PaletteEntry>& entries)
{
    m_scroll->setWidget(columnsOf(keyGroups(entries) + gestureGroups())); // which deletes the last one
    open();
}

QRect ShortcutsSheet::cardIn(QSize size) const
{
    QRect card(QPoint(), kGreatestSize.boundedTo(size - QSize(48, 48)));
    card.moveCenter(QRect(QPoint(), size).center());
    return card;
}

QWidget* ShortcutsSheet::firstFocus() { return m_scroll; }

} // namespace thalweg::app
