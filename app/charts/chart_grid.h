#pragma once

#include "charts/chart_choice.h"

#include <QRect>
#include <QSize>

namespace thalweg::app {

/// The room of several charts, divided into rows of equal cells, filled row by row.
class ChartGrid {
public:
    ChartGrid() = default;
    /// Fitting: the columns in which a chart comes nearest to its best size. A cell is at least as high as a
    /// chart can be read; the rows then need more room than there is.
    ChartGrid(int charts, QSize room, ChartArrangement arrangement);

    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    int height() const { return m_height; } ///< at least that of the room
    QRect cell(int chart) const;
    /// Whether no chart stands below this one.
    bool isLowest(int chart) const { return chart + m_columns >= m_charts; }

private:
    int m_charts = 0;
    int m_columns = 1;
    int m_rows = 1;
    int m_width = 0;
    int m_height = 0;
};

} // namespace thalweg::app
