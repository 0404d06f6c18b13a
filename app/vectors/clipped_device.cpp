#include "vectors/clipped_device.h"

#include "plane/viewport.h"
#include "theme/icons.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <cmath>
#include <limits>
#include <optional>

namespace thalweg::app {

namespace {

constexpr double kDotsPerInch = 96.0;

/// The piece of a line within a rectangle.
std::optional<QLineF> clippedLine(const QRectF& clip, QPointF from, QPointF to)
{
    const Domain domain{clip.left(), clip.right(), clip.top(), clip.bottom()};
    const auto piece = clipped(domain, {from.x(), from.y()}, {to.x(), to.y()});
    if (!piece)
        return std::nullopt;
    return QLineF(piece->first.x, piece->first.y, piece->second.x, piece->second.y);
}

/// Pieces that touch are one line. What has no length has no ink, as ends are flat.
void addPiece(QPainterPath& path, QPointF from, QPointF to)
{
    if (from == to)
        return;
    if (path.isEmpty() || path.currentPosition() != from)
        path.moveTo(from);
    path.lineTo(to);
}

/// How broad a line is cut along its length; 0 for one that is only cut across: dashes would begin anew.
double breadthOf(const QPen& pen)
{
    return pen.style() == Qt::SolidLine && !pen.isCosmetic() ? pen.widthF() : 0.0;
}

/// A line within a rectangle: what has room for its whole breadth there, and what lies too near the edge for that.
struct ClippedLine {
    QPainterPath inner;
    QPainterPath edge;

    void add(const QPolygonF& line, const QRectF& clip, double half)
    {
        const QRectF room = clip.adjusted(half, half, -half, -half);
        for (qsizetype i = 1; i < line.size(); ++i) {
            const auto piece = clippedLine(clip, line[i - 1], line[i]);
            const auto whole = piece ? clippedLine(room, piece->p1(), piece->p2()) : std::nullopt;
            if (!piece)
                continue;
            if (!whole) {
                addPiece(edge, piece->p1(), piece->p2());
                continue;
            }
            addPiece(edge, piece->p1(), whole->p1());
            addPiece(inner, whole->p1(), whole->p2());
            addPiece(edge, whole->p2(), piece->p2());
        }
    }
};

/// A text as outlines, if these are what an item shows: an item may be a part of a text that needs several fonts.
std::optional<QPainterPath> outlineOf(QPointF at, const QTextItem& text)
{
    constexpr double kAlike = 0.5; // pixels
    if (std::fabs(QFontMetricsF(text.font()).horizontalAdvance(text.text()) - text.width()) > kAlike)
        return std::nullopt;
    QPainterPath path;
    path.addText(at, text.font(), text.text());
    return path;
}

QPainterPath asPath(const QLineF* lines, int count)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i) {
        if (path.isEmpty() || path.currentPosition() != lines[i].p1())
            path.moveTo(lines[i].p1());
        path.lineTo(lines[i].p2());
    }
    return path;
}

} // namespace

class ClippedDevice::Engine : public QPaintEngine {
public:
    explicit Engine(QPainter& target) : QPaintEngine(AllFeatures), m_target(target), m_base(target.transform()) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override;
    void drawPath(const QPainterPath& path) override;
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override;
    void drawLines(const QLineF* lines, int count) override { strokeAndFill(asPath(lines, count), false); }
    void drawLines(const QLine* lines, int count) override { QPaintEngine::drawLines(lines, count); }
    void drawImage(const QRectF& to, const QImage& image, const QRectF& from, Qt::ImageConversionFlags) override;
    void drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from) override;
    void drawTextItem(const QPointF& at, const QTextItem& text) override;

private:
    void updatePens(const QPaintEngineState& now);
    void updateClip(const QPaintEngineState& now);
    void setClip(const QRectF& onPage, Qt::ClipOperation operation);
    /// The clip, in the units that are painted in now, with that of the widget that is rendered; nothing where all is
    /// visible.
    std::optional<QRectF> clip() const;
    void strokeAndFill(const QPainterPath& path, bool filled);
    void strokeWithin(const QPainterPath& path, const QRectF& clip);

    QPainter& m_target;
    QTransform m_base;
    QTransform m_transform;
    std::optional<QRectF> m_clip; ///< on the page
    bool m_isClipping = false;
};

void ClippedDevice::Engine::updatePens(const QPaintEngineState& now)
{
    const auto changed = now.state();
    if (changed & DirtyPen)
        m_target.setPen(now.pen());
    if (changed & DirtyBrush)
        m_target.setBrush(now.brush());
    if (changed & DirtyBrushOrigin)
        m_target.setBrushOrigin(now.brushOrigin());
    if (changed & DirtyFont)
        m_target.setFont(now.font());
    if (changed & DirtyOpacity)
        m_target.setOpacity(now.opacity());
    if (changed & DirtyHints) {
        m_target.setRenderHints(~now.renderHints(), false);
        m_target.setRenderHints(now.renderHints(), true);
    }
}

void ClippedDevice::Engine::updateState(const QPaintEngineState& now)
{
    if (now.state() & DirtyTransform) {
        m_transform = now.transform();
        m_target.setTransform(m_transform * m_base);
    }
    updatePens(now);
    updateClip(now);
}

void ClippedDevice::Engine::updateClip(const QPaintEngineState& now)
{
    const auto changed = now.state();
    if (changed & DirtyClipRegion)
        setClip(now.transform().mapRect(QRectF(now.clipRegion().boundingRect())), now.clipOperation());
    if (changed & DirtyClipPath)
        setClip(now.transform().mapRect(now.clipPath().boundingRect()), now.clipOperation());
    if (changed & DirtyClipEnabled)
        m_isClipping = now.isClipEnabled();
}

