#pragma once

#include "model/figure_choice.h"

#include <QFont>
#include <QList>

#include <optional>

class QPainter;

namespace thalweg::app {

class BasinDrafts;
class ChartsPanel;
class PlaneView;
class ReliefView;
class Playback;
class SceneModel;
struct Theme;

/// What figures are made of: the views as they stand, with what they show. All outlive it.
struct FigureViews {
    struct Plane {
        PlaneView* view = nullptr;
        QString title; ///< above it; empty where there is only one
    };

    const SceneModel& model;
    const Playback& playback;
    const Theme& theme;
    QList<Plane> planes;
    ReliefView* relief = nullptr;  ///< may be null where none is asked for, as the charts
    ChartsPanel* charts = nullptr;
    QFont font{};
    BasinDrafts* drafts = nullptr; ///< for a preview, which does not wait for basins; null: they are computed
};

/// Paints the views that are chosen, and below them the legend and the caption, in units of 1/96 inch. Computes what
/// a view of this size shows, so it may take a moment. Of a window, nothing: that is a picture of the screen.
void paintFigure(QPainter& painter, const FigureViews& views, const FigureChoice& choice);

/// The smallest size of at least this width that leaves room for the views beside legend, caption and charts, in
/// units of 1/96 inch. Nothing where there are only maps: those can be had as small as one likes.
std::optional<QSizeF> leastSize(const FigureViews& views, const FigureChoice& choice);

/// Whether legend, caption and charts leave the views the room that they need.
bool hasRoom(const FigureViews& views, const FigureChoice& choice);

/// What the scene is, as a sentence for below a figure: surface, start, steps, and the settings of the runs shown.
QString usualCaption(const SceneModel& model, int step);

} // namespace thalweg::app
