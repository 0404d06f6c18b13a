#include "plane/ground_layer.h"

#include "model/classroom_sight.h"
#include "model/study.h"
#include "plane/basin_layer.h"
#include "plane/basin_legend.h"
#include "plane/colour_scale.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kChipAlpha = 225;

/// A chip in the colour of its surroundings, moved towards that of cards.
QColor chipColour(const Theme& theme, const FieldScale& scale, double level)
{
    const QColor map(scale.field() == MapField::Loss ? mapColour(theme, scale.position(level))
                                                     : colourBetween(scale.stops(theme), 0.5));
    const auto mix = [](int a, int b) { return (2 * a + 3 * b) / 5; };
    return {mix(map.red(), theme.card.red()), mix(map.green(), theme.card.green()),
            mix(map.blue(), theme.card.blue()), kChipAlpha};
}

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

GroundLayer::GroundLayer(SceneModel& model, Study& study, BasinLayer& basins, QObject* parent)
    : QObject(parent), m_model(model), m_study(study), m_basins(basins), m_map(this)
{
    connect(&m_map, &HeatMap::sketched, this, [this] {
        m_labelsStale = true;
        emit changed();
    });
    connect(&m_map, &HeatMap::sharpened, this, &GroundLayer::changed);
    const auto markAnew = [this] {
        m_marksStale = true;
        m_labelsStale = true;
        emit changed();
    };
    connect(&study, &Study::criticalReady, this, markAnew);
    connect(&basins, &BasinLayer::changed, this, [this] {
        m_labelsStale = true;
        emit changed();
    });
    connect(&model, &SceneModel::changed, this, [markAnew](SceneModel::Parts parts) {
        if (parts & SceneModel::ClassroomPart)
            markAnew();
    });
}

void GroundLayer::setViewport(const Viewport& viewport, double pixelRatio)
{
    if (viewport == m_viewport && pixelRatio == m_pixelRatio)
        return;
    m_viewport = viewport;
    m_pixelRatio = pixelRatio;
    m_marksStale = true;
    emit changed();
}

void GroundLayer::setStyle(const PlaneStyle& style)
{
    m_style = style;
    m_marksStale = true;
    m_labelsStale = true;
    emit changed();
}

void GroundLayer::setField(MapField field)
{
    m_field = mapUnder(field);
    refresh();
}

void GroundLayer::setCompanionView(const Domain& domain)
{
    m_companionView = domain;
    refresh();
}

void GroundLayer::setShared(bool shared)
{
    if (shared == m_isShared)
        return;
    m_isShared = shared;
    refresh();
}

void GroundLayer::keepFree(const QRectF& rect)
{
    m_labelsStale = m_labelsStale || rect != m_keptFree;
    m_keptFree = rect;
}

void GroundLayer::refresh()
{
    if (m_viewport.isEmpty())
        return;
    MapRequest request{m_model.surface().surface, m_viewport.domain, (m_viewport.rect.size() * m_pixelRatio).toSize(),
                       m_pixelRatio, m_style.theme, m_field};
    request.companion = m_isShared ? m_companion.of(m_model.scene()) : nullptr;
    if (request.companion)
        request.companionDomain = m_companionView.value_or(request.domain);
    m_map.request(request);
}

void GroundLayer::waitForFinished()
{
    refresh();
    m_map.waitForFinished();
}

const CriticalMarks& GroundLayer::marks()
{
    if (m_marksStale)
        placeMarks();
    return m_marks;
}

std::vector<double> GroundLayer::levels() const
{
    std::vector<double> levels;
    if (m_map.hasSketch())
        for (const ContourLine& line : m_map.sketch().lines)
            levels.push_back(line.level);
    std::ranges::sort(levels);
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

void GroundLayer::placeMarks()
{
    const bool hidden = !showsCriticalPoints(m_model.scene());
    m_marks.place(hidden ? CriticalSearch() : m_study.criticalInView(), m_viewport, m_style);
    m_marksStale = false;
}

void GroundLayer::labelLines()
{
    const MapSketch& sketch = m_map.sketch();
    QList<QRectF> avoid = marks().rectangles();
    avoid.append(m_keptFree);
    m_labels = labelContours(sketch.lines, m_viewport, m_style, avoid);
    for (ContourLabel& label : m_labels)
        label.ground = m_basins.map() ? withAlpha(sketch.request.theme->card, kChipAlpha)
                                      : chipColour(*sketch.request.theme, sketch.scale, label.level);
    m_labelsStale = false;
}

void GroundLayer::paint(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_viewport.rect);
    m_map.paint(painter, m_viewport, *m_style.theme);
    m_basins.paint(painter, m_viewport);
    if (m_map.hasSketch()) {
        if (m_labelsStale && m_map.sketch().request.domain == m_viewport.domain)
            labelLines();
        paintContours(painter, m_map.sketch().lines, m_viewport, m_style);
        paintLabels(painter, m_labels, m_viewport, m_style);
    }
    paintMarks(painter);
    painter.setClipping(false);
}

/// Each in the colour of its basin, if these are shown.
void GroundLayer::paintMarks(QPainter& painter)
{
    const BasinMapPointer basins = m_basins.map();
    if (!basins)
        return marks().paint(painter, m_style);
    marks().paint(painter, m_style, basinFill(basins, *m_style.theme));
}

void GroundLayer::paintScale(QPainter& painter, const QRectF& area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_basins.map())
        paintBasinLegend(painter, area, basinLegend(m_basins), m_style);
    else if (m_map.hasSketch())
        paintColourScale(painter, area, m_map.sketch().scale, m_style);
}

} // namespace thalweg::app
