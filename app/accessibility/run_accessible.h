#pragma once

#include "accessibility/plot_voice.h"

#include <QAccessibleInterface>
#include <QPointer>

namespace thalweg::app {

/// A run in a plot, as assistive technology knows it: its name, its value, the place of its head; pressing it
/// selects it.
class RunAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    /// place: in the list of the plot's runs.
    RunAccessible(PlotVoice& voice, std::size_t place) : m_voice(&voice), m_place(place) {}

    bool isValid() const override { return m_voice && run(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override;
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override;

    void* interface_cast(QAccessible::InterfaceType type) override;
    QStringList actionNames() const override;
    QString localizedActionDescription(const QString& name) const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    std::optional<SpokenRun> run() const;

    QPointer<PlotVoice> m_voice;
    std::size_t m_place;
};

} // namespace thalweg::app
