#pragma once

#include "model/scene_model.h"

#include <QWidget>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;

namespace thalweg::app {

/// What the surface is like at one point: under the mouse, or at the start.
class HereView : public QWidget {
    Q_OBJECT
public:
    explicit HereView(SceneModel& model, QWidget* parent = nullptr);

public slots:
    /// A point of the map; nothing for the start.
    void showPoint(std::optional<thalweg::Point> point);

private:
    enum Row { X, Y, Value, Norm, Gradient, Smaller, Larger, Shape, Limit, RowCount };

    void addRow(Row row, const QString& name, const QString& tip);
    void set(Row row, const QString& text);
    void update();
    void showCurvature(Point at);

    SceneModel& m_model;
    std::optional<Point> m_point;
    QGridLayout* m_grid; // owned by this, as all below
    QLabel* m_place;
    std::array<QLabel*, RowCount> m_values{};
};

} // namespace thalweg::app
