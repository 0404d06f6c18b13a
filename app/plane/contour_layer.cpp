#include "plane/contour_layer.h"

#include "contour/labels.h"
#include "text/number_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kDigits = 6; ///< contour levels are round numbers; this only hides rounding errors

QFont labelFont(const PlaneStyle& style) { return style.small(); }

QSizeF chipSize(const QString& text, const QFontMetricsF& metrics)
{
    return {std::ceil(metrics.horizontalAdvance(text)) + 6.0, std::ceil(metrics.ascent()) + 2.0};
}

Domain asDomain(const QRectF& r) { return {r.left(), r.right(), r.top(), r.bottom()}; }

DrawnLine drawn(const ContourLine& line, const Viewport& viewport, const QFontMetricsF& metrics)
{
    const QSizeF size = chipSize(shortNumber(line.level, kDigits), metrics);
    DrawnLine result{line.level, line.closed, {}, size.width(), size.height()};
    result.points.reserve(line.points.size());
    for (const Point& p : line.points) {
        const QPointF pixel = viewport.toPixel(p);
        result.points.push_back({pixel.x(), pixel.y()});
    }
    return result;
}

/// Whether labels say on which line they stand: in a deep zoom all levels may read alike.
bool canBeToldApart(std::span<const ContourLine> lines)
{
    std::vector<double> levels;
    for (const ContourLine& line : lines)
        levels.push_back(line.level);
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    const auto alike = [](double a, double b) { return shortNumber(a, kDigits) == shortNumber(b, kDigits); };
    return std::ranges::adjacent_find(levels, alike) == levels.end();
}

bool touches(const QPolygonF& line, const QRectF& rect)
{
    const QRectF bounds = line.boundingRect();
    return bounds.left() <= rect.right() && bounds.right() >= rect.left() && bounds.top() <= rect.bottom()
           && bounds.bottom() >= rect.top();
}

} // namespace

std::vector<ContourLabel> labelContours(std::span<const ContourLine> lines, const Viewport& viewport,
                                        const PlaneStyle& style, const QList<QRectF>& avoid)
{
    if (!canBeToldApart(lines))
        return {};
    const QFontMetricsF metrics(labelFont(style));
    std::vector<DrawnLine> drawnLines;
    for (const ContourLine& line : lines)
        drawnLines.push_back(drawn(line, viewport, metrics));
    std::vector<Domain> kept;
    for (const QRectF& rect : avoid)
        kept.push_back(asDomain(rect));
    std::vector<ContourLabel> labels;
    for (const LabelPlace& place : placeLabels(drawnLines, asDomain(viewport.rect), kept)) {
        const double level = lines[place.line].level;
        labels.push_back({level, shortNumber(level, kDigits), viewport.toPoint({place.centre.x, place.centre.y})});
    }
    return labels;
}

void paintContours(QPainter& painter, std::span<const ContourLine> lines, const Viewport& viewport,
                   const PlaneStyle& style)
{
    painter.setPen(QPen(style.theme->contour, style.scale));
    painter.setBrush(Qt::NoBrush);
    QPolygonF polygon;
    for (const ContourLine& line : lines) {
        polygon.clear();
        for (const Point& p : line.points)
            polygon << viewport.toPixel(p);
        if (!touches(polygon, viewport.rect))
            continue;
        if (line.closed)
            painter.drawPolygon(polygon);
        else
            painter.drawPolyline(polygon);
    }
}

void paintLabels(QPainter& painter, std::span<const ContourLabel> labels, const Viewport& viewport,
                 const PlaneStyle& style)
{
    painter.setFont(labelFont(style));
    const QFontMetricsF metrics(labelFont(style));
    for (const ContourLabel& label : labels) {
        QRectF chip(QPointF(), chipSize(label.text, metrics));
        chip.moveCenter(viewport.toPixel(label.centre));
        if (!viewport.rect.contains(chip))
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(label.ground);
        painter.drawRoundedRect(chip, 4.0, 4.0);
        painter.setPen(style.theme->text);
        painter.drawText(chip, Qt::AlignCenter, label.text);
    }
}

} // namespace thalweg::app
