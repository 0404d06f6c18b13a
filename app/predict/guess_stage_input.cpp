#include "predict/guess_stage.h"

#include "plane/plane_view.h"
#include "predict/guess_list.h"
#include "relief/plane_and_relief.h"
#include "window/focus_order.h"

#include <QAbstractButton>
#include <QKeyEvent>

#include <algorithm>

/// The stage's part that listens to keys. None of them reaches the window below but those that open, save or undo.
namespace thalweg::app {

namespace {

constexpr double kStep = 0.02;       ///< of the cursor, in widths or heights of what is in view
constexpr double kFineStep = 0.0025;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

bool belongsToWindow(const QKeyEvent& event)
{
    constexpr std::array kKeys{QKeySequence::Undo, QKeySequence::Redo, QKeySequence::New,  QKeySequence::Open,
                               QKeySequence::Save, QKeySequence::SaveAs, QKeySequence::Quit};
    return std::ranges::any_of(kKeys, [&](auto key) { return event.matches(key); });
}

Point wayOf(int key)
{
    return {key == Qt::Key_Left ? -1.0 : key == Qt::Key_Right ? 1.0 : 0.0,
            key == Qt::Key_Down ? -1.0 : key == Qt::Key_Up ? 1.0 : 0.0};
}

Point movedWithin(const Domain& domain, Point from, Point way, double share)
{
    return {std::clamp(from.x + share * domain.width() * way.x, domain.xmin, domain.xmax),
            std::clamp(from.y + share * domain.height() * way.y, domain.ymin, domain.ymax)};
}

} // namespace

bool GuessStage::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && !belongsToWindow(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // before a shortcut of the window takes it
        return true;
    }
    return QWidget::event(event);
}

/// The views and the list leave to the stage what it knows.
bool GuessStage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

void GuessStage::keyPressEvent(QKeyEvent* event)
{
    takeKey(*event);
    event->accept(); // nothing below is meant
}

bool GuessStage::isInViews() const
{
    const QWidget* focus = window()->focusWidget();
    return focus && m_views->isAncestorOf(focus);
}

bool GuessStage::takeKey(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Escape) {
        emit leaveWanted();
        return true;
    }
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return m_round.phase() == GuessRound::Phase::Guessing ? takeGuessKey(event) : takeRunKey(event);
}

bool GuessStage::takeGuessKey(const QKeyEvent& event)
{
    const int key = event.key();
    if (isArrow(key) && isInViews())
        moveCursor(key, event.modifiers() & Qt::ShiftModifier);
    else if (isEnter(key))
        enterAtCursor();
    else if (key == Qt::Key_Space)
        m_round.run();
    else if (key == Qt::Key_F11)
        emit presentWanted();
    else if (key == Qt::Key_D)
        expectDivergence();
    else if ((key == Qt::Key_Tab || key == Qt::Key_Backtab) && isInViews())
        return askBeside(key == Qt::Key_Tab);
    else if (key == Qt::Key_Delete || key == Qt::Key_Backspace)
        m_round.takeBack();
    else if (key >= Qt::Key_1 && key <= Qt::Key_9)
        m_round.ask(std::size_t(key - Qt::Key_1));
    else
        return false;
    return true;
}

bool GuessStage::takeRunKey(const QKeyEvent& event)
{
    Playback& playback = m_round.playback();
    switch (event.key()) {
    case Qt::Key_Space:
        playback.toggle();
        return true;
    case Qt::Key_Left:
        playback.stepBack();
        return true;
    case Qt::Key_Right:
        playback.stepForward();
        return true;
    case Qt::Key_Home:
        playback.toFirst();
        return true;
    case Qt::Key_End:
        playback.toLast();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        askNeighbour(event.key() == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_R:
        m_round.again();
        return true;
    default:
        return false;
    }
}

/// In the order of the list.
void GuessStage::askNeighbour(int by)
{
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
}

void GuessStage::expectDivergence()
{
    m_round.setCursor(std::nullopt);
    m_round.guess({});
    m_round.askNext();
}

/// From the guess that there is, or from the start.
void GuessStage::moveCursor(int key, bool finely)
{
    const auto& guess = m_round.entries()[m_round.current()].guess;
    const Point first = guess && guess->place ? *guess->place : m_round.startOf(m_round.current());
    m_round.setCursor(movedWithin(m_plane->visible(), m_round.cursor().value_or(first), wayOf(key),
                                  finely ? kFineStep : kStep));
    m_isCursorNew = true;
}

/// Gives the guess; once all are there and nothing was moved since, off they go.
void GuessStage::enterAtCursor()
{
    if (m_round.isComplete() && !m_isCursorNew)
        return m_round.run();
    if (!m_round.cursor())
        m_round.setCursor(m_round.startOf(m_round.current()));
    else {
        m_round.guess({*m_round.cursor()});
        m_round.askNext();
    }
    m_isCursorNew = false;
}

/// In the views Tab goes from run to run; past the last, or before the first, on to the other controls.
bool GuessStage::askBeside(bool next)
{
    if (next ? m_round.current() + 1 >= m_round.entries().size() : m_round.current() == 0)
        return false;
    m_round.ask(next ? m_round.current() + 1 : m_round.current() - 1);
    return true;
}

bool GuessStage::focusNextPrevChild(bool next)
{
    QList<QWidget*> order = focusOrder(*window(), {this});
    order.removeIf([this](const QWidget* widget) { return !isAncestorOf(widget); });
    if (order.isEmpty())
        return true;
    const auto now = order.indexOf(window()->focusWidget());
    const auto to = (now + (next ? 1 : order.size() - 1)) % order.size();
    order[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace thalweg::app
