#include "accessibility/plot_accessible.h"

#include "accessibility/plot_voice.h"
#include "accessibility/run_accessible.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>

namespace thalweg::app {

namespace {

/// A plot: its widgets, and then its runs, are its children; its value is the shown step.
class PlotAccessible : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    PlotAccessible(QWidget& plot, PlotVoice& voice) : QAccessibleWidget(&plot, QAccessible::Chart), m_voice(&voice) {}
    ~PlotAccessible() override { forgetFrom(0); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value && m_voice ? m_voice->value() : QAccessibleWidget::text(kind);
    }

    int childCount() const override { return widgets() + int(runs().size()); }

    QAccessibleInterface* child(int index) const override
    {
        return index < widgets() ? QAccessibleWidget::child(index) : run(index - widgets());
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (int place = 0; place < int(m_runs.size()); ++place)
            if (QAccessible::accessibleInterface(m_runs[std::size_t(place)]) == child)
                return widgets() + place;
        return QAccessibleWidget::indexOfChild(child);
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int place = int(runs().size()) - 1; place >= 0; --place)
            if (QAccessibleInterface* one = run(place); !one->state().offscreen && one->rect().contains(x, y))
                return one;
        return QAccessibleWidget::childAt(x, y);
    }

    QVariant currentValue() const override { return m_voice ? m_voice->spoken().step() : 0; }
    QVariant maximumValue() const override { return m_voice ? m_voice->spoken().lastStep() : 0; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }
    void setCurrentValue(const QVariant& value) override
    {
        if (m_voice)
            m_voice->spoken().seek(value.toInt());
    }

private:
    int widgets() const { return QAccessibleWidget::childCount(); }
    std::vector<SpokenRun> runs() const { return m_voice ? m_voice->spoken().runs() : std::vector<SpokenRun>(); }

    /// The run at a place; null where there is none. They are made when they are asked for.
    QAccessibleInterface* run(int place) const
    {
        const std::size_t count = runs().size();
        forgetFrom(count);
        if (place < 0 || std::size_t(place) >= count)
            return nullptr;
        while (m_runs.size() <= std::size_t(place))
            m_runs.push_back(QAccessible::registerAccessibleInterface(new RunAccessible(*m_voice, m_runs.size())));
        return QAccessible::accessibleInterface(m_runs[std::size_t(place)]);
    }

    void forgetFrom(std::size_t place) const
    {
        for (std::size_t i = place; i < m_runs.size(); ++i)
            QAccessible::deleteAccessibleInterface(m_runs[i]);
        m_runs.resize(std::min(place, m_runs.size()));
    }

    QPointer<PlotVoice> m_voice;
    mutable std::vector<QAccessible::Id> m_runs; ///< those that have been asked for
};

QAccessibleInterface* makePlotAccessible(const QString&, QObject* object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    PlotVoice* voice = voiceOf(object);
    return voice ? new PlotAccessible(*static_cast<QWidget*>(object), *voice) : nullptr;
}

} // namespace

void installPlotAccessibles()
{
    static const bool kIsInstalled = [] {
        QAccessible::installFactory(makePlotAccessible);
        return true;
    }();
    Q_UNUSED(kIsInstalled);
}

void tellOfRun(QWidget& plot, int place, QAccessible::Event news)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&plot);
    const int widgets = spoken ? spoken->childCount() - int(voiceOf(&plot)->spoken().runs().size()) : 0;
    QAccessibleEvent event(&plot, news);
    event.setChild(widgets + place);
    QAccessible::updateAccessibility(&event);
}

} // namespace thalweg::app
