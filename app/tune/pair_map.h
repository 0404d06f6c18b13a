#pragma once

#include "tune/pair_cells.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;

/// The loss after all steps over learning rate × second number: a cell for each trial, the darker the map's colour of
/// low ground the better; hatched where the run diverges. The choice with the run's mark, the values as they are as a
/// ring. Mouse and arrow keys go from cell to cell; what a cell came to is told in words.
class PairMap : public QWidget {
    Q_OBJECT
public:
    explicit PairMap(Appearance& appearance, QWidget* parent = nullptr);

    /// run: with a pair, otherwise there is nothing to see. look: of the run.
    void show(const TunedRun& run, int look);

    const PairCells& cells() const { return m_cells; }
    std::optional<std::size_t> current() const { return m_current; }
    QPointF centreOf(std::size_t cell) const; ///< in pixels

    QSize sizeHint() const override { return {500, 330}; }
    QSize minimumSizeHint() const override { return {300, 220}; }

signals:
    /// What lies under the mouse or is chosen by key; null when nothing is.
    void pointed(const thalweg::TuneTrial* trial);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    QPointF pixel(QPointF place) const;
    QRectF pixels(const QRectF& area) const;
    void point(std::optional<std::size_t> cell);
    std::optional<std::size_t> bestCell() const;

    void paintCells(QPainter& painter) const;
    void paintAlong(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintAxes(QPainter& painter) const;
    void paintScale(QPainter& painter) const;

    Appearance& m_appearance;
    TunedRun m_run;
    int m_look = 0;
    PairCells m_cells;
    ValueAxis m_losses;
    std::optional<std::size_t> m_current;
};

} // namespace thalweg::app
