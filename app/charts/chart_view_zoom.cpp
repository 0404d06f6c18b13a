// How a chart is zoomed and moved along its values, and how a part of it is chosen.

#include "charts/chart_view.h"
#include "charts/step_zoom.h"
#include "charts/value_zoom.h"
#include "model/appearance.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kAxisGap = 4.0;      ///< between the plot and where its axis can be seized
constexpr double kAxisOverhang = 8.0; ///< beyond the ends of the axis
constexpr double kLeastPart = 8.0;    ///< pixels, from which a drag spans anything
constexpr int kPartOpacity = 36;      ///< of 255

} // namespace

void ChartView::setValueRange(const std::optional<ValueRange>& range)
{
    m_picture.setValueRange(range);
    showZoom();
    placeTools();
    describe();
    update();
}

/// Whether there is anything to be taken back.
void ChartView::showZoom()
{
    const bool isWhole = m_picture.stepRange() == StepRange{0.0, double(m_picture.lastStep())};
    m_wholeRuns->setVisible(!isWhole || m_picture.isValueRangeShown());
}

bool ChartView::isOnAxis(QPointF position)
{
    const QRectF& plot = m_picture.frame().plot;
    const QRectF axis(QPointF(0.0, plot.top() - kAxisOverhang),
                      QPointF(plot.left() - kAxisGap, plot.bottom() + kAxisOverhang));
    return !m_picture.runs().empty() && axis.contains(position);
}

/// 0 at the lower end of the value axis … 1 at the upper.
double ChartView::heightAt(QPointF position)
{
    const QRectF& plot = m_picture.frame().plot;
    return (plot.bottom() - position.y()) / plot.height();
}

void ChartView::zoomValues(double position, double factor)
{
    const ValueRange reach = reachOf(m_picture.runs(), m_picture.automaticAxis());
    chooseValues(zoomed(m_picture.frame().axis, position, factor, reach));
}

void ChartView::moveValues(double share)
{
    const ValueRange reach = reachOf(m_picture.runs(), m_picture.automaticAxis());
    chooseValues(moved(m_picture.frame().axis, share, reach));
}

/// About the head of the selected run, where that is in view.
void ChartView::zoomValuesByKey(double factor)
{
    double position = 0.5;
    for (const ChartRun& run : m_picture.runs())
        if (const auto head = run.run == m_picture.selected() ? m_picture.head(run, m_step) : std::nullopt)
            position = std::clamp(heightAt(*head), 0.0, 1.0);
    zoomValues(position, factor);
}

/// Not where there would be nothing to be seen.
void ChartView::chooseValues(std::optional<ValueRange> range)
{
    if (!range || !isAnythingIn(*range, m_picture.runs(), m_picture.stepRange()))
        return;
    if (shows(m_picture.automaticAxis(), *range))
        return showAllValues();
    setValueRange(range);
    emit valueRangeChosen(range);
}

void ChartView::showAllValues()
{
    setValueRange({});
    emit valueRangeChosen({});
}

/// Escape takes it back, wherever the keyboard was before.
void ChartView::beginDrag(Drag drag, QPointF position)
{
    m_drag = drag;
    m_pressed = m_dragged = position;
    m_axisBefore = m_picture.frame().axis;
    m_rangeBefore = m_picture.valueRange();
    stopHovering();
    grabKeyboard();
}

void ChartView::dragAxisTo(QPointF position)
{
    const double share = (position.y() - m_pressed.y()) / m_picture.frame().plot.height();
    chooseValues(moved(m_axisBefore, share, reachOf(m_picture.runs(), m_picture.automaticAxis())));
}

/// The part that is spanned: all along an axis along which the mouse has hardly moved. Null for no part.
QRectF ChartView::dragged()
{
    const QRectF& plot = m_picture.frame().plot;
    QRectF part = QRectF(m_pressed, m_dragged).normalized();
    if (part.width() < kLeastPart && part.height() < kLeastPart)
        return {};
    if (part.width() < kLeastPart)
        part = {plot.left(), part.top(), plot.width(), part.height()};
    if (part.height() < kLeastPart)
        part = {part.left(), plot.top(), part.width(), plot.height()};
    return part & plot;
}

void ChartView::showDragged()
{
    const QRectF part = dragged();
    const ChartFrame frame = m_picture.frame();
    if (part.isEmpty())
        return;
    const auto values = part.height() < frame.plot.height()
                            ? partOf(frame.axis, heightAt(part.bottomLeft()), heightAt(part.topLeft()),
                                     reachOf(m_picture.runs(), m_picture.automaticAxis()))
                            : std::nullopt;
    const StepRange steps = part.width() < frame.plot.width()
                                ? between(frame.stepAt(part.left()), frame.stepAt(part.right()), m_picture.lastStep())
                                : frame.steps;
    if (values && !isAnythingIn(*values, m_picture.runs(), steps))
        return;
    chooseRange(steps);
    chooseValues(values);
}

bool ChartView::cancelDrag()
{
    if (m_drag != Drag::Axis && m_drag != Drag::Part)
        return false;
    if (m_drag == Drag::Axis) {
        setValueRange(m_rangeBefore);
        emit valueRangeChosen(m_rangeBefore);
    }
    endDrag();
    return true;
}

void ChartView::paintPart(QPainter& painter)
{
    const QRectF part = m_drag == Drag::Part ? dragged() : QRectF();
    if (part.isEmpty())
        return;
    QColor fill = m_appearance.theme().accent;
    painter.setPen(QPen(fill, 1.0));
    fill.setAlpha(kPartOpacity);
    painter.setBrush(fill);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawRect(part);
}

bool ChartView::isOwnKey(const QKeyEvent& event) const
{
    const bool isVertical = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    return (isVertical && event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) || event.key() == Qt::Key_0;
}

} // namespace thalweg::app
