#pragma once

#include "charts/chart_style.h"
#include "charts/value_axis.h"
#include "losses/models.h"

#include <QImage>
#include <QLineF>
#include <QRectF>
#include <QVector>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace thalweg::app {

/// What a run has learnt: its model at a step.
struct Fit {
    int run = 0; ///< its index in the scene
    RunLook look;
    Point weights;
};

/// Where things stand in the picture of samples.
struct SamplesFrame {
    QRectF plot; ///< what the axes enclose, in pixels
    ValueAxis across;
    ValueAxis up;

    QPointF at(double x, double y) const
    {
        return {plot.left() + across.position(x) * plot.width(), plot.bottom() - up.position(y) * plot.height()};
    }
    double xAt(double px) const
    {
        return across.low() + (px - plot.left()) / plot.width() * (across.high() - across.low());
    }
};

/// A picture of samples with what the runs have learnt from them: y against x with each run's curve, or the two
/// inputs of a classifier, at the same scale, with each run's boundary and a stroke to the side of label 1.
/// Samples to learn from are filled, those held back hollow; those of a mini-batch have a ring.
///
/// Axes and samples are drawn into an image only when something of them changes; a frame is that image and a
/// line for each run.
class SamplesPicture {
public:
    /// Nothing to be shown while model or data are null.
    void setData(const ModelEntry* model, std::shared_ptr<const DataSet> data);
    void setFits(std::vector<Fit> fits) { m_fits = std::move(fits); }
    void setSelected(int run) { m_selected = run; }
    /// The samples that the selected run's next step sees, if not all: they get a ring of its colour.
    void setBatch(std::vector<Sample> batch) { m_batch = std::move(batch); }
    void setStyle(const ChartStyle& style);
    void setSize(QSize size, double devicePixelRatio);

    const ModelEntry* model() const { return m_model; }
    const DataSet* data() const { return m_data.get(); }
    const std::vector<Fit>& fits() const { return m_fits; }
    const std::vector<Sample>& batch() const { return m_batch; }

    /// Where things stand in the picture that is painted next.
    const SamplesFrame& frame();

    void paint(QPainter& painter);

    QPointF placeOf(const Sample& sample) const; ///< in the picture painted last

    /// What is to be seen of a fit's curve or boundary, from left to right of the curve; empty if nothing is.
    QVector<QLineF> visibleLine(const Fit& fit);

    /// Where the mark of the fit at this place of the list stands on its line; nothing while it is out of sight.
    std::optional<QPointF> head(std::size_t place);

private:
    void layOut();
    void drawGround();
    void drawSamples(QPainter& painter, std::span<const Sample> samples, bool filled) const;
    void drawLegend(QPainter& painter, double from) const;
    void drawAxisNames(QPainter& painter) const;
    QVector<QPointF> curve(Point weights) const;
    QVector<QPointF> boundary(Point weights) const;
    QVector<QPointF> line(const Fit& fit);
    void paintBatch(QPainter& painter) const;
    void paintFit(QPainter& painter, std::size_t place);
    void paintSide(QPainter& painter, const Fit& fit, QPointF from) const;

    const ModelEntry* m_model = nullptr;
    std::shared_ptr<const DataSet> m_data;
    std::vector<Fit> m_fits;
    std::vector<Sample> m_batch;
    int m_selected = -1;
    ChartStyle m_style;
    QSize m_size;
    double m_ratio = 1.0;
    SamplesFrame m_frame;
    QImage m_ground;
    bool m_isOld = true;
};

} // namespace thalweg::app
