#include "accessibility/plot_voice.h"

#include "accessibility/plot_accessible.h"
#include "text/number_text.h"

#include <QAccessible>

#include <algorithm>
#include <utility>

namespace thalweg::app {

namespace {

/// Whether anybody listens.
class Listeners : public QAccessible::ActivationObserver {
public:
    Listeners() { QAccessible::installActivationObserver(this); }
    ~Listeners() override { QAccessible::removeActivationObserver(this); }

    bool areThere() const { return m_areThere; }

private:
    void accessibilityActiveChanged(bool active) override { m_areThere = active; }

    bool m_areThere = QAccessible::isActive();
};

bool isHeard()
{
    static const Listeners kListeners;
    return kListeners.areThere();
}

} // namespace

PlotVoice::PlotVoice(QWidget& plot, SpokenPlot spoken) : QObject(&plot), m_spoken(std::move(spoken))
{
    installPlotAccessibles();
    isHeard(); // from now on it is known
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
    if (!isHeard())
        return;
    if (!m_pause.isActive())
        m_changing.start();
    m_pause.start(int(std::clamp<qint64>(kSentence - m_changing.elapsed(), 0, kPause)));
}

void PlotVoice::tell()
{
    if (!isHeard() || !plot().isVisible())
        return;
    const auto runs = m_spoken.runs();
    tellNames(runs);
    const auto selected = int(std::ranges::find(runs, true, &SpokenRun::isSelected) - runs.begin());
    if (std::exchange(m_selected, selected) != selected && selected < int(runs.size()))
        tellOfRun(selected, QAccessible::Selection);
    if (const QString now = value(); std::exchange(m_told, now) != now) {
        QAccessibleValueChangeEvent event(&plot(), m_spoken.step());
        QAccessible::updateAccessibility(&event);
        emit told(event.type());
    }
}

void PlotVoice::tellOfRun(int place, QAccessible::Event news)
{
    app::tellOfRun(plot(), place, news);
    emit told(news);
}

/// Of the runs: other ones, or the same with another name, as when a setting by which they are told apart changes.
void PlotVoice::tellNames(const std::vector<SpokenRun>& runs)
{
    std::vector<QString> names;
    std::ranges::transform(runs, std::back_inserter(names), &SpokenRun::name);
    const std::vector<QString> before = std::exchange(m_names, names);
    if (before.size() != names.size()) {
        QAccessibleEvent event(&plot(), QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
        emit told(event.type());
        return;
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] != before[i])
            tellOfRun(int(i), QAccessible::NameChanged);
}

PlotVoice* voiceOf(const QObject* plot)
{
    return plot->findChild<PlotVoice*>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace thalweg::app
