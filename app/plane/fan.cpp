#include "plane/fan.h"

#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr int kOpaque = 110; ///< of 255, for a line that is alone
constexpr int kLeastOpaque = 28;
constexpr std::size_t kCrowd = 40; ///< lines from which they are at their faintest

/// Fainter the more there are, or they would hide the map.
QColor faint(QColor colour, std::size_t lines)
{
    const double crowd = std::min(1.0, double(lines) / double(kCrowd));
    colour.setAlpha(kOpaque - int(crowd * (kOpaque - kLeastOpaque)));
    return colour;
}

} // namespace

void Fan::begin(const Viewport& viewport, const std::vector<Part>& parts, double width)
{
    m_lines.clear();
    m_step = -1;
    m_width = width;
    for (const Part& part : parts) {
        const std::size_t members = part.bundle->members.size();
        const std::size_t stride = (members + kMostLines - 1) / kMostLines;
        const QColor colour = faint(part.colour, members / stride);
        for (std::size_t member = 0; member < members; member += stride)
            m_lines.push_back({part.bundle, member, colour, TrailWalker(viewport, {}, width)});
    }
    if (m_lines.empty())
        return;
    const QSize size = viewport.rect.size().toSize();
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(Qt::transparent);
}

void Fan::advance(int step)
{
    m_step = step;
    if (m_lines.empty())
        return;
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<TrailPiece> none;
    std::vector<TrailPiece> pieces;
    QVector<QLineF> lines;
    for (Line& line : m_lines) {
        pieces.clear();
        lines.clear();
        line.walker.advance(line.bundle->members[line.member], step, none, pieces);
        none.clear();
        for (const TrailPiece& piece : pieces)
            lines.append({piece.from, piece.to});
        painter.setPen(QPen(line.colour, m_width));
        painter.drawLines(lines);
    }
}

} // namespace thalweg::app
