#include "palette/palette.h"

#include "palette/palette_delegate.h"
#include "text/match.h"
#include "text/other_words.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr QSize kGreatestSize(600, 460);
constexpr int kFieldHeight = 36;
constexpr int kNothingHeight = 72; ///< of the sentence that nothing is called so

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

/// What is said of it besides its names: of what group it is, in every language, and its line.
QString aroundOf(const PaletteEntry& entry)
{
    QStringList words{entry.group, entry.line};
    for (const QString& part : entry.group.split(QStringLiteral(" › ")))
        words += OtherWords::all().of(part);
    return words.join(u' ');
}

QStandardItem* itemFor(const PaletteEntry& entry)
{
    auto* item = new QStandardItem(entry.name);
    item->setEditable(false);
    item->setData(entry.id, Palette::IdRole);
    item->setData(entry.group, Palette::GroupRole);
    item->setData(entry.keys.toString(QKeySequence::NativeText), Palette::KeysRole);
    item->setData(entry.checked, Palette::CheckedRole);
    item->setData(entry.group + QStringLiteral(": ") + entry.name, Qt::AccessibleTextRole);
    item->setToolTip(entry.line);
    return item;
}

} // namespace

Palette::Palette(Appearance& appearance, QWidget* window)
    : Overlay(appearance, window), m_field(new QLineEdit(&card())), m_list(new QListView(&card())),
      m_nothing(new QLabel(&card())), m_items(new QStandardItemModel(this))
{
    layOut(appearance);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListView::clicked, this, &Palette::choose);
}

void Palette::layOut(Appearance& appearance)
{
    setAccessibleName(tr("Command palette"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setPlaceholderText(tr("A command, surface, optimizer, lesson or panel"));
    m_field->setFixedHeight(kFieldHeight);
    m_list->setModel(m_items);
    m_list->setItemDelegate(new PaletteDelegate(appearance, m_list));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setFocusPolicy(Qt::ClickFocus); // what is typed still goes into the field
    m_list->setFocusProxy(m_field);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setProperty("quiet", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto* layout = new QVBoxLayout(&card());
    layout->setContentsMargins(10, 10, 10, 8);
    layout->setSpacing(2 * metrics::kSpace);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
}

/// Its upper edge stays where it is; it is no higher than what was found.
QRect Palette::cardIn(QSize size) const
{
    const QSize room = kGreatestSize.boundedTo(size - QSize(32, 32));
    const QPoint at((size.width() - room.width()) / 2, std::min(72, (size.height() - room.height()) / 2));
    return {at, QSize(room.width(), std::min(room.height(), neededHeight()))};
}

int Palette::neededHeight() const
{
    const int rows = m_items->rowCount();
    const int below = rows > 0 ? rows * m_list->sizeHintForRow(0) + 2 * metrics::kSpace : kNothingHeight;
    const QMargins around = card().layout()->contentsMargins();
    return around.top() + m_field->height() + card().layout()->spacing() + below + around.bottom();
}

QWidget* Palette::firstFocus() { return m_field; }

void Palette::offer(QList<PaletteEntry> entries, const QStringList& recent)
{
    const auto rank = [&](const PaletteEntry& entry) {
        const qsizetype at = recent.indexOf(entry.id);
        return at < 0 ? recent.size() : at;
    };
    std::ranges::stable_sort(entries, {}, rank);
    m_entries = std::move(entries);
    m_field->clear();
    search({});
    open();
}

void Palette::search(const QString& text)
{
    std::vector<std::pair<int, const PaletteEntry*>> found;
    for (const PaletteEntry& entry : m_entries)
        if (const auto score = matchScore(text, QStringList{entry.name} + entry.aliases, aroundOf(entry)))
            found.emplace_back(-*score, &entry);
    std::ranges::stable_sort(found, {}, &std::pair<int, const PaletteEntry*>::first);
    m_items->clear();
    for (const auto& [score, entry] : found)
        m_items->appendRow(itemFor(*entry));
    m_list->setVisible(!found.empty());
    m_nothing->setVisible(found.empty());
    m_nothing->setText(tr("Nothing is called “%1”.").arg(text));
    m_list->setCurrentIndex(m_items->index(0, 0));
    if (!isVisible())
        return;
    place();
    m_field->setFocus(); // a list that is hidden hands the keyboard on, though it has it by proxy only
}

void Palette::choose(const QModelIndex& index)
{
    const QString id = index.data(IdRole).toString();
    const auto entry = std::ranges::find(m_entries, id, &PaletteEntry::id);
    if (!index.isValid() || entry == m_entries.end())
        return;
    const PaletteEntry chosenEntry = *entry;
    close();
    emit chosen(chosenEntry);
}

bool Palette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (movesInList(key)) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose(m_list->currentIndex());
        return true;
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace thalweg::app
