#pragma once

#include "model/latest_task.h"
#include "plane/plane_style.h"
#include "plane/viewport.h"
#include "surfaces/surface.h"

#include <QObject>

#include <vector>

class QPainter;

namespace thalweg::app {

/// Gradients on a calm grid, painted as arrows downhill, and how strongly the ground in view is curved.
/// They are computed on a worker; the old ones stay where they belong until the new ones are there.
class SlopeField : public QObject {
    Q_OBJECT
public:
    explicit SlopeField(QObject* parent = nullptr);

    void request(const SurfacePointer& surface, const Viewport& viewport, double scale);
    void waitForFinished() { m_task.waitForFinished(); }

    /// Arrows along −g. Their lengths are compressed: log1p(|g|/m)/log1p(M/m) of the spacing, with the
    /// median m and the greatest length M of the gradients in view.
    void paint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const;

    /// A round h such that where the ground is curved as usual in view, by the median of |λ|, a way of
    /// s = √(2h/|λ|), along which the curvature alone changes f by h, is some 30 pixels long.
    double height() const { return m_slopes.height; }

signals:
    void changed();

private:
    struct Request {
        SurfacePointer surface;
        Viewport viewport;
        double spacing = 0.0; ///< of the grid, in pixels

        friend bool operator==(const Request&, const Request&) = default;
    };
    struct Arrow {
        Point at;
        Point gradient;
        double length = 0.0; ///< 0 … 1, compressed
    };
    struct Slopes {
        std::vector<Arrow> arrows;
        double spacing = 0.0;
        double height = 1.0;
    };
    static Slopes slopesOf(const Request& request);
    static void compressLengths(std::vector<Arrow>& arrows);

    Request m_request;
    Slopes m_slopes;
    LatestTask<Slopes> m_task;
};

} // namespace thalweg::app
