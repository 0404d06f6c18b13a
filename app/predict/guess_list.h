#pragma once

#include <QListWidget>

namespace thalweg::app {

class Appearance;
class GuessRound;
struct GuessLines;

/// The runs of a round: their guesses while these are made, in the scene's order; at the end how far each was off, from
/// the best to the worst. A click asks for a run, or selects it.
class GuessList : public QListWidget {
    Q_OBJECT
public:
    enum Role { EntryRole = Qt::UserRole + 1, FigureRole, DetailsRole, LookRole, ToneRole };

    GuessList(GuessRound& round, Appearance& appearance, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {260, 300}; }

private:
    void refresh();
    void showEntry(QListWidgetItem& item, std::size_t entry, const GuessLines& lines);
    void ask(int row);

    GuessRound& m_round;
};

} // namespace thalweg::app
