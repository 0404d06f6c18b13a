#include "charts/chart_choice.h"

namespace thalweg::app {

namespace {

const auto kStacked = QStringLiteral("stacked");
const auto kSideBySide = QStringLiteral("side_by_side");

} // namespace

ChartChoice::ChartChoice(QObject* parent) : QObject(parent)
{
    for (const Quantity& quantity : quantities())
        if (quantity.isUsual)
            m_chosen.insert(quantity.id);
}

void ChartChoice::choose(QuantityId id, bool chosen)
{
    if (chosen == isChosen(id))
        return;
    if (chosen)
        m_chosen.insert(id);
    else
        m_chosen.erase(id);
    emit changed();
}

void ChartChoice::arrange(ChartArrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    emit changed();
}

QStringList ChartChoice::words() const
{
    QStringList words;
    for (const Quantity& quantity : quantities())
        if (isChosen(quantity.id))
            words.append(QLatin1String(quantity.word));
    if (m_arrangement != ChartArrangement::Fitting)
        words.append(m_arrangement == ChartArrangement::Stacked ? kStacked : kSideBySide);
    return words;
}

void ChartChoice::setWords(const QStringList& words)
{
    m_chosen.clear();
    for (const Quantity& quantity : quantities())
        if (words.contains(QLatin1String(quantity.word)))
            m_chosen.insert(quantity.id);
    m_arrangement = words.contains(kStacked)      ? ChartArrangement::Stacked
                    : words.contains(kSideBySide) ? ChartArrangement::SideBySide
                                                  : ChartArrangement::Fitting;
    emit changed();
}

} // namespace thalweg::app
