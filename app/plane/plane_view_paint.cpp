#include "inspector/inspection.h"
#include "model/classroom_sight.h"
#include "model/playback.h"
#include "model/selection.h"
#include "model/study.h"
#include "plane/batch_layer.h"
#include "plane/curvature_cross.h"
#include "plane/ground_layer.h"
#include "plane/plane_gestures.h"
#include "plane/plane_view.h"
#include "plane/plot_frame.h"
#include "plane/runs_layer.h"
#include "plane/slope_field.h"
#include "plane/starts_layer.h"
#include "plane/twin_cursor.h"
#include "text/number_text.h"

#include <QPainter>

#include <algorithm>

/// The plane view's part that paints: the layers from the ground up, and what explains them.
namespace thalweg::app {

void PlaneView::paintGround(QPainter& painter)
{
    if (m_viewport.isEmpty())
        return;
    m_ground->paint(painter);
    if (m_layers->choice().arrows) {
        painter.setClipRect(m_viewport.rect);
        m_slopes->paint(painter, m_viewport, m_style);
        painter.setClipping(false);
    }
    m_ground->paintScale(painter, PlotFrame::scaleRect(m_viewport.rect, m_frame->size(), m_style));
}

void PlaneView::paintOverlay(QPainter& painter)
{
    if (m_viewport.isEmpty())
        return;
    painter.setClipRect(m_viewport.rect);
    m_taylor->paint(painter, m_viewport, m_style);
    paintBatch(painter);
    m_starts->paint(painter);
    m_runs->paint(painter);
    painter.setClipRect(m_viewport.rect);
    paintInspected(painter);
    paintMechanism(painter);
    painter.setClipping(false);
    paintModelLegend(painter);
    paintBatchLegend(painter);
    paintHovered(painter);
    if (const auto mouse = m_inspection->mouse(); mouse && m_target.kind == Target::Nothing) // in a linked view
        paintTwinCursor(painter, *mouse, m_viewport, m_style);
    m_chip.paint(painter, m_chipCorner, m_style);
    if (m_showsFocus) {
        painter.setPen(QPen(m_style.theme->accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_viewport.rect);
    }
}

QString PlaneView::modelText() const
{
    switch (m_inspection->modelPlace()) {
    case Inspection::Place::Pin:
        return tr("Taylor's model at the pin");
    case Inspection::Place::Mouse:
        return tr("Taylor's model at the mouse");
    case Inspection::Place::Head:
        return tr("Taylor's model at the selected run");
    case Inspection::Place::Start:
        break;
    }
    return tr("Taylor's model at the start");
}

/// At the top right; below the chip where both have no room side by side, at the bottom where it would
/// hide the start.
void PlaneView::paintModelLegend(QPainter& painter)
{
    if (!m_taylor->reach())
        return;
    const QRectF room = m_viewport.rect.marginsRemoved({kChipInset, kChipInset, kChipInset, kChipInset});
    QRectF legend({}, m_taylor->legendSize(modelText(), m_style, room.width()));
    if (legend.width() > room.width())
        return;
    legend.moveTopRight(room.topRight());
    const QRectF chip = m_chip.rect(m_chipCorner, m_style);
    if (legend.adjusted(-kChipInset, 0.0, 0.0, 0.0).intersects(chip))
        legend.moveTop(chip.bottom() + kChipInset);
    if (m_runs->handleWithin(legend))
        legend.moveBottom(room.bottom());
    painter.setRenderHint(QPainter::Antialiasing);
    m_taylor->paintLegend(painter, legend, modelText(), m_style);
}

/// The pin, and the cross of curvature: at the mouse only over plain ground, where nothing else is told.
void PlaneView::paintInspected(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto place = m_inspection->place();
    const Point at = m_inspection->point();
    const bool isOnGround = m_target.kind == Target::Ground && m_gestures->doing() == PlaneGestures::Doing::Nothing;
    const bool isLooking = place == Inspection::Place::Pin || (place == Inspection::Place::Mouse && isOnGround);
    if (m_layers->choice().cross && isLooking)
        paintCurvatureCross(painter, at, m_model.surface().surface->secondOrder(at), crossHeight(), m_viewport,
                            m_style);
    if (place == Inspection::Place::Pin)
        paintPin(painter, m_viewport.toPixel(at), m_style);
}

void PlaneView::paintBatch(QPainter& painter)
{
    const auto run = std::size_t(m_selection.run());
    if (m_batch->samples() > 0 && run < m_study.runsScene().runs.size())
        m_batch->paint(painter, m_viewport, m_style, runLook(*m_style.theme, m_study.runsScene().runs[run].look).colour);
}

void PlaneView::paintBatchLegend(QPainter& painter)
{
    const auto run = std::size_t(m_selection.run());
    if (m_batch->samples() == 0 || run >= m_model.runNames().size() || run >= m_study.runsScene().runs.size())
        return;
    const QString name = QString::fromStdString(m_model.runNames()[run]);
    const QString step = countText(m_playback.step());
    const QString text =
        showsHyperparameters(m_model.scene())
            ? tr("What %1 sees at step %2, with a batch of %3").arg(name, step, countText(m_batch->samples()))
            : tr("What %1 sees at step %2").arg(name, step);
    QRectF room = m_viewport.rect.marginsRemoved({kChipInset, kChipInset, kChipInset, kChipInset});
    // Below the chip, and below the legend of a model.
    room.setTop(room.top() + (m_taylor->reach() ? 2.0 : 1.0) * (m_chip.rect(m_chipCorner, m_style).height() + kChipInset));
    m_batch->paintLegend(painter, room, text, m_style, runLook(*m_style.theme, m_study.runsScene().runs[run].look).colour);
}

std::optional<MechanismArrows> PlaneView::arrowsOf(std::size_t run) const
{
    const RunChoice& choice = m_study.runsScene().runs[run];
    const OptimizerEntry* entry = findOptimizer(choice.optimizer);
    const TrajectoryStep& row = m_study.runs()[run].at(m_playback.step());
    if (!entry || !choice.shown || !m_viewport.domain.contains(row.point))
        return std::nullopt;
    return MechanismArrows(mechanismOf(*entry, m_study.runs()[run], m_playback.step()), m_viewport, m_style,
                           runLook(*m_style.theme, choice.look).colour);
}

/// On every head, to the scales of the selected run's, which is on top and explained.
void PlaneView::paintMechanism(QPainter& painter)
{
    constexpr double kFaint = 0.6;
    const auto selected = m_inspection->head();
    if (!m_layers->choice().mechanism || !selected)
        return;
    const auto headOf = [this](std::size_t run) {
        return m_viewport.toPixel(m_study.runs()[run].at(m_playback.step()).point);
    };
    const auto scales = arrowsOf(*selected);
    painter.setOpacity(kFaint);
    for (std::size_t run = 0; run < m_study.runs().size(); ++run)
        if (auto arrows = run == *selected ? std::nullopt : arrowsOf(run)) {
            if (scales)
                arrows->useScalesOf(*scales);
            arrows->paint(painter, headOf(run));
        }
    painter.setOpacity(1.0);
    if (!scales)
        return;
    const QPointF head = headOf(*selected);
    scales->paint(painter, head);
    const auto& names = m_model.runNames();
    const QString name = *selected < names.size() ? QString::fromStdString(names[*selected]) : QString();
    const int step = std::min(m_playback.step(), m_study.runs()[*selected].lastStep());
    scales->paintLegend(painter, head, tr("%1, step %2").arg(name, countText(step)));
}

/// Of the run, and of the critical point that its head may cover.
InfoCard PlaneView::headCard() const
{
    InfoCard card = m_runs->card(m_target.index);
    const auto mark = m_ground->marks().at(m_runs->headPosition(m_target.index));
    if (!mark)
        return card;
    const InfoCard below = m_ground->marks().card(*mark);
    card.rows.append({below.title, QString()});
    card.rows.append(below.rows);
    if (card.note.isEmpty())
        card.note = below.note;
    return card;
}

void PlaneView::paintHovered(QPainter& painter)
{
    if (m_target.kind == Target::Mark && m_target.index < m_ground->marks().count()) {
        const CriticalMarks& marks = m_ground->marks();
        marks.paintDirections(painter, m_target.index, m_style);
        paintInfoCard(painter, marks.card(m_target.index), marks.position(m_target.index), m_viewport.rect, m_style);
    } else if (m_target.kind == Target::Head && m_target.index < m_study.runs().size()) {
        m_runs->paintFuture(painter, m_target.index);
        paintInfoCard(painter, headCard(), m_runs->headPosition(m_target.index), m_viewport.rect, m_style);
    }
}

} // namespace thalweg::app
