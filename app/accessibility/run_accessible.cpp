#include "accessibility/run_accessible.h"

#include <QWindow>

namespace thalweg::app {

namespace {

constexpr int kHead = 18; ///< pixels, the side of a head's square

} // namespace

std::optional<SpokenRun> RunAccessible::run() const
{
    if (!m_voice)
        return std::nullopt;
    auto runs = m_voice->spoken().runs();
    return m_place < runs.size() ? std::optional(std::move(runs[m_place])) : std::nullopt;
}

QAccessibleInterface* RunAccessible::parent() const
{
    return m_voice ? QAccessible::queryAccessibleInterface(&m_voice->plot()) : nullptr;
}

QWindow* RunAccessible::window() const
{
    return m_voice ? m_voice->plot().window()->windowHandle() : nullptr;
}

QString RunAccessible::text(QAccessible::Text kind) const
{
    const auto now = run();
    if (!now)
        return {};
    return kind == QAccessible::Name ? now->name : kind == QAccessible::Value ? now->value : QString();
}

/// Of the head; of the whole plot while that is out of sight.
QRect RunAccessible::rect() const
{
    const auto now = run();
    if (!now)
        return {};
    const QWidget& plot = m_voice->plot();
    QRect area = plot.rect();
    if (now->head) {
        area.setSize({kHead, kHead});
        area.moveCenter(now->head->toPoint());
    }
    return {plot.mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::State RunAccessible::state() const
{
    QAccessible::State state;
    const auto now = run();
    state.invalid = !now;
    state.selectable = true;
    state.selected = now && now->isSelected;
    state.offscreen = !now || !now->head;
    state.invisible = !m_voice || !m_voice->plot().isVisible();
    return state;
}

void* RunAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList RunAccessible::actionNames() const { return {pressAction()}; }

QString RunAccessible::localizedActionDescription(const QString& name) const
{
    return name == pressAction() ? PlotVoice::tr("Selects the run") : QString();
}

void RunAccessible::doAction(const QString& name)
{
    const auto now = run();
    if (now && name == pressAction())
        m_voice->spoken().select(now->run);
}

} // namespace thalweg::app
