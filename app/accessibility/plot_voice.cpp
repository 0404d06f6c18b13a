#include "accessibility/plot_voice.h"

#include "accessibility/plot_accessible.h"
#include "text/number_text.h"

#include <QAccessible>

#include <algorithm>
#include <utility>

namespace thalweg::app {

PlotVoice::PlotVoice(QWidget& plot, SpokenPlot spoken) : QObject(&plot), m_spoken(std::move(spoken))
{
    installPlotAccessibles();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &PlotVoice::tell);
}

QString PlotVoice::value() const
{
    const QString step = tr("Step %1 of %2.").arg(countText(m_spoken.step()), countText(m_spoken.lastStep()));
    const auto runs = m_spoken.runs();
    const auto selected = std::ranges::find(runs, true, &SpokenRun::isSelected);
    return selected == runs.end() ? step : step + u' ' + tr("%1: %2.", "run, where it is").arg(selected->name, selected->value);
}

void PlotVoice::change()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void PlotVoice::tell()
{
    if (!QAccessible::isActive() || !plot().isVisible())
        return;
    const auto runs = m_spoken.runs();
    std::vector<QString> names;
    std::ranges::transform(runs, std::back_inserter(names), &SpokenRun::name);
    const auto selected = int(std::ranges::find(runs, true, &SpokenRun::isSelected) - runs.begin());
    if (std::exchange(m_names, names) != names) {
        QAccessibleEvent event(&plot(), QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
    if (std::exchange(m_selected, selected) != selected && selected < int(runs.size()))
        tellSelected(plot(), selected);
    if (const QString now = value(); std::exchange(m_told, now) != now) {
        QAccessibleValueChangeEvent event(&plot(), m_spoken.step());
        QAccessible::updateAccessibility(&event);
    }
}

PlotVoice* voiceOf(const QObject* plot)
{
    return plot->findChild<PlotVoice*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace thalweg::app
