#include "relief/relief_mesh.h"

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr int kPatch = 16;          ///< cells a side
constexpr float kContrast = 0.55F;  ///< of the light
constexpr float kSteepness = 0.13F; ///< by which a vertical slope is darker
constexpr float kDarkest = 0.6F;
constexpr float kBrightest = 1.2F;

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int from, int to) { return int(std::lround(from + share * (to - from))); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

std::vector<QRgb> groundColours(const HeightField& field, const Theme& theme)
{
    if (field.request.basins) {
        const BasinInks inks(theme);
        std::vector<QRgb> colours(inks.table().begin(), inks.table().end());
        colours.resize(Inks::kColours);
        return colours;
    }
    const QVector<QColor> stops = field.colours.stops(theme);
    std::vector<QRgb> colours;
    for (std::size_t i = 0; i < Inks::kColours; ++i)
        colours.push_back(colourBetween(stops, double(i) / double(Inks::kColours - 1)));
    return colours;
}

/// Seen from below: paler, as there is nothing to be read from it.
std::vector<QRgb> backColours(const HeightField& field, const Theme& theme)
{
    std::vector<QRgb> colours = groundColours(field, theme);
    for (QRgb& colour : colours)
        colour = mixed(QColor(colour), theme.line, 0.6).rgb();
    return colours;
}

std::vector<QRgb> wallColours(const Theme& theme)
{
    return std::vector<QRgb>(Inks::kColours, mixed(theme.card, theme.secondText, theme.dark ? 0.22 : 0.26).rgb());
}

/// Every so many of `count` nodes, and the last.
std::vector<int> everyOf(int count, int stride)
{
    std::vector<int> nodes;
    for (int i = 0; i < count - 1; i += stride)
        nodes.push_back(i);
    nodes.push_back(count - 1);
    return nodes;
}

Corner cornerAt(const Projection& projection, Spot spot)
{
    const QPointF pixel = Corner::kSubpixels * projection.toPixel(spot);
    Corner corner;
    corner.x = std::int32_t(std::lround(pixel.x()));
    corner.y = std::int32_t(std::lround(pixel.y()));
    corner.nearness = float(projection.nearness(spot));
    return corner;
}

} // namespace

ReliefInks::ReliefInks(const HeightField& field, const Theme& theme, double lineWidth)
    : ground(groundColours(field, theme), field.levels, theme.contour.rgba(), lineWidth),
      back(backColours(field, theme), field.levels, theme.contour.rgba(), lineWidth),
      wall(wallColours(theme), {}, 0U, lineWidth)
{
}

Lamp::Lamp(const Projection& projection)
{
    const Spot right = projection.right();
    const Spot away{-right.y, right.x, 0.0};
    const Spot from = -0.6 * right + -0.28 * away + Spot{0.0, 0.0, 0.75};
    const double size = std::sqrt(dot(from, from));
    m_x = float(from.x / size);
    m_y = float(from.y / size);
    m_z = float(from.z / size);
}

float Lamp::on(float slopeX, float slopeY) const
{
    const float up = 1.0F / std::sqrt(1.0F + slopeX * slopeX + slopeY * slopeY);
    const float facing = (m_z - slopeX * m_x - slopeY * m_y) * up;
    return std::clamp(1.0F + kContrast * (facing - m_z) - kSteepness * (1.0F - up), kDarkest, kBrightest);
}

float Lamp::onWall(Spot outward) const
{
    const float facing = float(outward.x) * m_x + float(outward.y) * m_y;
    return std::clamp(0.95F + 0.16F * facing, kDarkest, kBrightest);
}

ReliefMesh::ReliefMesh(const HeightField& field, const Projection& projection, int stride)
    : m_field(field), m_lamp(projection), m_columns(everyOf(field.columns, stride)),
      m_rows(everyOf(field.rows, stride))
{
    placeNodes(projection);
    cutIntoPatches();
    for (const bool alongX : {true, false})
        for (const bool atEnd : {true, false})
            addWall(projection, alongX, atEnd);
}

std::size_t ReliefMesh::nodeOf(int column, int row) const
{
    return m_field.index(m_columns[std::size_t(column)], m_rows[std::size_t(row)]);
}

void ReliefMesh::placeNodes(const Projection& projection)
{
    const double lift = projection.lift();
    const auto scale = float(lift);
    const QSizeF half = m_field.half();
    for (const int row : m_rows) {
        const double y = (2.0 * row / (m_field.rows - 1) - 1.0) * half.height();
        for (const int column : m_columns) {
            const std::size_t node = m_field.index(column, row);
            const float height = m_field.heights[node];
            const bool isGround = std::isfinite(height);
            const double x = (2.0 * column / (m_field.columns - 1) - 1.0) * half.width();
            Corner corner = cornerAt(projection, {x, y, isGround ? lift * double(height) : 0.0});
            corner.light = m_lamp.on(scale * m_field.slopeX[node], scale * m_field.slopeY[node]);
            corner.colour = m_field.colour[node];
            corner.contour = m_field.contour[node];
            m_corners.push_back(corner);
            m_isGround.push_back(isGround);
            m_isCut.push_back(m_field.isCut[node]);
        }
    }
}

