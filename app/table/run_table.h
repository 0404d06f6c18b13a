#pragma once

#include "table/race_table.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QTableView;

namespace thalweg::app {

class Appearance;
class Clinic;
class NumberField;
class Playback;
class RunTableModel;
class RunTableOrder;
class Selection;

/// All runs side by side in numbers, above them the target that they are to reach. A row selects its run.
class RunTable : public QWidget {
    Q_OBJECT
public:
    RunTable(Study& study, Clinic& clinic, Playback& playback, Selection& selection, Appearance& appearance,
             QWidget* parent = nullptr);

    QTableView& view() { return *m_view; }
    NumberField& targetField() { return *m_value; }
    QComboBox& targetKind() { return *m_kind; }

    QList<QAction*> copyActions() const; ///< the table's menu
    QString csv() const;
    QString markdown() const;

    /// Without room for all it shows: the table scrolls, and its menu has what the links above it do.
    QSize minimumSizeHint() const override { return {280, 96}; }

    /// Blocks until everything is computed: for pictures and tests.
    void waitForFinished() { m_race.waitForFinished(); }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* targetRow(Appearance& appearance);
    void buildTarget();
    void buildTable(Appearance& appearance);
    void buildActions();
    void connectModels(Playback& playback);
    void chooseKind(int kind);
    void showTarget();
    void showSelection();
    void select(const QModelIndex& index);
    void divideRoom();

    Selection& m_selection;
    RaceTable m_race;
    RunTableModel* m_table; // owned by this, as all below
    RunTableOrder* m_order;
    QComboBox* m_kind;
    NumberField* m_value;
    QLabel* m_meaning;
    QWidget* m_links; ///< to copy the table
    QTableView* m_view;
    bool m_isShowing = false; ///< the selection, which is not to come back then
};

} // namespace thalweg::app
