#include "predict/guess_layer.h"

#include "model/appearance.h"
#include "plane/twin_cursor.h"
#include "predict/guess_round.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kMark = 1.35;       ///< diameter of a guess, in heads
constexpr double kAskedMark = 1.75;  ///< of the run that is asked for
constexpr double kReach = 13.0;      ///< pixels around a guess that take it

/// A mark that shows the ground within.
void paintHollow(QPainter& painter, const RunLook& look, QPointF at, double size, const PlaneStyle& style)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.theme->halo, 5.5 * style.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawMarker(painter, look.marker, at, size);
    painter.setPen(QPen(look.colour, 2.4 * style.scale, Qt::SolidLine, Qt::RoundCap, Qt::MiterJoin));
    drawMarker(painter, look.marker, at, size);
}

} // namespace

GuessLayer::GuessLayer(GuessRound& round, Appearance& appearance, const GuessGround& ground)
    : QWidget(ground.view), m_round(round), m_appearance(appearance), m_ground(ground)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setGeometry(ground.view->rect());
    ground.view->installEventFilter(this);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&round, &GuessRound::changed, this, repaint);
    connect(&round.playback(), &Playback::stepChanged, this, repaint);
    connect(&appearance, &Appearance::themeChanged, this, repaint);
    raise();
}

void GuessLayer::setMagnification(double factor)
{
    m_magnification = factor;
    update();
}

bool GuessLayer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ground.view && event->type() == QEvent::Resize)
        setGeometry(m_ground.view->rect());
    return QWidget::eventFilter(watched, event);
}

PlaneStyle GuessLayer::style() const
{
    PlaneStyle style;
    style.theme = &m_appearance.theme();
    style.scale = m_magnification;
    style.font = font();
    return style;
}

std::optional<QPointF> GuessLayer::guessPixel(std::size_t entry) const
{
    const auto& guess = m_round.entries()[entry].guess;
    return guess && guess->place ? m_ground.pixelOf(*guess->place) : std::nullopt;
}

std::optional<std::size_t> GuessLayer::guessAt(QPointF pixel) const
{
    std::optional<std::size_t> found;
    for (std::size_t entry = 0; entry < m_round.entries().size(); ++entry) {
        const auto at = guessPixel(entry);
        const bool isNear = at && std::hypot(at->x() - pixel.x(), at->y() - pixel.y()) <= kReach * m_magnification;
        if (isNear && (!found || entry == m_round.current()))
            found = entry;
    }
    return found;
}

void GuessLayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(m_ground.room());
    if (m_round.phase() == GuessRound::Phase::Guessing)
        paintStarts(painter);
    else
        paintLines(painter);
    paintGuesses(painter);
    paintCursor(painter);
}

/// Those that begin elsewhere than the scene, and, on top, the run that is asked for.
void GuessLayer::paintStarts(QPainter& painter) const
{
    const PlaneStyle look = style();
    const auto paint = [&](std::size_t entry) {
        const auto at = m_ground.pixelOf(m_round.startOf(entry));
        if (!at)
            return;
        const RunLook run = runLook(*look.theme, m_round.choice(entry).look);
        painter.setPen(QPen(look.theme->dark ? look.theme->markDark : look.theme->markLight, 1.4 * look.scale));
        painter.setBrush(run.colour);
        drawMarker(painter, run.marker, *at, metrics::kHeadSize * look.scale);
    };
    for (std::size_t entry = 0; entry < m_round.entries().size(); ++entry)
        if (m_round.choice(entry).start)
            paint(entry);
    if (m_round.current() < m_round.entries().size())
        paint(m_round.current());
}

/// From where each run is now to where it was expected to end.
void GuessLayer::paintLines(QPainter& painter) const
{
    const PlaneStyle look = style();
    for (std::size_t entry = 0; entry < m_round.entries().size(); ++entry) {
        const Trajectory* run = m_round.trajectory(entry);
        const auto& guess = m_round.entries()[entry].guess;
        if (!run || !guess || !guess->place)
            continue;
        const auto line = m_ground.lineBetween(run->at(m_round.playback().step()).point, *guess->place);
        if (!line)
            continue;
        painter.setPen(QPen(look.theme->halo, 3.2 * look.scale));
        painter.drawLine(*line);
        painter.setPen(QPen(runLook(*look.theme, m_round.choice(entry).look).colour, 1.2 * look.scale));
        painter.drawLine(*line);
    }
}

void GuessLayer::paintGuess(QPainter& painter, std::size_t entry) const
{
    const auto at = guessPixel(entry);
    if (!at)
        return;
    const PlaneStyle look = style();
    const double size = metrics::kHeadSize * look.scale * (entry == m_round.current() ? kAskedMark : kMark);
    paintHollow(painter, runLook(*look.theme, m_round.choice(entry).look), *at, size, look);
}

void GuessLayer::paintGuesses(QPainter& painter) const
{
    for (std::size_t entry = 0; entry < m_round.entries().size(); ++entry)
        if (entry != m_round.current())
            paintGuess(painter, entry);
    if (m_round.current() < m_round.entries().size())
        paintGuess(painter, m_round.current());
}

void GuessLayer::paintCursor(QPainter& painter) const
{
    const auto at = m_round.cursor() ? m_ground.pixelOf(*m_round.cursor()) : std::nullopt;
    if (at)
        paintTwinCursor(painter, *at, style());
}

} // namespace thalweg::app
