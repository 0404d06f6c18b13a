#include "tune/pair_map.h"

#include "charts/chart_axes.h"
#include "charts/value_range.h"
#include "model/appearance.h"
#include "tune/tune_axis.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kBest = 13.0;
constexpr double kNow = 11.0;
constexpr double kDot = 2.4;
constexpr double kLeastCell = 3.0; ///< pixels; smaller ones would not be seen
constexpr double kScaleWidth = 12.0;
constexpr double kScaleRoom = 62.0; ///< right of the map, with its marks
constexpr int kScaleMarks = 5;
constexpr int kHatch = 110; ///< opacity, of 255

} // namespace

PairMap::PairMap(Appearance& appearance, QWidget* parent) : QWidget(parent), m_appearance(appearance)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&appearance, &Appearance::themeChanged, this, QOverload<>::of(&QWidget::update));
}

void PairMap::show(const TunedRun& run, int look)
{
    m_run = run;
    m_look = look;
    m_current.reset();
    m_cells = run.pair ? PairCells(run) : PairCells();
    ValueSpan losses;
    for (const PairCells::Cell& cell : m_cells.cells())
        addLosses(losses, {&cell.trial, 1}, run.first);
    addLosses(losses, m_cells.along(), run.first);
    m_losses = lossAxis(losses, kScaleMarks);
    if (run.parameter)
        setAccessibleName(tr("Map of the loss over the learning rate and %1")
                              .arg(QString::fromStdString(std::string(run.parameter->symbol))));
    update();
}

QRectF PairMap::plot() const
{
    const ChartStyle style{&m_appearance.theme(), font()};
    QRectF area = plotArea(size(), style);
    area.setRight(width() - kScaleRoom);
    double widest = 0.0;
    for (const ValueTick& mark : m_run.parameter ? m_cells.secondMarks() : std::vector<ValueTick>())
        widest = std::max(widest, QFontMetricsF(style.marks()).horizontalAdvance(mark.text));
    area.setLeft(std::max(area.left(), std::ceil(widest) + 10.0));
    return area;
}

QPointF PairMap::pixel(QPointF place) const
{
    const QRectF area = plot();
    return {area.left() + place.x() * area.width(), area.bottom() - place.y() * area.height()};
}

QRectF PairMap::pixels(const QRectF& area) const
{
    return QRectF(pixel(area.bottomLeft()), pixel(area.topRight())).normalized();
}

QPointF PairMap::centreOf(std::size_t cell) const { return pixel(m_cells.cells()[cell].area.center()); }

/// The cell of the choice, or the nearest one to it: the choice itself may have been found along the rate.
std::optional<std::size_t> PairMap::bestCell() const
{
    if (!m_run.tuning.best || m_cells.cells().empty())
        return std::nullopt;
    const TuneTrial& best = *m_run.tuning.chosen();
    const QPointF place = m_cells.placeOf(best.rate, best.second);
    const auto away = [place](const PairCells::Cell& cell) {
        const QPointF way = cell.area.center() - place;
        return std::hypot(way.x(), way.y());
    };
    return std::size_t(std::ranges::min_element(m_cells.cells(), {}, away) - m_cells.cells().begin());
}

void PairMap::point(std::optional<std::size_t> cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    emit pointed(cell ? &m_cells.cells()[*cell].trial : nullptr);
    update();
}

void PairMap::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF area = plot();
    const QPointF at = event->position();
    const QPointF place((at.x() - area.left()) / area.width(), (area.bottom() - at.y()) / area.height());
    point(area.contains(at) ? m_cells.at(place) : std::nullopt);
}

void PairMap::leaveEvent(QEvent*)
{
    if (!hasFocus())
        point(std::nullopt);
}

void PairMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (!m_current && event->reason() != Qt::MouseFocusReason)
        point(bestCell());
    update();
}

void PairMap::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    point(std::nullopt);
    update();
}

void PairMap::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const int right = int(key == Qt::Key_Right) - int(key == Qt::Key_Left);
    const int up = int(key == Qt::Key_Up) - int(key == Qt::Key_Down);
    if (key == Qt::Key_Home)
        return point(bestCell());
    if (right == 0 && up == 0)
        return QWidget::keyPressEvent(event);
    if (m_current)
        point(m_cells.beside(*m_current, right, up));
    else
        point(bestCell());
}

void PairMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_appearance.theme().card);
    if (m_cells.cells().empty())
        return;
    paintCells(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAlong(painter);
    paintMarks(painter);
    paintAxes(painter);
    paintScale(painter);
}

/// Without antialiasing: cells share their edges.
void PairMap::paintCells(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    QColor hatch = theme.secondText;
    hatch.setAlpha(kHatch);
    for (const PairCells::Cell& cell : m_cells.cells()) {
        QRectF area = pixels(cell.area);
        const QPointF centre = area.center();
        area.setSize(area.size().expandedTo({kLeastCell, kLeastCell}));
        area.moveCenter(centre);
        const QRect whole(area.topLeft().toPoint(), area.bottomRight().toPoint() - QPoint(1, 1));
        const double position = std::clamp(m_losses.position(cell.trial.loss), 0.0, 1.0);
        painter.fillRect(whole, cell.trial.diverged ? theme.ground : QColor(mapColour(theme, position)));
        if (cell.trial.diverged)
            painter.fillRect(whole, QBrush(hatch, Qt::BDiagPattern));
    }
    if (!m_current)
        return;
    painter.setPen(QPen(theme.accent, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(pixels(m_cells.cells()[*m_current].area).adjusted(-1.0, -1.0, 1.0, 1.0));
}

/// The trials of the rate alone, and of the slice through the choice.
void PairMap::paintAlong(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.contour);
    for (const TuneTrial& trial : m_cells.along())
        painter.drawEllipse(pixel(m_cells.placeOf(trial.rate, trial.second)), 0.5 * kDot, 0.5 * kDot);
}

void PairMap::paintMarks(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const QPointF now = pixel(m_cells.placeOf(m_run.rate, m_run.second));
    painter.setBrush(Qt::NoBrush);
    if (plot().contains(now)) {
        painter.setPen(QPen(theme.halo, 4.0));
        painter.drawEllipse(now, 0.5 * kNow, 0.5 * kNow);
        painter.setPen(QPen(theme.text, 1.6));
        painter.drawEllipse(now, 0.5 * kNow, 0.5 * kNow);
    }
    if (const TuneTrial* best = m_run.tuning.chosen()) {
        const RunLook look = runLook(theme, m_look);
        painter.setPen(QPen(theme.halo, 2.0));
        painter.setBrush(look.colour);
        drawMarker(painter, look.marker, pixel(m_cells.placeOf(best->rate, best->second)), kBest);
    }
}

void PairMap::paintAxes(QPainter& painter) const
{
    const ChartStyle style{&m_appearance.theme(), font()};
    const QRectF area = plot();
    const QString symbol = QString::fromStdString(std::string(m_run.parameter->symbol));
    paintTitle(painter, area, tr("Loss of %1 over η (right) and %2 (up)").arg(m_run.name, symbol), QString(), style);
    const std::vector<ValueTick> marks = m_cells.rateMarks();
    const std::size_t stride = 1 + std::size_t(double(marks.size()) * 42.0 / area.width());
    std::vector<ValueTick> below;
    for (std::size_t i = 0; i < marks.size(); i += stride)
        below.push_back(marks[i]);
    paintMarksBelow(painter, area, below, style);
    for (const ValueTick& mark : m_cells.secondMarks()) {
        const double y = area.bottom() - mark.position * area.height();
        painter.drawText(QRectF(0.0, y - 10.0, area.left() - 6.0, 20.0), Qt::AlignRight | Qt::AlignVCenter, mark.text);
    }
}

/// The colours of the losses, at the right.
void PairMap::paintScale(QPainter& painter) const
{
    const Theme& theme = m_appearance.theme();
    const ChartStyle style{&theme, font()};
    const QRectF area = plot();
    const QRectF bar(area.right() + 10.0, area.top(), kScaleWidth, area.height());
    for (int y = 0; y < int(bar.height()); ++y)
        painter.fillRect(QRectF(bar.left(), bar.top() + y, bar.width(), 1.0),
                         QColor(mapColour(theme, 1.0 - (y + 0.5) / bar.height())));
    painter.setFont(style.marks());
    painter.setPen(theme.secondText);
    for (const ValueTick& mark : withRaisedExponents(m_losses.ticks())) {
        const double y = bar.bottom() - mark.position * bar.height();
        painter.drawText(QRectF(bar.right() + 5.0, y - 10.0, kScaleRoom, 20.0), Qt::AlignLeft | Qt::AlignVCenter,
                         mark.text);
    }
}

} // namespace thalweg::app
