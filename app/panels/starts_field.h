#pragma once

#include "model/scene_model.h"
#include "panels/number_field.h"

#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;

namespace thalweg::app {

class Appearance;
class ChooserButton;
class SentenceLabel;
class StartsMenu;

/// From where the runs begin besides the start: which kind of many starts, how many, and how far they reach.
class StartsField : public QWidget {
    Q_OBJECT
public:
    StartsField(SceneModel& model, Appearance& appearance, QWidget* parent = nullptr);

    StartsMenu& menu() { return *m_menu; }

private:
    void layOut();
    NumberField* makeField(const QString& name);
    void makeCount();
    void makeReach();
    void showScene();
    void showReach(const Starts& starts);
    void openMenu();
    void setCount(double count);
    void setReach();
    void setRadius(double radius);
    NumberField::Problem reachProblem(double reach, const QString& sentence) const;
    void apply(const Starts& starts, NumberField& field, double inForce);
    void showProblem();

    SceneModel& m_model;
    StartsMenu* m_menu; // owned by this, as all below
    ChooserButton* m_chooser;
    NumberField* m_count;
    QLabel* m_gridNote; ///< how many a grid really has
    QLabel* m_reachName;
    std::array<NumberField*, 2> m_reach; ///< of a line
    QLabel* m_comma;
    NumberField* m_radius; ///< of a disc
    SentenceLabel* m_problem;
};

} // namespace thalweg::app
