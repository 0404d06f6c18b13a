#pragma once

#include "relief/height_field.h"
#include "relief/raster.h"
#include "theme/theme.h"

#include <vector>

namespace thalweg::app {

/// What a relief's surface, its back and the block's walls are painted with.
struct ReliefInks {
    Inks ground;
    Inks back;
    Inks wall;

    /// lineWidth: of the contours, in pixels.
    ReliefInks(const HeightField& field, const Theme& theme, double lineWidth);
};

/// How much a surface with these slopes is lit, 1 where it is level: softly from the upper left of the picture, and
/// the darker the steeper. slopes: dz/dx and dz/dy in the block.
/// Source: Gouraud, IEEE Transactions on Computers 20 (1971), with Lambert's law.
class Lamp {
public:
    explicit Lamp(const Projection& projection);
    float on(float slopeX, float slopeY) const;
    float onWall(Spot outward) const;

private:
    float m_x;
    float m_y;
    float m_z;
};

/// The triangles of a height field and of the walls below its borders, as a projection shows them.
class ReliefMesh {
public:
    /// stride: only every so many nodes.
    ReliefMesh(const HeightField& field, const Projection& projection, int stride);

    /// Paints what lies in the canvas' rows. Canvases may be painted at the same time.
    void paint(Canvas& canvas, int firstRow, const ReliefInks& inks, bool plainColours) const;

private:
    /// Some neighbouring cells, and the pixel rows where they are.
    struct Patch {
        int column = 0;
        int row = 0;
        std::int32_t top = 0; ///< in subpixels
        std::int32_t bottom = 0;
    };
    struct Wall {
        std::vector<Corner> upper;
        std::vector<Corner> lower;
        std::vector<char> stands; ///< there is ground above
    };

    void placeNodes(const Projection& projection);
    void cutIntoPatches();
    void addWall(const Projection& projection, bool alongX, bool atEnd);
    void paintPatch(Canvas& canvas, const Patch& patch, const ReliefInks& inks, bool plain) const;
    void paintCell(Canvas& canvas, int column, int row, const ReliefInks& inks, bool plain) const;
    void paintTriangle(Canvas& canvas, std::size_t a, std::size_t b, std::size_t c, const ReliefInks& inks,
                       bool plain) const;
    std::size_t index(int column, int row) const { return std::size_t(row) * m_columns.size() + std::size_t(column); }
    std::size_t nodeOf(int column, int row) const;

    const HeightField& m_field; // of whoever made this
    Lamp m_lamp;
    std::vector<int> m_columns; ///< of the field, that are used
    std::vector<int> m_rows;
    std::vector<Corner> m_corners;
    std::vector<char> m_isGround; ///< the node has a height
    std::vector<char> m_isCut;
    std::vector<Patch> m_patches;
    std::vector<Wall> m_walls;
};

} // namespace thalweg::app
