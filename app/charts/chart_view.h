#pragma once

#include "charts/chart_picture.h"

#include <QPointer>
#include <QWidget>

class QToolButton;
class QKeyEvent;

namespace thalweg::app {

class Appearance;
class HoverCard;

/// One quantity of all shown runs against the step: the whole runs pale, their past strong up to the
/// step that is played. A click or drag seeks, a click on a head selects its run, the wheel zooms
/// along the steps (with Shift it moves). On the value axis, or with Ctrl, the wheel does the same along the values,
/// a drag of the axis moves it, and the right button, or Alt, spans a part of the chart to be shown. A double click
/// shows all again.
class ChartView : public QWidget {
    Q_OBJECT
public:
    ChartView(const Quantity& quantity, ChartAxis axis, Appearance& appearance, QWidget* parent = nullptr);
    ~ChartView() override;

    const Quantity& quantity() const { return m_quantity; }
    ChartAxis axis() const { return m_axis; }
    std::optional<int> hoveredStep() const { return m_hovered; }
    ChartPicture& picture() { return m_picture; }

    /// runs: those to be shown, made of this quantity. companions: runs of another chart, that both are to have
    /// the same axis.
    /// nothing: what to say when there are none.
    void showRuns(std::vector<ChartRun> runs, int lastStep, const std::vector<ChartRun>& companions = {},
                  const QString& nothing = {});
    /// Of lines and heads: 1, or more for presentations. Type has the widget's font.
    void setMagnification(double factor);
    /// toolsRoom: to be left free for another's tool at the right of this chart's.
    void setPlace(const ChartPlace& place, int toolsRoom);
    double leftNeeded() { return m_picture.leftNeeded(); }
    /// The room for a legend of the runs' values at the right, as far as the chart is wide enough.
    double legendRoom() const;
    /// What the value axis is to show, nothing for all.
    void setValueRange(const std::optional<ValueRange>& range);
    /// Nothing: as the quantity usually is, or logarithmic where that shows more.
    void setLogarithmic(std::optional<bool> logarithmic);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void setStep(int step);
    void select(int run);
    void setStepRange(const thalweg::app::StepRange& range);
    void setHovered(std::optional<int> step);
    /// Says in words what the chart shows, for screen readers.
    void describe();

signals:
    void scrubBegun();
    void sought(int step);
    void scrubEnded();
    void runChosen(int run);
    void stepRangeChosen(const thalweg::app::StepRange& range);
    void valueRangeChosen(const std::optional<thalweg::app::ValueRange>& range);
    void hovered(std::optional<int> step);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    /// What is done while a button of the mouse is down.
    enum class Drag { None, Scrub, Axis, Part };

    QToolButton* tool(const QString& name, const QString& tip);
    QString tipAt(QPoint position);
    HoverCard& card();
    QRectF legendArea();
    void paintLines(QPainter& painter) const;
    void paintValues(QPainter& painter);
    void readStyle();
    void showAxisKind();
    void placeTools();
    int stepAt(QPointF position);
    int headAt(QPointF position);
    int runAt(QPointF position);
    void hover(QPointF position);
    void stopHovering();
    void beginScrub(QPointF position);
    void endDrag();
    void showCursorAt(QPointF position);
    void zoomSteps(double around, double factor);
    void chooseRange(const StepRange& range);
    void showAll();

    // Along the values, and of a part: chart_view_zoom.cpp
    bool isOnAxis(QPointF position);
    bool isOwnKey(const QKeyEvent& event) const;
    double heightAt(QPointF position);
    void zoomValues(double position, double factor);
    void moveValues(double share);
    void zoomValuesByKey(double factor);
    void chooseValues(std::optional<ValueRange> range);
    void showAllValues();
    void beginDrag(Drag drag, QPointF position);
    void dragAxisTo(QPointF position);
    QRectF dragged();
    void showDragged();
    bool cancelDrag();
    void paintPart(QPainter& painter);
    void showZoom();

    const Quantity& m_quantity;
    const ChartAxis m_axis;
    const Appearance& m_appearance;
    ChartPicture m_picture;
    QToolButton* m_log = nullptr;       // owned by this
    QToolButton* m_wholeRuns = nullptr; // owned by this
    QPointer<HoverCard> m_card;         // lies on the window, which owns it too
    double m_magnification = 1.0;
    int m_step = 0;
    int m_toolsRoom = 0;
    QString m_nothing; ///< to be said when there are no runs
    std::optional<int> m_hovered; ///< the step under the mouse
    QPointF m_mouse;              ///< where that was when the card was shown last
    Drag m_drag = Drag::None;
    QPointF m_pressed;      ///< where the drag began
    QPointF m_dragged;      ///< where it is now
    ValueAxis m_axisBefore; ///< the drag
    std::optional<ValueRange> m_rangeBefore;
    bool m_focusByKey = false; ///< so that it is to be shown
};

} // namespace thalweg::app
