#pragma once

#include "charts/chart_run.h"
#include "charts/chart_style.h"

#include <QList>
#include <QWidget>

namespace thalweg::app {

/// The values of all runs at one step, beside the mouse. It lies on the window, lets the mouse
/// through, and may reach beyond the chart.
class HoverCard : public QWidget {
    Q_OBJECT
public:
    explicit HoverCard(QWidget* window);

    /// beside: a place in the window.
    void showValues(const QString& title, const std::vector<ChartRun>& runs, int step,
                    QPoint beside, const ChartStyle& style);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        ChartRun sample; ///< how it looks
        QString name;
        QString value;
    };
    QSize fittingSize() const;
    void place(QPoint beside);

    QString m_title;
    QList<Row> m_rows;
    QString m_more; ///< how many runs there are besides
    ChartStyle m_style;
};

/// A run's value at a step to be read, and beside it the bound that it should stay below; or when the run
/// ended before.
QString valueText(const ChartRun& run, int step);

} // namespace thalweg::app
