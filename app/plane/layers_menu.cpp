#include "plane/layers_menu.h"

#include "inspector/inspection.h"

#include <QActionGroup>

namespace thalweg::app {

LayersMenu::LayersMenu(Layers& layers, Inspection& inspection, QWidget* parent)
    : QMenu(tr("Layers"), parent), m_layers(layers)
{
    setToolTipsVisible(true);
    addFields();
    addModels();
    addSwitches();
    addPin(inspection);
}

/// A heading. Sections of QMenu are lines without their text in some styles.
void LayersMenu::title(const QString& text)
{
    if (!isEmpty())
        addSeparator();
    addAction(text)->setEnabled(false);
}

template <class Value>
QAction* LayersMenu::addChoice(QActionGroup* group, const QString& text, const QString& tip, Value LayerChoice::*layer,
                           Value value)
{
    QAction* action = group->addAction(addAction(text));
    action->setCheckable(true);
    action->setToolTip(tip);
    const auto mirror = [this, action, layer, value] { action->setChecked(m_layers.choice().*layer == value); };
    mirror();
    connect(&m_layers, &Layers::changed, action, mirror);
    connect(action, &QAction::triggered, this, [this, layer, value] { m_layers.set(layer, value); });
    return action;
}

void LayersMenu::addFields()
{
    title(tr("Colours of the map"));
    auto* group = new QActionGroup(this);
    const auto add = [&](MapField field, const QString& text, const QString& tip) {
        addChoice(group, text, tip, &LayerChoice::field, field);
    };
    add(MapField::Loss, tr("Loss"), tr("How high the ground is"));
    add(MapField::LeastCurvature, tr("Least curvature λ₁"),
        tr("The smaller eigenvalue of the Hessian: below zero there is a way down, a saddle or a dome"));
    add(MapField::GreatestCurvature, tr("Greatest curvature λ₂"),
        tr("The larger eigenvalue of the Hessian: it limits the learning rate of plain gradient descent"));
    add(MapField::Condition, tr("Condition number κ"),
        tr("How unlike the two curvatures are: where it is large, plain gradient descent is slow"));
    add(MapField::Signs, tr("Signs of the curvatures"), tr("Convex, saddle-like or concave"));
    addBasins(group);
    m_sharing = addSwitch(tr("Same colours for both"),
                          tr("One surface beside itself with other parameters: a colour means the same on both, or "
                             "each has a scale of its own"),
                          &LayerChoice::shared);
    auto* next = addKey(addAction(tr("Next colours")), Qt::Key_L);
    connect(next, &QAction::triggered, this, &LayersMenu::nextField);
}

/// They would betray what a scene hides.
void LayersMenu::addBasins(QActionGroup* group)
{
    QAction* action = addChoice(group, tr("Basins of the selected run"),
                                tr("From which starts it comes to which minimum, with all its settings; "
                                   "hatched where it diverges"),
                                &LayerChoice::field, MapField::Basins);
    const auto mirror = [this, action] { action->setEnabled(m_layers.allowsBasins()); };
    mirror();
    connect(&m_layers, &Layers::changed, action, mirror);
}

void LayersMenu::addModels()
{
    title(tr("Taylor's model of second order"));
    auto* group = new QActionGroup(this);
    const auto add = [&](TaylorPlace place, const QString& text, const QString& tip) {
        addChoice(group, text, tip, &LayerChoice::taylor, place);
    };
    add(TaylorPlace::Nowhere, tr("None"), tr("Only the surface itself"));
    add(TaylorPlace::Fixed, tr("At the pin, or at the start"),
        tr("What the surface looks like from there: L + gᵀΔ + ½ΔᵀHΔ, as dashed contours"));
    add(TaylorPlace::Mouse, tr("At the inspected point"), tr("The same at the mouse, or at the pin: it moves along"));
    auto* toggle = addKey(addAction(tr("Model on or off")), Qt::Key_T);
    connect(toggle, &QAction::triggered, this, &LayersMenu::toggleModel);
}

void LayersMenu::addSwitches()
{
    title(tr("On the map"));
    addKey(addSwitch(tr("Cross of curvature"),
                     tr("The two directions of curvature where you look, arms ∝ 1/√|λ|; dashed where it falls away"),
                     &LayerChoice::cross),
           Qt::Key_C);
    addKey(addSwitch(tr("Gradient arrows"), tr("The direction of steepest descent, −g; lengths are compressed"),
                     &LayerChoice::arrows),
           Qt::Key_G);
    addKey(addSwitch(tr("Loss of the step's batch"),
                     tr("Contours of what the selected run's step sees of the loss: the landscape trembles from batch "
                        "to batch"),
                     &LayerChoice::batch),
           Qt::Key_N);
    addKey(addSwitch(tr("Mechanism at the heads"),
                     tr("Gradient, momentum, second moment and step of every run, at any step, to the selected run's "
                        "scale"),
                     &LayerChoice::mechanism),
           Qt::Key_M);
}

void LayersMenu::addPin(Inspection& inspection)
{
    addSeparator();
    auto* pin = addKey(addAction(tr("Pin or unpin the inspected point")), Qt::Key_P);
    pin->setToolTip(tr("The inspector stays there. Also: a click with Ctrl; Escape unpins"));
    connect(pin, &QAction::triggered, &inspection, &Inspection::pinHere);
}

QAction* LayersMenu::addSwitch(const QString& text, const QString& tip, bool LayerChoice::*layer)
{
    QAction* action = addAction(text);
    action->setCheckable(true);
    action->setToolTip(tip);
    const auto mirror = [this, action, layer] { action->setChecked(m_layers.choice().*layer); };
    mirror();
    connect(&m_layers, &Layers::changed, action, mirror);
    connect(action, &QAction::triggered, this, [this, layer](bool on) { m_layers.set(layer, on); });
    return action;
}

/// Works in the whole window, also while the menu is closed.
QAction* LayersMenu::addKey(QAction* action, Qt::Key key)
{
    action->setShortcut(key);
    parentWidget()->addAction(action);
    return action;
}

void LayersMenu::nextField()
{
    auto next = (std::size_t(m_layers.field()) + 1) % kMapFields.size();
    if (kMapFields[next] == MapField::Basins && !m_layers.allowsBasins())
        next = (next + 1) % kMapFields.size();
    m_layers.set(&LayerChoice::field, kMapFields[next]);
}

void LayersMenu::toggleModel()
{
    const bool isOff = m_layers.choice().taylor == TaylorPlace::Nowhere;
    m_layers.set(&LayerChoice::taylor, isOff ? TaylorPlace::Fixed : TaylorPlace::Nowhere);
}

} // namespace thalweg::app
