#pragma once

#include "descent/outcome.h"
#include "diagnosis/verdict.h"

#include <QAbstractTableModel>

#include <vector>

namespace thalweg::app {

class Clinic;
class Study;

/// Where each run of the race came to: its last point and loss, when it arrived, how it ended.
class EndsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Run, X, Y, Loss, Steps, End, ColumnCount };
    enum Role { ShownRole = Qt::UserRole + 1, LookRole, VerdictRole, SummaryRole };

    EndsModel(Study& study, Clinic& clinic, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString name;
        bool shown = true;
        int look = 0;
        TrajectoryStep last;
        int lastStep = 0;
        Stop stop = Stop::StepLimit;
        Outcome outcome;
        Diagnosis diagnosis;
    };

    void update();
    QVariant text(const Line& line, int column) const;
    QString summary(const Line& line) const;

    Study& m_study;
    Clinic& m_clinic;
    std::vector<Line> m_lines;
};

} // namespace thalweg::app
