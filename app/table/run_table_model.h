#pragma once

#include "diagnosis/verdict.h"
#include "table/race_table.h"

#include <QAbstractTableModel>

#include <optional>

namespace thalweg::app {

class Clinic;
class Playback;

/// What is set in a run otherwise than its optimizer usually has it: "η 0.05, μ 0.5, cosine decay".
QString settingsText(const RunChoice& run);

/// The runs of the race as a table: settings, losses, what the way to the target took, verdict at the end. A
/// step of playback changes one column.
class RunTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Run, Settings, Now, End, Steps, Gradients, State, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole + 1, ///< the number itself, or a text; invalid for a blank
        ShownRole,
        LookRole,
        VerdictRole ///< invalid while it is not known
    };

    RunTableModel(RaceTable& race, Clinic& clinic, Playback& playback, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line {
        QString name;
        QString settings;
        bool shown = true;
        int look = 0;
        double end = 0.0;
        std::optional<Arrival> arrival;
        std::optional<Verdict> verdict;
    };

    void readRace();
    void readVerdicts();
    bool takeVerdicts();
    void announce(int first, int last);
    double lossNow(int row) const;
    QVariant text(int row, int column) const;
    QVariant sortKey(int row, int column) const;

    RaceTable& m_race;
    Clinic& m_clinic;
    Playback& m_playback;
    std::shared_ptr<const RacedScene> m_shown; ///< the race of the lines
    std::vector<Line> m_lines;
};

} // namespace thalweg::app
