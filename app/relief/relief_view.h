#pragma once

#include "model/layers.h"
#include "numeric/geometry.h"
#include "plane/plane_gestures.h"
#include "plane/plane_style.h"
#include "plane/shared_scale.h"
#include "plane/view_target.h"
#include "plane/viewport.h"
#include "relief/relief_marks.h"
#include "relief/relief_painter.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace thalweg::app {

class Appearance;
class BasinDrafts;
struct InfoCard;
class PlaneView;
class Playback;
class ReliefControls;
class ReliefRuns;
class SceneModel;
class Selection;
class StartMover;
class Study;

/// The landscape in three dimensions: a lit block with isolines, critical points, the runs' trails on its ground up to
/// the playback step, and the start, which a click or a drag moves. A drag beside it turns the block.
class ReliefView : public QWidget {
    Q_OBJECT
public:
    ReliefView(SceneModel& model, Study& study, Playback& playback, Selection& selection, Appearance& appearance,
               QWidget* parent = nullptr);

    /// Shows from now on the part of the plane that a map shows, in the colours of its layer, and what the mouse and
    /// the pin are at there; and tells it where the mouse is here.
    void follow(PlaneView& plane);

    const Camera& camera() const { return m_camera; }
    bool logHeight() const { return m_logHeight; }

    /// Of type, lines and marks: 1, or more for presentations.
    void setMagnification(double factor);

    /// The picture that is shown, null before the first; its projection is that of all that lies over it.
    ReliefPicturePointer picture() const;

    /// Where a point of the ground is in the view, and what is under a pixel; nothing where there is no ground.
    std::optional<QPointF> pixelOf(Point point) const;
    std::optional<Point> pointAt(QPointF pixel) const;

    /// Blocks until runs, critical points and the fine picture are ready: for pictures and tests.
    void waitForFinished();

    /// Pixels of the ground's picture per pixel of the view; 0: the screen's.
    void setPixelRatio(double ratio);

    /// Paints the view without its controls as it would be in this size, the ground with so many pixels per unit.
    void renderTo(QPainter* painter, QSize size, double pixelRatio, BasinDrafts* drafts = nullptr);

    QSize sizeHint() const override { return {760, 520}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

public slots:
    void setCamera(const thalweg::app::Camera& camera);
    void setLogHeight(bool on);
    void resetCamera();

signals:
    void hovered(std::optional<thalweg::Point> point); ///< nothing: the cursor has left the ground

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
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
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void computeAllButBasins();
    /// What the cursor is over.
    struct Target {
        using enum TargetKind;
        TargetKind kind = Nothing;
        std::size_t index = 0;
        Point at; ///< of the ground

        friend bool operator==(const Target&, const Target&) = default;
    };

    void connectModels();
    void connectGestures();
    void restyle();
    void refresh();
    void placeControls();
    MapRequest map();
    BasinMapPointer basins() const; ///< null unless they are shown
    bool showsColours() const;
    Projection projection() const; ///< of the camera that is wanted
    void describe();

    double pixelRatio() const;
    void drawStill();
    void paintStill(QPainter& painter);
    void paintMoving(QPainter& painter);
    void paintColours(QPainter& painter) const;
    void paintPlace(QPainter& painter, Point at, bool isPin) const;
    void paintHovered(QPainter& painter) const;
    InfoCard groundCard(Point at) const;

    Target targetAt(QPointF pixel) const;
    void hoverAt(QPointF pixel);
    void setTarget(const Target& target);
    void showCursor();
    void clickAt(QPointF pixel);
    void dragBy(QPointF pixels);
    bool isOwnKey(const QKeyEvent& event) const;
    void turnBy(int key);

    SceneModel& m_model;
    Study& m_study;
    Playback& m_playback;
    Selection& m_selection;
    Appearance& m_appearance;
    PlaneView* m_plane = nullptr; ///< that is followed, if any; outlives this
    ReliefPainter* m_painter; // owned by this, as all below
    ReliefRuns* m_runs;
    PlaneGestures* m_gestures;
    StartMover* m_mover;
    ReliefControls* m_controls;

    Companion m_companion;
    PlaneStyle m_style;
    double m_magnification = 1.0;
    double m_fixedPixelRatio = 0.0; ///< 0: the screen's
    Camera m_camera;
    Camera m_before; ///< the drag
    bool m_logHeight = false;
    bool m_isPanning = false; ///< the drag moves the block instead of turning it
    ReliefMarks m_marks;
    QImage m_still; ///< all that playback does not change
    bool m_isStillStale = true;
    Target m_target;
    std::optional<Point> m_mouse; ///< in the map that is followed
    bool m_showsFocus = false;
    QTimer m_describe; ///< until the description is brought up to date
};

} // namespace thalweg::app
