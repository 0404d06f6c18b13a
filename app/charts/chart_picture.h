#pragma once

#include "charts/chart_frame.h"
#include "charts/chart_run.h"
#include "charts/chart_style.h"
#include "charts/stroke_ink.h"

#include <QImage>
#include <QSize>

#include <optional>
#include <vector>

class QPainter;

namespace thalweg::app {

/// How a chart stands among others.
struct ChartPlace {
    double left = 0.0;         ///< the plot begins here at least, in pixels
    double right = 0.0;        ///< room to be left free at the right of the plot
    bool hasMarksBelow = true; ///< otherwise those of a chart further down serve it, too
    bool isLinkedUp = false;      ///< another chart: the cursor goes through both
    bool isLinkedDown = false;     ///< some chart is below: the cursor goes on to it

    friend bool operator==(const ChartPlace&, const ChartPlace&) = default;
};

/// A chart's picture: one quantity of several runs against the step.
///
/// Axes and lines are drawn into images only when something of them changes. A frame then is: the
/// lines strong left of the cursor and pale right of it, the cursor and the heads; that costs a
/// fraction of a millisecond however many steps there are. Of new runs no more is drawn than the step
/// shows, so that they can follow a drag; the rest when the step moves.
class ChartPicture {
public:
    void setTitle(const QString& title);
    void setRuns(std::vector<ChartRun> runs, int lastStep);
    /// Whose values the axis shows besides: those of a chart that is to be compared with this one.
    void setCompanions(const std::vector<ChartRun>& runs);
    void setSelected(int run);
    void setStyle(const ChartStyle& style);
    void setSize(QSize size, double devicePixelRatio);
    void setPlace(const ChartPlace& place);
    void setStepRange(const StepRange& range);
    /// Nothing: as the values suggest.
    void setLogarithmic(std::optional<bool> logarithmic);
    /// What the value axis is to show, nothing for all. It does so while some line is to be seen there.
    void setValueRange(const std::optional<ValueRange>& range);

    const std::vector<ChartRun>& runs() const { return m_runs; }
    int lastStep() const { return m_lastStep; }
    int selected() const { return m_selected; }
    const ChartStyle& style() const { return m_style; }
    const StepRange& stepRange() const { return m_frame.steps; }
    bool isLogarithmic() const;
    const std::optional<ValueRange>& valueRange() const { return m_valueRange; }
    /// Whether the value axis shows what was chosen.
    bool isValueRangeShown();
    /// The axis as it is when nothing is chosen.
    const ValueAxis& automaticAxis();

    /// Where things stand in the picture that is painted next.
    const ChartFrame& frame();

    /// Where the plot would begin if no other chart asked for more.
    double leftNeeded();
    /// Where the title ends, and after it the key to two landscapes.
    double titleEnd() const { return m_titleEnd; }
    const ChartPlace& place() const { return m_place; }

    void paint(QPainter& painter, int step);

    /// The same with lines of the painter's own, for figures. setSize()'s ratio then says how finely.
    void paintAsLines(QPainter& painter, int step);
    static constexpr double kFineLines = 4.0;

    /// Where a run's head stands at a step, kept within the plot; nothing while it is out of sight.
    std::optional<QPointF> head(const ChartRun& run, int step);

private:
    bool hasBoth() const;
    void paintAxesAndKey(QPainter& painter, const QString& title);
    std::vector<ValueSpan> spans() const;
    bool canShowValueRange() const;
    void layOut();
    void drawAxes();
    void prepareLines(int step);
    void drawLines(double strongUntil, double faintFrom);
    /// The painters of past and future, which may be one, and the pictures that they paint, null for none.
    struct Canvas {
        QPainter& strong;
        QPainter& faint;
        double faintness = 1.0; ///< opacity of the future
        QImage* strongImage = nullptr;
        QImage* faintImage = nullptr;
    };
    void drawLines(const Canvas& canvas, double strongUntil, double faintFrom);
    void drawRun(const Canvas& canvas, const ChartRun& run, const QRectF& past, const QRectF& future);
    void drawBound(QPainter& painter, const ChartRun& run, const QRectF& part) const;
    void drawBand(QPainter& painter, const ChartRun& run, const QRectF& part, int opacity) const;
    void paintLines(QPainter& painter, int step);
    void paintCursor(QPainter& painter, double cursor) const;
    void paintHeads(QPainter& painter, int step);
    void paintHead(QPainter& painter, const ChartRun& run, int step);
    QImage canvas() const;
    template <class Draw> void forEachRun(Draw draw) const;

    QString m_title;
    std::vector<ChartRun> m_runs;
    std::vector<ValueSpan> m_companions;
    int m_lastStep = 1;
    int m_selected = -1;
    ChartStyle m_style;
    QSize m_size;
    ChartPlace m_place;
    double m_leftNeeded = 0.0;
    double m_titleEnd = 0.0;
    double m_ratio = 1.0;
    std::optional<bool> m_logarithmic;
    std::optional<ValueRange> m_valueRange;
    bool m_isValueRangeShown = false;
    ValueAxis m_automatic;
    ChartFrame m_frame;
    QImage m_axes;
    QImage m_lines; ///< as they look in the past
    QImage m_faint; ///< as they look in the future, but opaque
    bool m_frameIsOld = true;
    bool m_axesAreOld = true;
    bool m_linesAreOld = true;
    StrokeInk m_ink;
    std::optional<int> m_onlyFor; ///< the step for which alone the lines are drawn
};

} // namespace thalweg::app
