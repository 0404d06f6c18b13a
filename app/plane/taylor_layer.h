#pragma once

#include "model/latest_task.h"
#include "plane/plane_style.h"
#include "plane/viewport.h"
#include "surfaces/surface.h"
#include "taylor/taylor_model.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace thalweg::app {

/// How far Taylor's model holds; see trustRadius().
struct ModelReach {
    static constexpr double kShare = 0.1; ///< of the greatest change that the model foretells in the circle

    TaylorModel model;
    double radius = 0.0;
    bool endless = false; ///< the radius is only that of the search, beyond all that is in view
};

/// Taylor's model of second order at a point, on the map: its contours, dashed, at the levels of the
/// surface's own; its stationary point; the circle inside which it holds. Computed on a worker; the last
/// model stays until the next is there.
class TaylorLayer : public QObject {
    Q_OBJECT
public:
    explicit TaylorLayer(QObject* parent = nullptr);

    /// centre: nothing for no model. levels: heights of the lines, ascending.
    void request(const SurfacePointer& surface, std::optional<Point> centre, const Viewport& viewport,
                 std::vector<double> levels, double scale);
    void waitForFinished() { m_task.waitForFinished(); }

    /// Nothing while there is no model, or where the surface has no second derivatives.
    const std::optional<ModelReach>& reach() const { return m_picture.reach; }

    void paint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const;

    /// What the dashes are, and the circle if it fits into the room. text: where the model is made.
    QSizeF legendSize(const QString& text, const PlaneStyle& style, double room) const;
    void paintLegend(QPainter& painter, const QRectF& card, const QString& text, const PlaneStyle& style) const;

signals:
    void changed();

private:
    struct Request {
        SurfacePointer surface;
        std::optional<Point> centre;
        Viewport viewport;
        std::vector<double> levels;
        double scale = 1.0;

        friend bool operator==(const Request&, const Request&) = default;
    };
    struct Picture {
        std::optional<ModelReach> reach;
        std::vector<std::pair<Point, Point>> dashes; ///< of the contours
    };
    static Picture pictureOf(const Request& request);
    bool hasCircle() const { return m_picture.reach && !m_picture.reach->endless && m_picture.reach->radius > 0.0; }
    static QString circleText();
    static double circleWidth(const PlaneStyle& style);
    void paintLines(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const;
    void paintCircle(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const;
    void paintStationaryPoint(QPainter& painter, const Viewport& viewport, const PlaneStyle& style) const;

    Request m_request;
    Picture m_picture;
    LatestTask<Picture> m_task;
};

} // namespace thalweg::app
