#pragma once

#include "model/scene_model.h"
#include "numeric/geometry.h"

#include <QWidget>

#include <array>

class QGridLayout;

namespace thalweg::app {

class NumberField;
class SentenceLabel;

/// Where the map lies and where the runs start: four numbers and two. The start follows while it is
/// typed; the domain changes on Enter or on leaving the field, as half a number would tear the map.
class PlaceFields : public QWidget {
    Q_OBJECT
public:
    explicit PlaceFields(SceneModel& model, QWidget* parent = nullptr);

private:
    enum Field { XMin, XMax, YMin, YMax, StartX, StartY, FieldCount };

    void addRow(const QString& label, const QString& between, Field left, Field right);
    NumberField* makeField(Field field, const QString& name);
    double stepped(Field field, double value, int steps) const;
    void obeyClassroom();
    void showScene();
    void applyDomain(const QString& gesture = {});
    void applyAxis(Field low, Field high, double Domain::*from, double Domain::*to, const QString& upsideDown,
                   const QString& gesture);
    void applyStart();
    void complain(std::initializer_list<Field> fields, const QString& sentence);
    void showProblem();

    SceneModel& m_model;
    int m_startRow = 0; ///< of the grid
    QGridLayout* m_grid; // owned by this, as all below
    std::array<NumberField*, FieldCount> m_fields{};
    SentenceLabel* m_problem;
};

} // namespace thalweg::app
