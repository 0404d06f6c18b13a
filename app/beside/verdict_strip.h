#pragma once

#include "panels/verdict_badge.h"

#include <QWidget>

#include <vector>

namespace thalweg::app {

class Appearance;
class Clinic;
class SceneModel;
class Selection;

/// The verdicts of all runs shown, at the step shown, in one row: words where there is room for all of them, else
/// signs alone. A click selects the run.
class VerdictStrip : public QWidget {
    Q_OBJECT
public:
    VerdictStrip(SceneModel& model, Clinic& clinic, Selection& selection, Appearance& appearance,
                 QWidget* parent = nullptr);

    /// "SGD: plateau, Adam: descending"
    QString sentence() const;
    bool hasWords() const; ///< there is room for them

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    std::vector<std::size_t> shownRuns() const;
    Badge badgeOf(std::size_t run) const;
    QString sentenceOf(std::size_t run) const;
    int mark() const; ///< its diameter
    int nameless() const; ///< width of a badge without its word
    int cellWidth() const;
    QRect cell(std::size_t place) const;
    std::optional<std::size_t> runAt(QPoint at) const;
    void paintRun(QPainter& painter, std::size_t run, const QRect& area) const;

    SceneModel& m_model;
    Clinic& m_clinic;
    Selection& m_selection;
    Appearance& m_appearance;
};

} // namespace thalweg::app
