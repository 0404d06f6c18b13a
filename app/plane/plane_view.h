#pragma once

#include "critical/search.h"
#include "model/appearance.h"
#include "plane/count_chip.h"
#include "model/layers.h"
#include "plane/mechanism_arrows.h"
#include "plane/plane_style.h"
#include "plane/taylor_layer.h"
#include "plane/view_target.h"
#include "plane/viewport.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace thalweg::app {

class BasinDrafts;
class BasinLayer;
class BatchLayer;
class GroundLayer;
class Inspection;
class Playback;
struct InfoCard;
class PlaneGestures;
class PlotFrame;
class RunsLayer;
class SceneModel;
class Selection;
class SlopeField;
class StartMover;
class StartsLayer;
class Study;
class ViewRange;

/// The plane seen from above: the surface as a map with contours and critical points, the runs'
/// trails up to the playback step, and the start, which a click or a drag moves.
class PlaneView : public QWidget {
    Q_OBJECT
public:
    PlaneView(SceneModel& model, Study& study, Playback& playback, Selection& selection, Appearance& appearance,
              QWidget* parent = nullptr);

    /// The part of the plane in view.
    Domain visible() const;
    Viewport viewport() const { return m_viewport; }

    bool equalScale() const;

    Layers& layers() { return *m_layers; }
    Inspection& inspection() { return *m_inspection; }
    const TaylorLayer& taylor() const { return *m_taylor; }
    BasinLayer& basins() { return *m_basins; } ///< of this landscape, for all its views

    /// Height of the arms of the cross of curvature at the inspected point; see SlopeField.
    double crossHeight() const;

    /// Of type, lines and marks: 1, or more for presentations.
    void setMagnification(double factor);

    /// Moves this model's start from now on: where the one shown only mirrors it.
    void moveStartOf(SceneModel& model);

    /// Shows the same part of the plane as another view from now on, and that one as this; see ViewRange.
    void linkRange(PlaneView& other);

    /// What is in view of a landscape that is linked with this one.
    void setCompanionView(const Domain& visible);
    const std::optional<Domain>& companionView() const { return m_companionView; }

    /// Blocks until runs, critical points and map are ready, and paints them: for pictures and tests.
    void waitForFinished();

    /// Pixels of what is painted as a picture, such as the map, per pixel of the view; 0: the screen's.
    void setPixelRatio(double ratio);

    /// Paints the view as it would be in this size, with pictures of so many pixels per unit.
    /// @param drafts  where basins come from that are not to be waited for; null: they are.
    void renderTo(QPainter* painter, QSize size, double pixelRatio, BasinDrafts* drafts = nullptr);

    QSize sizeHint() const override { return {760, 520}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

public slots:
    void setEqualScale(bool equal);
    void showDomain(const thalweg::Domain& wanted);
    void centreOn(thalweg::Point point);
    void zoomBy(double factor); ///< about the middle; < 1: closer
    void resetView();           ///< to the scene's domain

signals:
    void viewChanged(const thalweg::Domain& visible);
    void equalScaleChanged(bool equal);
    void hovered(std::optional<thalweg::Point> point); ///< nothing: the cursor has left the map
    void explained(); ///< the model's reach or the cross' height is another

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// What the cursor is over.
    struct Target {
        using enum TargetKind;
        TargetKind kind = Nothing;
        std::size_t index = 0;

        friend bool operator==(const Target&, const Target&) = default;
    };

    void computeAll();
    void computeAllButBasins();
    void connectModels();
    void connectGestures();
    void connectLayers();
    void applyLayers();
    void refreshGround();
    void requestModel();
    void requestBatch();
    void restyle();
    void layOut();
    void layOutAt(QSize size);
    void follow();
    bool showsWholeDomain() const;
    void showChip();
    void placeChip();
    void describe();

    void paintGround(QPainter& painter);
    void paintOverlay(QPainter& painter);
    QString modelText() const;
    void paintModelLegend(QPainter& painter);
    void paintBatch(QPainter& painter);
    void paintBatchLegend(QPainter& painter);
    void paintInspected(QPainter& painter);
    std::optional<MechanismArrows> arrowsOf(std::size_t run) const;
    void paintMechanism(QPainter& painter);
    InfoCard headCard() const;
    void paintHovered(QPainter& painter);

    Target targetAt(QPointF pixel);
    void hoverAt(QPointF pixel);
    void setTarget(Target target);
    void showCursor();
    void clickAt(QPointF pixel);
    void pinAt(QPointF pixel);
    void panBy(QPointF pixels);
    void nudge(int key);

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Appearance& m_appearance;
    Layers* m_layers;
    Inspection* m_inspection;
    SlopeField* m_slopes;
    TaylorLayer* m_taylor;
    BatchLayer* m_batch;
    ViewRange* m_range;
    BasinLayer* m_basins;
    GroundLayer* m_ground;
    StartsLayer* m_starts;
    RunsLayer* m_runs;
    PlaneGestures* m_gestures;
    StartMover* m_mover;
    PlotFrame* m_frame;

    PlaneStyle m_style;
    double m_magnification = 1.0;
    double m_fixedPixelRatio = 0.0; ///< 0: the screen's
    Viewport m_viewport;
    Domain m_panFrom;
    std::optional<Domain> m_companionView;
    Target m_target;
    bool m_showsFocus = false;
    bool m_isPinning = false;
    CountChip m_chip;
    QPointF m_chipCorner; ///< its top left
    static constexpr double kChipInset = 9.0; ///< of what stands in a corner of the map
    QTimer m_followView;   ///< until the study is told of a view at rest
    QTimer m_patience;     ///< until a search is worth mentioning
    QTimer m_describe;     ///< until the description is brought up to date
};

} // namespace thalweg::app
