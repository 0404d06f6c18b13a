#include "predict/guess_list.h"

#include "model/appearance.h"
#include "model/classroom_sight.h"
#include "predict/guess_delegate.h"
#include "predict/guess_round.h"
#include "predict/guess_text.h"

#include <QSignalBlocker>

#include <numeric>

namespace thalweg::app {

GuessList::GuessList(GuessRound& round, Appearance& appearance, QWidget* parent) : QListWidget(parent), m_round(round)
{
    setAccessibleName(tr("Guesses"));
    setItemDelegate(new GuessDelegate(appearance, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(true); // so that another width makes other heights
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    connect(&round, &GuessRound::changed, this, &GuessList::refresh);
    connect(this, &QListWidget::currentRowChanged, this, &GuessList::ask);
    connect(&appearance, &Appearance::themeChanged, viewport(), qOverload<>(&QWidget::update));
    refresh();
}

/// Items stay where they can, so that nothing that is read aloud begins anew.
void GuessList::refresh()
{
    const QSignalBlocker quiet(this);
    const auto& scores = m_round.scores();
    const bool showsPoints = showsCriticalPoints(m_round.scene());
    std::vector<std::size_t> order(m_round.entries().size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    if (!scores.empty())
        order = ranking(scores);
    while (count() < int(order.size()))
        addItem(new QListWidgetItem);
    for (std::size_t row = 0; row < order.size(); ++row) {
        const std::size_t entry = order[row];
        showEntry(*item(int(row)), entry,
                  scores.empty() ? guessLines(m_round.entries()[entry]) : scoreLines(scores[entry], showsPoints));
        if (entry == m_round.current())
            setCurrentRow(int(row));
    }
    viewport()->update();
}

void GuessList::showEntry(QListWidgetItem& item, std::size_t entry, const GuessLines& lines)
{
    const QString& name = m_round.entries()[entry].name;
    const bool isOther = item.data(DetailsRole).toStringList() != lines.details;
    item.setText(name);
    item.setData(EntryRole, int(entry));
    item.setData(FigureRole, lines.figure);
    item.setData(DetailsRole, lines.details);
    item.setData(LookRole, m_round.choice(entry).look);
    item.setData(ToneRole, int(lines.tone));
    item.setData(Qt::AccessibleTextRole, QString(name + QStringLiteral(": ") + lines.figure + QStringLiteral(". ")
                                                 + lines.details.join(QStringLiteral(". "))));
    if (isOther)
        scheduleDelayedItemsLayout();
}

void GuessList::ask(int row)
{
    if (row >= 0)
        m_round.ask(std::size_t(item(row)->data(EntryRole).toInt()));
}

} // namespace thalweg::app
