#pragma once

#include "charts/value_axis.h"
#include "tune/tuned_run.h"

#include <QRectF>

namespace thalweg::app {

/// The trials of a search of two numbers as cells of a map, 0 … 1 from left to right by the rate and from bottom to
/// top by the second number.
class PairCells {
public:
    struct Cell {
        QRectF area;
        TuneTrial trial;
    };

    PairCells() = default;
    /// run: with a pair.
    explicit PairCells(const TunedRun& run);

    const std::vector<Cell>& cells() const { return m_cells; }        ///< the smallest last: they lie on the others
    const std::vector<TuneTrial>& along() const { return m_along; } ///< trials without a cell: along the rate alone

    QPointF placeOf(double rate, double second) const;
    /// The uppermost cell at a place.
    std::optional<std::size_t> at(QPointF place) const;
    /// The cell nearest to another one's middle, of those that lie in a direction from it: right and up are −1, 0 or 1,
    /// one of them 0. The same cell when there is none.
    std::size_t beside(std::size_t cell, int right, int up) const;

    std::vector<ValueTick> rateMarks() const; ///< powers of ten
    std::vector<ValueTick> secondMarks() const;

private:
    double across(double rate) const;
    double upward(double position) const;

    const Parameter* m_parameter = nullptr; ///< of the catalogue
    double m_from = 0.0;                    ///< shares of the axis of rates
    double m_to = 1.0;
    double m_halfRow = 0.5;                 ///< of the slider's length
    std::vector<Cell> m_cells;
    std::vector<TuneTrial> m_along;
};

} // namespace thalweg::app
