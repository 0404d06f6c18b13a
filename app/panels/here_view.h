#pragma once

#include "inspector/inspection.h"
#include "model/scene_model.h"
#include "plane/basin_map.h"
#include "plane/taylor_layer.h"

#include <QWidget>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;

namespace thalweg::app {

class Appearance;
class LinkButton;
class Playback;
class RatesView;
class SteadyLabel;

/// What the surface is like at the inspected point, and what follows from its curvature: the bound of the
/// learning rate, and how far Taylor's model holds.
class HereView : public QWidget {
    Q_OBJECT
public:
    HereView(SceneModel& model, Study& study, Playback& playback, Appearance& appearance, Inspection& inspection,
             QWidget* parent = nullptr);

    RatesView& rates() { return *m_rates; }

public slots:
    /// Taylor's model that the map shows; nothing for none.
    void showModel(const std::optional<thalweg::app::ModelReach>& reach);
    /// Basins that the map shows; null for none.
    void showBasins(const thalweg::app::BasinMapPointer& basins);
    /// The height of the arms of the cross on the map; see SlopeField.
    void showCrossHeight(double height);
    /// What the map shows: the shorter its axes are, the more digits tell a place.
    void showView(const thalweg::Domain& visible);

private:
    enum Row {
        X, Y, Value, Norm, Gradient, HessianX, HessianY, Smaller, SmallerWay, Larger, LargerWay, Condition, Shape,
        Cross, Limit, ModelAt, ModelError, ModelRadius, Basin, RowCount
    };

    QWidget* makePlace();
    void addRows();
    void addRow(Row row, const QString& name, const QString& tip);
    void set(Row row, const QString& text);
    void setShown(Row row, bool shown);
    void update();
    void showPlace();
    void showSlope(const Dual2<double>& f);
    void showCurvature(const Dual2<double>& f);
    void showError();
    void showCross();
    void showBasin();
    QString placeText() const;

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Inspection& m_inspection;
    std::optional<ModelReach> m_reach;
    BasinMapPointer m_basins;
    std::optional<double> m_crossHeight;
    bool m_hasArms = false; ///< the cross, for there is curvature
    std::optional<Domain> m_view; ///< the scene's domain until it is known
    QGridLayout* m_grid; // owned by this, as all below
    SteadyLabel* m_place;
    LinkButton* m_unpin;
    RatesView* m_rates;
    std::array<QLabel*, RowCount> m_names{};
    std::array<SteadyLabel*, RowCount> m_values{};
};

} // namespace thalweg::app
