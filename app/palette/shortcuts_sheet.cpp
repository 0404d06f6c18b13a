#include "palette/shortcuts_sheet.h"

#include "palette/fair_columns.h"
#include "panels/fonts.h"
#include "theme/theme.h"

#include <QApplication>
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
constexpr int kAround = 24;         ///< the columns
constexpr int kBetween = 24;        ///< them
constexpr double kLeastColumn = 250.0; ///< in type of the usual size
constexpr int kMostColumns = 5;
constexpr double kSmallestType = 0.8; ///< that is read at ease
constexpr double kTypeStep = 0.05;
constexpr int kScrollBar = 10;
constexpr int kSlack = 24; ///< below the columns: a line may break where none was expected

int columnsIn(int width, double type)
{
    return std::clamp(int((width - 2 * kAround + kBetween) / (type * kLeastColumn + kBetween)), 1, kMostColumns);
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

QWidget* tableOf(const GestureGroup& group, QWidget* parent)
{
    auto* table = new QWidget(parent);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 3 * metrics::kSpace);
    grid->setHorizontalSpacing(2 * metrics::kSpace);
    grid->setVerticalSpacing(metrics::kSpace - 1);
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

/// The tables in type of this size, and how they would stand.
FairColumns tryType(const QList<QWidget*>& tables, double type, int width)
{
    const int count = columnsIn(width, type);
    const int each = (width - 2 * kAround - (count - 1) * kBetween) / count;
    std::vector<int> heights;
    for (QWidget* table : tables) {
        for (QLabel* label : table->findChildren<QLabel*>()) {
            label->setFont(scaled(QApplication::font(), type));
            label->ensurePolished();
        }
        heights.push_back(table->layout()->totalHeightForWidth(each));
    }
    return fairColumns(heights, count);
}

QList<QWidget*> tablesOf(const QList<GestureGroup>& groups, QWidget* parent)
{
    QList<QWidget*> tables;
    for (const GestureGroup& group : groups)
        tables << tableOf(group, parent);
    return tables;
}

/// In a window of this size.
QRect greatestCard(QSize size)
{
    QRect card(QPoint(), kGreatestSize.boundedTo(size - QSize(48, 48)));
    card.moveCenter(QRect(QPoint(), size).center());
    return card;
}

/// The largest type with which they fit.
double fittingType(const QList<GestureGroup>& groups, QSize room, double largest)
{
    QWidget trial;
    const QList<QWidget*> tables = tablesOf(groups, &trial);
    const int height = room.height() - 3 * metrics::kSpace - kSlack;
    double type = largest;
    while (tryType(tables, type, room.width()).height > height && type > kSmallestType)
        type = std::max(type - kTypeStep, kSmallestType);
    return type;
}

/// The groups in columns. They are new, for a style sheet gives widgets back the type that they had at first.
QWidget* columnsOf(const QList<GestureGroup>& groups, QSize room, double largest)
{
    auto* sheet = new QWidget;
    const QList<QWidget*> tables = tablesOf(groups, sheet);
    const FairColumns fair = tryType(tables, fittingType(groups, room, largest), room.width());
    auto* columns = new QHBoxLayout(sheet);
    columns->setContentsMargins(kAround, metrics::kSpace, kAround, 2 * metrics::kSpace);
    columns->setSpacing(kBetween);
    for (std::size_t i = 0; i < fair.first.size(); ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        const auto end = qsizetype(i + 1 < fair.first.size() ? fair.first[i + 1] : std::size_t(tables.size()));
        for (auto table = qsizetype(fair.first[i]); table < end; ++table)
            column->addWidget(tables[table]);
        column->addStretch(1);
        columns->addLayout(column, 1);
    }
    return sheet;
}

} // namespace

ShortcutsSheet::ShortcutsSheet(Appearance& appearance, QWidget* window)
    : Overlay(appearance, window), m_title(new QLabel(tr("Keys and gestures"), &card())),
      m_scroll(new QScrollArea(&card()))
{
    setAccessibleName(tr("Keys and gestures"));
    m_scroll->setAccessibleName(tr("Keys and gestures"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // keys are for the sheet
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLargestType(1.0);
    m_title->setContentsMargins(kAround, 0, kAround, 0);
    auto* layout = new QVBoxLayout(&card());
    layout->setContentsMargins(1, 3 * metrics::kSpace, 1, metrics::kSpace);
    layout->setSpacing(metrics::kSpace);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
}

void ShortcutsSheet::setLargestType(double factor)
{
    m_largest = factor;
    m_title->setFont(boldened(scaled(QApplication::font(), std::max(1.4, 1.2 * factor))));
}

void ShortcutsSheet::show(const QList<PaletteEntry>& entries) { show(keyGroups(entries) + gestureGroups()); }

void ShortcutsSheet::show(const QList<GestureGroup>& groups)
{
    m_groups = groups;
    fill();
    open();
}

/// What the columns have in a window of this size.
QSize ShortcutsSheet::roomIn(QSize size) const
{
    const QMargins around = card().layout()->contentsMargins();
    const int above = m_title->sizeHint().height() + card().layout()->spacing();
    const int frame = 2; // of the card
    return greatestCard(size).size()
           - QSize(around.left() + around.right() + frame + kScrollBar, around.top() + around.bottom() + above + frame);
}

void ShortcutsSheet::fill()
{
    const QSize room = roomIn(parentWidget()->size());
    QWidget* columns = columnsOf(m_groups, room, m_largest);
    m_scroll->setWidget(columns); // which deletes the last one
    const int around = greatestCard(parentWidget()->size()).height() - room.height();
    m_needed = around + columns->layout()->totalHeightForWidth(room.width()) + kSlack;
}

void ShortcutsSheet::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    if (!m_groups.isEmpty() && isVisible())
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
    QRect card = greatestCard(size);
    if (m_needed > 0)
        card.setHeight(std::min(card.height(), m_needed));
    card.moveCenter(QRect(QPoint(), size).center());
    return card;
}

} // namespace thalweg::app
