#include "export/figure_legend.h"

#include "model/playback.h"
#include "model/classroom_sight.h"
#include "model/scene_model.h"
#include "panels/catalogue_text.h"
#include "text/number_text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace thalweg::app {

namespace {

constexpr double kSample = 34.0; ///< width of the line that stands for a run
constexpr double kGap = 8.0;     ///< between it and the name
constexpr double kBetween = 22.0;
constexpr double kRow = 1.5; ///< in lines of type
constexpr int kCaptionFlags = int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap;

/// Where each entry stands, rows from the top left.
QList<QRectF> placesOf(const QList<LegendEntry>& entries, double width, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double height = kRow * metrics.height();
    QList<QRectF> places;
    QPointF at;
    for (const LegendEntry& entry : entries) {
        const double wanted = kSample + kGap + std::ceil(metrics.horizontalAdvance(entry.name)) + 1.0;
        if (at.x() > 0.0 && at.x() + wanted > width)
            at = {0.0, at.y() + height};
        places.append({at, QSizeF(std::min(wanted, width), height)});
        at.rx() += wanted + kBetween;
    }
    return places;
}

QString sentence(const char* text) { return QCoreApplication::translate("Figure", text); }

QString valueText(const Parameter& parameter, double value)
{
    return coreText(parameter.symbol) + QStringLiteral(" = ") + shortNumber(value, 6);
}

/// "Adam (η = 0.01, β₁ = 0.8)": the rate, and what is not as usual.
QString runText(const RunChoice& run)
{
    const OptimizerEntry& entry = *findOptimizer(run.optimizer);
    QStringList settings;
    for (std::size_t i = 0; i < entry.parameters.size(); ++i)
        if (i == 0 || run.values[i] != entry.parameters[i].initial)
            settings.append(valueText(entry.parameters[i], run.values[i]));
    if (const ScheduleEntry* schedule = findSchedule(run.schedule.id); schedule && run.schedule != ScheduleChoice())
        settings.append(coreText(schedule->name));
    if (run.batch > 0)
        settings.append(sentence(QT_TRANSLATE_NOOP("Figure", "batches of %1")).arg(run.batch));
    return coreText(entry.name) + QStringLiteral(" (") + settings.join(QStringLiteral(", ")) + u')';
}

} // namespace

QList<LegendEntry> legendEntries(const FigureViews& views)
{
    QList<LegendEntry> entries;
    const auto& runs = views.model.scene().runs;
    const auto& names = views.model.runNames();
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (runs[i].shown)
            entries.append({QString::fromStdString(names[i]), runLook(views.theme, runs[i].look)});
    return entries;
}

double legendHeight(const QList<LegendEntry>& entries, double width, const QFont& font)
{
    return placesOf(entries, width, font).last().bottom();
}

void paintLegend(QPainter& painter, const QRectF& area, const QList<LegendEntry>& entries, const FigureViews& views)
{
    const QList<QRectF> places = placesOf(entries, area.width(), views.font);
    const QFontMetricsF metrics(views.font);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QRectF place = places[i].translated(area.topLeft());
        drawRunSample(painter, views.theme, entries[i].look, {place.topLeft(), QSizeF(kSample, place.height())});
        const QRectF text = place.adjusted(kSample + kGap, 0.0, 0.0, 0.0);
        painter.setFont(views.font);
        painter.setPen(views.theme.text);
        painter.drawText(text, Qt::AlignVCenter, metrics.elidedText(entries[i].name, Qt::ElideRight, text.width()));
    }
}

double captionHeight(const QString& caption, double width, const QFont& font)
{
    return std::ceil(QFontMetricsF(font).boundingRect({0.0, 0.0, width, 1e6}, kCaptionFlags, caption).height());
}

void paintCaption(QPainter& painter, const QRectF& area, const QString& caption, const FigureViews& views)
{
    painter.setFont(views.font);
    painter.setPen(views.theme.secondText);
    painter.drawText(area, kCaptionFlags | Qt::TextDontClip, caption);
}

QString usualCaption(const SceneModel& model, int step)
{
    const Scene& scene = model.scene();
    QStringList runs;
    for (std::size_t i = 0; i < scene.runs.size(); ++i)
        if (scene.runs[i].shown)
            runs.append(showsHyperparameters(scene) ? runText(scene.runs[i]) : QString::fromStdString(model.runNames()[i]));
    const QString what = sentence(QT_TRANSLATE_NOOP("Figure", "%1, from %2, step %3 of %4."))
                             .arg(coreText(model.surface().name), pointText(scene.start, 6), countText(step),
                                  countText(scene.steps));
    return runs.isEmpty() ? what : what + u' ' + runs.join(QStringLiteral("; ")) + u'.';
}

} // namespace thalweg::app
