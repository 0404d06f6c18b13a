#pragma once

#include "contour/contour_lines.h"
#include "model/latest_task.h"
#include "model/study.h"
#include "plane/plane_style.h"
#include "plane/viewport.h"

#include <QColor>
#include <QObject>

#include <memory>
#include <vector>

class QPainter;

namespace thalweg::app {

/// The landscape as one step sees it: contours of the loss of its mini-batch, at the levels of the surface's own,
/// in the run's colour. From step to step they tremble about those of the whole loss. Computed on a worker; the last
/// ones stay until the next are there.
class BatchLayer : public QObject {
    Q_OBJECT
public:
    explicit BatchLayer(QObject* parent = nullptr);

    /// What step sees of a run of a race. No lines for a run without batches.
    /// run: −1 for none. levels: heights of the lines.
    void request(const std::shared_ptr<const RacedScene>& race, int run, int step, const Viewport& viewport,
                 std::vector<double> levels, double scale);
    void waitForFinished() { m_task.waitForFinished(); }

    /// How many samples the shown lines are of; 0 while there are none.
    int samples() const { return m_picture.samples; }

    void paint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style, QColor colour) const;
    /// At the top right of the room. text: whose batch, at which step.
    void paintLegend(QPainter& painter, const QRectF& room, const QString& text, const PlaneStyle& style,
                     QColor colour) const;

signals:
    void changed();

private:
    struct Request {
        std::shared_ptr<const RacedScene> race;
        int run = -1;
        int step = 0;
        Viewport viewport;
        std::vector<double> levels;
        double scale = 1.0;

        friend bool operator==(const Request&, const Request&) = default;
    };
    struct Picture {
        int samples = 0;
        std::vector<ContourLine> lines;
    };
    static Picture pictureOf(const Request& request, const std::atomic<bool>& cancelled);

    Request m_request;
    Picture m_picture;
    LatestTask<Picture> m_task;
};

} // namespace thalweg::app
