#pragma once

#include <QRgb>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace thalweg::app {

/// A corner of a triangle on the canvas.
struct Corner {
    std::int32_t x = 0; ///< in 1/kSubpixels of a pixel
    std::int32_t y = 0; ///< downwards
    float nearness = 0.0F; ///< > 0; linear over the picture, the greater, the nearer
    float light = 1.0F;    ///< by which colours are multiplied, 0 … 1.5
    float colour = 0.0F;   ///< place in the table of colours, 0 … 1
    float contour = 0.0F;  ///< place in the scale of the contours, 0 … 1

    static constexpr int kSubpixels = 16;
};

/// What surfaces are painted with: colours by their place in a scale, and thin lines at some places of another.
class Inks {
public:
    static constexpr std::size_t kColours = 1024;

    /// colours: of kColours evenly spaced places. levels: ascending.
    Inks(std::span<const QRgb> colours, std::span<const float> levels, QRgb lineColour, double lineWidth);

    /// slope: how much the contour's place changes from pixel to pixel.
    QRgb pixel(float colour, float light, float contour, float slope) const;

private:
    struct Level {
        float place = -9.0F; ///< of the level nearest to here
        float gap = 1.0F;    ///< to the next one
    };

    float lineAt(float contour, float slope) const;

    std::array<QRgb, kColours> m_colours{};
    std::array<Level, kColours> m_levels{};
    float m_line[3]; ///< its colour, 0 … 255
    float m_opacity; ///< 0 … 1
    float m_reach;   ///< half of the line's width and of a pixel
};

/// Some rows of a picture with the nearness of every pixel. Of what is painted the nearest stays; triangles that
/// share an edge leave no gap between them, and paint no pixel twice.
class Canvas {
public:
    Canvas(int width, int firstRow, int rows);

    /// Corners clockwise as seen on the screen are the front.
    void paint(const Corner& a, const Corner& b, const Corner& c, const Inks& front, const Inks& back);

    int width() const { return m_width; }
    int rows() const { return m_rows; }
    const QRgb* row(int row) const { return &m_pixels[index(row)]; } ///< transparent where nothing is
    const float* nearness(int row) const { return &m_nearness[index(row)]; } ///< 0 where nothing is

private:
    std::size_t index(int row) const { return std::size_t(row) * std::size_t(m_width); }
    void fill(const Corner& a, const Corner& b, const Corner& c, std::int64_t area, const Inks& inks);

    int m_width;
    int m_firstRow;
    int m_rows;
    std::vector<QRgb> m_pixels;
    std::vector<float> m_nearness;
};

} // namespace thalweg::app
