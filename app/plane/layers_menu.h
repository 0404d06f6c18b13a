#pragma once

#include "model/layers.h"

#include <QMenu>

class QActionGroup;

namespace thalweg::app {

class Inspection;

/// The menu "Layers": what the map's colours show, and what is drawn on it. Keys work without it too.
class LayersMenu : public QMenu {
    Q_OBJECT
public:
    LayersMenu(Layers& layers, Inspection& inspection, QWidget* parent);

    /// The switch for one scale of colours of two landscapes: to be enabled where there are two that can share it.
    QAction* sharing() { return m_sharing; }

private:
    void addFields();
    void addModels();
    void addSwitches();
    void addPin(Inspection& inspection);
    template <class Value>
    QAction* addChoice(QActionGroup* group, const QString& text, const QString& tip, Value LayerChoice::*layer,
                   Value value);
    QAction* addSwitch(const QString& text, const QString& tip, bool LayerChoice::*layer);
    QAction* addKey(QAction* action, Qt::Key key);
    void addBasins(QActionGroup* group);
    void nextField();
    void toggleModel();
    void title(const QString& text);

    Layers& m_layers;
    QAction* m_sharing = nullptr; // owned by this
};

} // namespace thalweg::app