void ReliefMesh::cutIntoPatches()
{
    const int columns = int(m_columns.size());
    const int rows = int(m_rows.size());
    for (int row = 0; row < rows - 1; row += kPatch) {
        for (int column = 0; column < columns - 1; column += kPatch) {
            Patch patch{column, row, m_corners[index(column, row)].y, m_corners[index(column, row)].y};
            for (int j = row; j <= std::min(row + kPatch, rows - 1); ++j) {
                for (int i = column; i <= std::min(column + kPatch, columns - 1); ++i) {
                    patch.top = std::min(patch.top, m_corners[index(i, j)].y);
                    patch.bottom = std::max(patch.bottom, m_corners[index(i, j)].y);
                }
            }
            m_patches.push_back(patch);
        }
    }
}

/// Below a border of the domain; only where it is turned to the eye.
void ReliefMesh::addWall(const Projection& projection, bool alongX, bool atEnd)
{
    const double side = atEnd ? 1.0 : -1.0;
    const QSizeF half = m_field.half();
    const Spot outward = alongX ? Spot{0.0, side, 0.0} : Spot{side, 0.0, 0.0};
    const Spot middle{outward.x * half.width(), outward.y * half.height(), 0.0};
    const auto away = projection.rayThrough(projection.toPixel(middle)).eye - middle;
    if (dot(outward, away) <= 0.0)
        return;
    const int count = int(alongX ? m_columns.size() : m_rows.size());
    const int last = int(alongX ? m_rows.size() : m_columns.size()) - 1;
    Wall wall;
    for (int i = 0; i < count; ++i) {
        const int fixed = atEnd ? last : 0;
        const int column = alongX ? i : fixed;
        const int row = alongX ? fixed : i;
        const double x = (2.0 * m_columns[std::size_t(column)] / (m_field.columns - 1) - 1.0) * half.width();
        const double y = (2.0 * m_rows[std::size_t(row)] / (m_field.rows - 1) - 1.0) * half.height();
        Corner upper = m_corners[index(column, row)];
        Corner lower = cornerAt(projection, {x, y, 0.0});
        upper.light = lower.light = m_lamp.onWall(outward);
        wall.upper.push_back(upper);
        wall.lower.push_back(lower);
        wall.stands.push_back(m_isGround[index(column, row)]);
    }
    m_walls.push_back(std::move(wall));
}

void ReliefMesh::paint(Canvas& canvas, int firstRow, const ReliefInks& inks, bool plainColours) const
{
    const std::int32_t top = firstRow * Corner::kSubpixels;
    const std::int32_t bottom = (firstRow + canvas.rows()) * Corner::kSubpixels;
    for (const Wall& wall : m_walls) {
        for (std::size_t i = 1; i < wall.upper.size(); ++i) {
            if (!wall.stands[i - 1] || !wall.stands[i])
                continue;
            canvas.paint(wall.upper[i - 1], wall.upper[i], wall.lower[i], inks.wall, inks.wall);
            canvas.paint(wall.upper[i - 1], wall.lower[i], wall.lower[i - 1], inks.wall, inks.wall);
        }
    }
    for (const Patch& patch : m_patches)
        if (patch.bottom >= top && patch.top <= bottom)
            paintPatch(canvas, patch, inks, plainColours);
}

void ReliefMesh::paintPatch(Canvas& canvas, const Patch& patch, const ReliefInks& inks, bool plain) const
{
    const int lastRow = std::min(patch.row + kPatch, int(m_rows.size()) - 1);
    const int lastColumn = std::min(patch.column + kPatch, int(m_columns.size()) - 1);
    for (int row = patch.row; row < lastRow; ++row)
        for (int column = patch.column; column < lastColumn; ++column)
            paintCell(canvas, column, row, inks, plain);
}

/// Two triangles, split as HeightField splits its cells.
void ReliefMesh::paintCell(Canvas& canvas, int column, int row, const ReliefInks& inks, bool plain) const
{
    const std::size_t a = index(column, row);
    const std::size_t b = a + 1;
    const std::size_t c = a + m_columns.size();
    const std::size_t d = c + 1;
    const auto height = [&](int i, int j) { return m_field.heights[nodeOf(i, j)]; };
    if (splitsUp(height(column, row), height(column + 1, row), height(column, row + 1),
                 height(column + 1, row + 1))) {
        paintTriangle(canvas, a, d, b, inks, plain);
        paintTriangle(canvas, a, c, d, inks, plain);
    } else {
        paintTriangle(canvas, a, c, b, inks, plain);
        paintTriangle(canvas, b, c, d, inks, plain);
    }
}

/// plain: of one colour, for fields that know only a few values.
void ReliefMesh::paintTriangle(Canvas& canvas, std::size_t a, std::size_t b, std::size_t c, const ReliefInks& inks,
                               bool plain) const
{
    if (!m_isGround[a] || !m_isGround[b] || !m_isGround[c] || (m_isCut[a] && m_isCut[b] && m_isCut[c]))
        return;
    if (!plain)
        return canvas.paint(m_corners[a], m_corners[b], m_corners[c], inks.ground, inks.back);
    std::array<Corner, 3> corners{m_corners[a], m_corners[b], m_corners[c]};
    for (Corner& corner : corners)
        corner.colour = m_corners[a].colour;
    canvas.paint(corners[0], corners[1], corners[2], inks.ground, inks.back);
}

} // namespace thalweg::app
