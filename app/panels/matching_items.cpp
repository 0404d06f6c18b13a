#include "panels/matching_items.h"

#include "panels/picker.h"
#include "text/match.h"

namespace thalweg::app {

void MatchingItems::setText(const QString& text)
{
    m_text = text.simplified();
    invalidate();
    sort(m_text.isEmpty() ? -1 : 0); // −1: as they are in the source
}

std::optional<int> MatchingItems::scoreOf(const QModelIndex& item) const
{
    const QStringList names = QStringList{item.data().toString()} + item.data(Picker::OtherNamesRole).toStringList();
    return matchScore(m_text, names, item.data(Picker::LineRole).toString());
}

bool MatchingItems::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex item = sourceModel()->index(row, 0, parent);
    if (m_text.isEmpty())
        return true;
    return !item.data(Picker::HeadingRole).toBool() && scoreOf(item);
}

bool MatchingItems::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int better = scoreOf(left).value_or(0);
    const int worse = scoreOf(right).value_or(0);
    return better != worse ? better > worse : left.row() < right.row();
}

} // namespace thalweg::app
