#pragma once

#include "charts/chart_picture.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace thalweg::app {

class Appearance;
class HoverCard;

/// One quantity of all shown runs against the step: the whole runs pale, their past strong up to the
/// step that is played. A click or drag seeks, a click on a head selects its run, the wheel zooms
/// along the steps (with Shift it moves), a double click shows all steps again.
class ChartView : public QWidget {
    Q_OBJECT
public:
    ChartView(const Quantity& quantity, Appearance& appearance, QWidget* parent = nullptr);
    ~ChartView() override;

    const Quantity& quantity() const { return m_quantity; }
    ChartPicture& picture() { return m_picture; }

    /// runs: those to be shown, made of this quantity. companions: runs of another chart, that both are to have
    /// the same axis.
    void showRuns(std::vector<ChartRun> runs, int lastStep, const std::vector<ChartRun>& companions = {});
    /// Of lines and heads: 1, or more for presentations. Type has the widget's font.
    void setMagnification(double factor);
    /// Nothing: logarithmic where that shows more.
    void setLogarithmic(std::optional<bool> logarithmic);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void setStep(int step);
    void select(int run);
    void setStepRange(const thalweg::app::StepRange& range);
    /// Says in words what the chart shows, for screen readers.
    void describe();

signals:
    void scrubBegun();
    void sought(int step);
    void scrubEnded();
    void runChosen(int run);
    void stepRangeChosen(const thalweg::app::StepRange& range);

protected:
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
    QToolButton* tool(const QString& name, const QString& tip);
    HoverCard& card();
    void readStyle();
    void showAxisKind();
    void placeTools();
    int stepAt(QPointF position);
    int headAt(QPointF position);
    void hover(QPointF position);
    void stopHovering();
    void zoom(double around, double factor);
    void chooseRange(const StepRange& range);
    void showAllSteps();

    const Quantity& m_quantity;
    const Appearance& m_appearance;
    ChartPicture m_picture;
    QToolButton* m_log = nullptr;       // owned by this
    QToolButton* m_wholeRuns = nullptr; // owned by this
    QPointer<HoverCard> m_card;         // lies on the window, which owns it too
    double m_magnification = 1.0;
    int m_step = 0;
    std::optional<int> m_hovered; ///< the step under the mouse
    bool m_scrubbing = false;
    bool m_focusByKey = false; ///< so that it is to be shown
};

} // namespace thalweg::app
