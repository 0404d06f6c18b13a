#include "charts/chart_grid.h"

#include <algorithm>

namespace thalweg::app {

namespace {

constexpr double kGoodWidth = 320.0; ///< of a chart
constexpr double kGoodHeight = 150.0;
constexpr int kLeastWidth = 190; ///< where the arrangement is free
constexpr int kLeastHeight = 88;     ///< as long as all are in view at once
constexpr int kScrolledHeight = 128; ///< otherwise, so that what is in view can be read

int rowsFor(int charts, int columns) { return (charts + columns - 1) / columns; }

/// How near a chart comes to a good size: 1 when it has it, by the shorter of its sides.
double fitness(int charts, int columns, QSize room)
{
    const double width = double(room.width()) / columns;
    const double height = double(room.height()) / rowsFor(charts, columns);
    return std::min(width / kGoodWidth, height / kGoodHeight);
}

int fittingColumns(int charts, QSize room)
{
    int best = 1;
    for (int columns = 2; columns <= std::min(charts, room.width() / kLeastWidth); ++columns)
        if (fitness(charts, columns, room) > fitness(charts, best, room))
            best = columns;
    return best;
}

} // namespace

ChartGrid::ChartGrid(int charts, QSize room, ChartArrangement arrangement)
    : m_charts(std::max(charts, 1)), m_width(room.width())
{
    m_columns = arrangement == ChartArrangement::Stacked      ? 1
                : arrangement == ChartArrangement::SideBySide ? m_charts
                                                              : fittingColumns(m_charts, room);
    m_rows = rowsFor(m_charts, m_columns);
    m_height = room.height() < m_rows * kLeastHeight ? m_rows * kScrolledHeight : room.height();
}

QRect ChartGrid::cell(int chart) const
{
    const int column = chart % m_columns;
    const int row = chart / m_columns;
    const QPoint from(column * m_width / m_columns, row * m_height / m_rows);
    const QPoint to((column + 1) * m_width / m_columns, (row + 1) * m_height / m_rows);
    return {from, QSize(to.x() - from.x(), to.y() - from.y())};
}

} // namespace thalweg::app
