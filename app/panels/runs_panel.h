#pragma once

#include "model/scene_model.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QMenu;
class QScrollArea;
class QVBoxLayout;

namespace thalweg::app {

class Appearance;
class OptimizerPicker;
class RunDetails;
class RunRow;
class Selection;
class SentenceLabel;
class Settings;
class Clinic;
struct RunRowText;

/// All runs of the race, a row each; the selected one unfolds its hyperparameters.
class RunsPanel : public QWidget {
    Q_OBJECT
public:
    RunsPanel(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance,
              QWidget* parent = nullptr);

    /// Of this clinic's verdicts from now on: of another landscape with the same runs.
    void speakOf(Clinic& clinic);

    std::size_t rowCount() const { return m_rows.size(); }
    RunRow& row(std::size_t run) { return *m_rows[run]; }
    RunDetails& details() { return *m_details; }
    QAbstractButton& tuneButton() { return *m_tuneButton; }
    /// What can be done with the selected run, under its name: the menu of its row. Null when none is selected; it
    /// belongs to the caller.
    QMenu* menuOfSelected();
    void setSettings(Settings* settings) { m_settings = settings; } ///< what to remember, or null

public slots:
    /// Opens the list of optimizers to add one.
    void chooseOptimizer();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void padRows();
    void buildHeader(QVBoxLayout& layout, Appearance& appearance);
    void buildList(QVBoxLayout& layout);
    void connectRow(RunRow* row);
    void connectDetails();

    void showScene(SceneModel::Parts parts);
    void obeyClassroom();
    void matchRows();
    void showTexts();
    void showSelection();
    RunRowText textOf(std::size_t run) const;
    std::size_t indexOf(const RunRow* row) const;

    void choose(std::size_t run);
    void move(std::size_t from, int rows);
    void fold();
    void add(const OptimizerEntry& entry);
    void setShown(std::size_t run, bool shown);
    void duplicate(std::size_t run);
    void remove(std::size_t run);
    void reset(std::size_t run);
    QMenu* menuOf(std::size_t run, QWidget* parent);
    void openMenu(std::size_t run, QPoint at);
    void addSettingsEntries(QMenu& menu, std::size_t run);
    void tune(std::vector<std::size_t> runs);
    void tuneAll();
    bool tell(const SceneModel::Refusal& refusal);

    SceneModel& m_model;
    Clinic* m_clinic;
    Selection& m_selection;
    Appearance& m_appearance;
    Settings* m_settings = nullptr; // somebody else's
    QWidget* m_addButton = nullptr; // owned by this, as all below
    QAbstractButton* m_tuneButton = nullptr;
    OptimizerPicker* m_picker = nullptr;
    SentenceLabel* m_problem = nullptr;
    SentenceLabel* m_empty = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_list = nullptr;
    std::vector<RunRow*> m_rows;
    RunDetails* m_details = nullptr;
    bool m_folded = false;
};

} // namespace thalweg::app
