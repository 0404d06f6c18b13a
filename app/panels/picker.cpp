#include "panels/picker.h"

#include "model/appearance.h"
#include "panels/matching_items.h"
#include "panels/picker_delegate.h"
#include "text/other_words.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kLeastWidth = 320;
constexpr int kGreatestWidth = 520;
constexpr int kGreatestHeight = 520;
constexpr int kNothingHeight = 64; ///< of the sentence that nothing matches

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

Picker::Picker(Appearance& appearance, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_appearance(appearance), m_filter(new QLineEdit(this)), m_list(new QListView(this)),
      m_nothing(new QLabel(this)), m_items(new QStandardItemModel(this)), m_matching(new MatchingItems(this))
{
    m_matching->setSourceModel(m_items);
    m_list->setModel(m_matching);
    m_list->setItemDelegate(new PickerDelegate(appearance, m_list));
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Choices"));
    m_nothing->setProperty("quiet", true);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(12, 24, 12, 0);
    m_nothing->hide();
    m_filter->setPlaceholderText(tr("Type to search"));
    m_filter->setAccessibleName(tr("Search"));
    m_filter->setFixedHeight(metrics::kControlHeight);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 5);
    layout->setSpacing(metrics::kSpace);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(8, 8, 8, 2);
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing, 1);

    connect(m_list, &QListView::clicked, this, &Picker::pick);
    connect(m_filter, &QLineEdit::textChanged, this, &Picker::search);
}

void Picker::search(const QString& text)
{
    m_matching->setText(text);
    const bool found = m_matching->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    m_nothing->setText(tr("Nothing here matches “%1”.").arg(text));
    selectFirst();
    fitHeight();
}

void Picker::addHeading(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setData(true, HeadingRole);
    item->setFlags(Qt::NoItemFlags);
    m_items->appendRow(item);
}

void Picker::addItem(const QString& id, const QString& name, const QString& line)
{
    auto* item = new QStandardItem(name);
    item->setEditable(false);
    item->setData(id, IdRole);
    item->setData(line, LineRole);
    item->setData(OtherWords::all().of(name) + QStringList{id}, OtherNamesRole);
    item->setData(name + QStringLiteral(": ") + line, Qt::AccessibleTextRole);
    m_items->appendRow(item);
}

QStandardItem* Picker::find(const QString& id) const
{
    for (int row = 0; row < m_items->rowCount(); ++row)
        if (m_items->item(row)->data(IdRole).toString() == id && m_items->item(row)->isEnabled())
            return m_items->item(row);
    return nullptr;
}

void Picker::setPicture(const QString& id, const QPixmap& picture)
{
    if (QStandardItem* item = find(id))
        item->setData(picture, PictureRole);
}

void Picker::popUp(const QWidget& below, const QString& current)
{
    m_filter->clear();
    place(below);
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
    const QStandardItem* item = current.isEmpty() ? nullptr : find(current);
    if (!item)
        return selectFirst();
    const QModelIndex index = m_matching->mapFromSource(item->index());
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

/// Of the items that match; of the sentence when none does.
int Picker::contentHeight() const
{
    int height = m_filter->height() + 30;
    for (int row = 0; row < m_matching->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    return m_matching->rowCount() > 0 ? height : height + kNothingHeight;
}

/// As high as what matches needs; the edge at the widget stays where it is.
void Picker::fitHeight()
{
    if (m_room.isNull())
        return;
    QRect room = m_room;
    const int height = std::min(room.height(), contentHeight());
    if (m_isAbove)
        room.setTop(room.bottom() + 1 - height);
    room.setHeight(height);
    setGeometry(room);
}

/// Below the widget if there is room, else above it, and never beyond the screen.
void Picker::place(const QWidget& below)
{
    const QRect screen = below.screen()->availableGeometry();
    constexpr int kScrollBar = 10;
    const int wanted = std::max(m_list->sizeHintForColumn(0) + kScrollBar, below.width());
    const int width = std::clamp(wanted, kLeastWidth, kGreatestWidth);
    const int height = std::min({contentHeight(), kGreatestHeight, screen.height()});
    QPoint at = below.mapToGlobal(QPoint(0, below.height() + 2));
    m_isAbove = at.y() + height > screen.bottom();
    if (m_isAbove)
        at.setY(std::max(screen.top(), screen.bottom() - height));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width)));
    m_room = QRect(at, QSize(width, height));
    setGeometry(m_room);
}

void Picker::selectFirst()
{
    for (int row = 0; row < m_matching->rowCount(); ++row) {
        const QModelIndex index = m_matching->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable)
            return m_list->setCurrentIndex(index);
    }
}

void Picker::pick(const QModelIndex& index)
{
    if (!(index.flags() & Qt::ItemIsSelectable))
        return;
    const QString id = index.data(IdRole).toString();
    close();
    emit picked(id);
}

bool Picker::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (movesInList(key->key())) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        pick(m_list->currentIndex());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void Picker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_appearance.theme().line);
    painter.setBrush(m_appearance.theme().card);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace thalweg::app
