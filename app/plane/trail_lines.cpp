#include "plane/trail_lines.h"

#include <QPainter>
#include <QPainterPath>

#include <limits>

namespace thalweg::app {

namespace {

constexpr int kFaint = 150; ///< opacity of the future, of 255

/// The visible parts of a trail after one step up to another, each as one line.
QPainterPath pathOf(const Trajectory& run, int after, int step, const Viewport& viewport)
{
    TrailWalker walker(viewport, {}, 0.0);
    std::vector<TrailPiece> before;
    std::vector<TrailPiece> pieces;
    std::vector<TrailPiece> none;
    walker.advance(run, after, none, before);
    none.clear();
    walker.advance(run, step, none, pieces);
    QPainterPath path;
    for (const TrailPiece& piece : pieces) {
        if (path.isEmpty() || path.currentPosition() != piece.from)
            path.moveTo(piece.from);
        path.lineTo(piece.to);
    }
    return path;
}

} // namespace

void paintTrailAsLines(QPainter& painter, const Trajectory& run, int step, const Viewport& viewport,
                       const TrailLook& look)
{
    const QPainterPath path = pathOf(run, 0, step, viewport);
    painter.strokePath(path, QPen(look.halo, look.haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPen pen(look.colour, look.width, Qt::SolidLine, look.dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!look.dash.isEmpty()) {
        QList<double> inWidths = look.dash;
        for (double& length : inWidths)
            length /= look.width;
        pen.setDashPattern(inWidths);
    }
    painter.strokePath(path, pen);
}

void paintFutureAsLines(QPainter& painter, const Trajectory& run, int step, const Viewport& viewport,
                        const TrailLook& look)
{
    QColor faint = look.colour;
    faint.setAlpha(kFaint);
    const int last = std::numeric_limits<int>::max();
    painter.strokePath(pathOf(run, step, last, viewport), QPen(faint, 0.5 * look.width));
}

} // namespace thalweg::app
