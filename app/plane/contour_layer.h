#pragma once

#include "contour/contour_lines.h"
#include "plane/plane_style.h"
#include "plane/viewport.h"

#include <QList>

#include <span>

class QPainter;

namespace thalweg::app {

/// A number on a contour line. It stays at its point of the plane while the view moves.
struct ContourLabel {
    double level = 0.0;
    QString text;
    Point centre;
    QColor ground{};
};

/// Finds places for a few labels. avoid: rectangles, in pixels, that stay free.
std::vector<ContourLabel> labelContours(std::span<const ContourLine> lines, const Viewport& viewport,
                                        const PlaneStyle& style, const QList<QRectF>& avoid);

void paintContours(QPainter& painter, std::span<const ContourLine> lines, const Viewport& viewport,
                   const PlaneStyle& style);
void paintLabels(QPainter& painter, std::span<const ContourLabel> labels, const Viewport& viewport,
                 const PlaneStyle& style);

} // namespace thalweg::app