void ClippedDevice::Engine::setClip(const QRectF& onPage, Qt::ClipOperation operation)
{
    m_isClipping = operation != Qt::NoClip;
    if (operation == Qt::NoClip)
        m_clip.reset();
    else
        m_clip = operation == Qt::IntersectClip && m_clip ? *m_clip & onPage : onPage;
}

std::optional<QRectF> ClippedDevice::Engine::clip() const
{
    std::optional<QRectF> onPage = m_isClipping ? m_clip : std::nullopt;
    if (const QRegion widget = systemClip(); !widget.isEmpty())
        onPage = onPage ? *onPage & QRectF(widget.boundingRect()) : QRectF(widget.boundingRect());
    return onPage ? std::optional(m_transform.inverted().mapRect(*onPage)) : std::nullopt;
}

void ClippedDevice::Engine::strokeWithin(const QPainterPath& path, const QRectF& clip)
{
    QPen pen = m_target.pen();
    pen.setCapStyle(Qt::FlatCap); // or it would go on beyond the clip
    ClippedLine line;
    for (const QPolygonF& polygon : path.toSubpathPolygons())
        line.add(polygon, clip, breadthOf(pen) / 2.0);
    if (!line.inner.isEmpty())
        m_target.strokePath(line.inner, pen);
    if (line.edge.isEmpty())
        return;
    QPainterPath area;
    area.addRect(clip);
    m_target.fillPath(QPainterPathStroker(pen).createStroke(line.edge).intersected(area), pen.brush());
}

void ClippedDevice::Engine::strokeAndFill(const QPainterPath& path, bool filled)
{
    if (path.isEmpty()) // of which a generator of PDF would make a path that is closed and never begun
        return;
    const bool hasPen = m_target.pen().style() != Qt::NoPen;
    const bool hasBrush = filled && m_target.brush().style() != Qt::NoBrush;
    const auto clip = this->clip();
    const double half = hasPen ? breadthOf(m_target.pen()) / 2.0 : 0.0;
    if (!clip || clip->adjusted(half, half, -half, -half).contains(path.controlPointRect())) {
        if (hasBrush)
            m_target.drawPath(path);
        else if (hasPen)
            m_target.strokePath(path, m_target.pen());
        return;
    }
    QPainterPath area;
    area.addRect(*clip);
    if (hasBrush && clip->intersects(path.controlPointRect()))
        m_target.fillPath(path.intersected(area), m_target.brush());
    if (hasPen)
        strokeWithin(path, *clip);
}

void ClippedDevice::Engine::drawPath(const QPainterPath& path) { strokeAndFill(path, true); }

void ClippedDevice::Engine::drawPolygon(const QPointF* points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    if (mode != PolylineMode)
        path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    strokeAndFill(path, mode != PolylineMode);
}

/// The generator of SVG passes over the part that is asked for, so the image is cut as well.
void ClippedDevice::Engine::drawImage(const QRectF& to, const QImage& image, const QRectF& from,
                                      Qt::ImageConversionFlags)
{
    const QRectF visible = clip() ? to & *clip() : to;
    if (visible.isEmpty() || from.isEmpty())
        return;
    const double across = from.width() / to.width();
    const double down = from.height() / to.height();
    const QRectF wanted(from.left() + (visible.left() - to.left()) * across,
                        from.top() + (visible.top() - to.top()) * down, visible.width() * across,
                        visible.height() * down);
    const QRect pixels = wanted.toAlignedRect() & image.rect();
    const QRectF there(to.left() + (pixels.left() - from.left()) / across,
                       to.top() + (pixels.top() - from.top()) / down, pixels.width() / across,
                       pixels.height() / down);
    QImage part = pixels == image.rect() ? image : image.copy(pixels);
    part.setDevicePixelRatio(1.0);
    m_target.drawImage(clip() ? there & *clip() : there, part);
}

void ClippedDevice::Engine::drawPixmap(const QRectF& to, const QPixmap& pixmap, const QRectF& from)
{
    const bool isWhole = from == QRectF(pixmap.rect()) && (!clip() || clip()->contains(to));
    if (!isWhole || !LineIcons::paint(m_target, to, pixmap))
        drawImage(to, pixmap.toImage(), from, Qt::AutoColor);
}

void ClippedDevice::Engine::drawTextItem(const QPointF& at, const QTextItem& text)
{
    const QRectF room(at.x(), at.y() - text.ascent(), text.width(), text.ascent() + text.descent());
    const double blank = 0.2 * room.height(); // where letters seldom are
    const auto clip = this->clip();
    if (!clip || clip->contains(room.adjusted(1.0, blank, -1.0, -blank)))
        return m_target.drawTextItem(at, text);
    if (!clip->intersects(room))
        return;
    const auto outline = outlineOf(at, text);
    if (!outline) {
        if (clip->contains(room.center()))
            m_target.drawTextItem(at, text);
        return;
    }
    QPainterPath area;
    area.addRect(*clip);
    m_target.fillPath(outline->intersected(area), m_target.pen().brush());
}

ClippedDevice::ClippedDevice(QPainter& target, QSize size) : m_size(size), m_engine(std::make_unique<Engine>(target)) {}

ClippedDevice::~ClippedDevice() = default;

QPaintEngine* ClippedDevice::paintEngine() const { return m_engine.get(); }

int ClippedDevice::metric(PaintDeviceMetric metric) const
{
    constexpr double kMillimetresPerInch = 25.4;
    const auto millimetres = [](int units) { return qRound(units / kDotsPerInch * kMillimetresPerInch); };
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return int(kDotsPerInch);
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace thalweg::app
