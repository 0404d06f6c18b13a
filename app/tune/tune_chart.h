#pragma once

#include "tune/tuned_run.h"

#include <QWidget>

namespace thalweg::app {

class Appearance;

/// The loss after all steps against the learning rate, a line for each run: the chosen rate with the run's mark, rates
/// that diverge as crosses at the upper edge. Of a single run the rates are shaded that are too long for it, and those
/// underlined that are as good as the best one.
class TuneChart : public QWidget {
    Q_OBJECT
public:
    explicit TuneChart(Appearance& appearance, QWidget* parent = nullptr);

    /// looks: of each run, in the same order.
    void show(const std::vector<TunedRun>& runs, const std::vector<int>& looks);

    QSize sizeHint() const override { return {520, 300}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Frame;

    QString title() const;
    void paintUnstable(QPainter& painter, const Frame& frame) const;
    void paintAsGood(QPainter& painter, const Frame& frame) const;
    void paintRun(QPainter& painter, const Frame& frame, std::size_t place) const;

    Appearance& m_appearance;
    std::vector<TunedRun> m_runs;
    std::vector<int> m_looks;
};

} // namespace thalweg::app
