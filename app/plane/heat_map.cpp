#include "plane/heat_map.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

/// Quiet diagonal lines: here the surface has no value.
void paintHoles(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    constexpr int kSpacing = 8;
    painter.fillRect(rect, theme.card);
    painter.save();
    painter.setClipRect(rect);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1.0));
    const double height = rect.height();
    for (double x = rect.left() - height; x < rect.right(); x += kSpacing) {
        // Clipped by hand as well, for pictures made of vectors.
        const double above = std::max(0.0, x + height - rect.right());
        const double below = std::max(0.0, rect.left() - x);
        painter.drawLine(QPointF(x + below, rect.bottom() - below), QPointF(x + height - above, rect.top() + above));
    }
    painter.restore();
}

} // namespace

void paintImage(QPainter& painter, const Viewport& viewport, const QImage& image, const Domain& domain, double edge)
{
    const Domain& view = viewport.domain;
    const Domain seen{std::max(view.xmin, domain.xmin), std::min(view.xmax, domain.xmax),
                      std::max(view.ymin, domain.ymin), std::min(view.ymax, domain.ymax)};
    if (!(seen.xmin < seen.xmax && seen.ymin < seen.ymax))
        return;
    const QRectF area = QRectF(image.rect()).adjusted(edge, edge, -edge, -edge);
    painter.drawImage(viewport.toPixels(seen), image, Viewport{domain, area}.toPixels(seen));
}

HeatMap::HeatMap(QObject* parent)
    : QObject(parent),
      m_sketching(this, LatestTask<MapSketch>::Running::Finish, [this](MapSketch sketch) { take(std::move(sketch)); }),
      m_painting(this, LatestTask<MapImage>::Running::Cancel, [this](MapImage image) {
          m_image = std::move(image);
          emit sharpened();
      })
{
}

void HeatMap::request(const MapRequest& request)
{
    if (request == m_request || request.pixels.isEmpty())
        return;
    m_request = request;
    m_sketching.request([request](const std::atomic<bool>& cancelled) { return sketchMap(request, cancelled); });
}

void HeatMap::take(MapSketch sketch)
{
    m_sketch = std::move(sketch);
    m_painting.request([request = m_sketch.request, scale = m_sketch.scale](const std::atomic<bool>& cancelled) {
        return paintMap(request, scale, cancelled);
    });
    emit sketched();
}

void HeatMap::waitForFinished()
{
    m_sketching.waitForFinished();
    m_painting.waitForFinished();
}

void HeatMap::paint(QPainter& painter, const Viewport& viewport, const Theme& theme) const
{
    // What has just come into sight, for the moment until the next sketch.
    painter.fillRect(viewport.rect, QColor(mapColour(theme, 0.6)));
    if (!hasSketch())
        return;
    if (m_sketch.image.hasAlphaChannel())
        paintHoles(painter, viewport.rect, theme);
    const Domain& domain = m_sketch.request.domain;
    const bool sharp = m_image.request == m_sketch.request;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !sharp || domain != viewport.domain);
    if (sharp)
        paintImage(painter, viewport, m_image.image, domain, 0.0);
    else
        paintImage(painter, viewport, m_sketch.image, domain, 0.5);
    painter.restore();
}

} // namespace thalweg::app
