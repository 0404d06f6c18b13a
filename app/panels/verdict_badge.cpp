#include "panels/verdict_badge.h"

#include "panels/fonts.h"
#include "text/text_width.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace thalweg::app {

namespace {

struct VerdictBadge {
    Q_DECLARE_TR_FUNCTIONS(VerdictBadge)
};

constexpr double kPadding = 0.45; ///< of the height of the type
constexpr double kSignGap = 0.3;
constexpr double kTextSize = 0.85; ///< of the widget's font

int paddingOf(const QFontMetrics& metrics) { return qRound(kPadding * metrics.height()); }
int signGapOf(const QFontMetrics& metrics) { return qRound(kSignGap * metrics.height()); }

QFont badgeFont(const QFont& font) { return boldened(scaled(font, kTextSize)); }

} // namespace

Badge verdictBadge(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Converged:
        return {QStringLiteral("✓"), VerdictBadge::tr("converged"), Tone::Good};
    case Verdict::Saddle:
        return {QStringLiteral("✕"), VerdictBadge::tr("saddle"), Tone::Caution};
    case Verdict::Maximum:
        return {QStringLiteral("▲"), VerdictBadge::tr("maximum"), Tone::Caution};
    case Verdict::Plateau:
        return {QStringLiteral("▬"), VerdictBadge::tr("plateau"), Tone::Caution};
    case Verdict::Oscillating:
        return {QStringLiteral("↕"), VerdictBadge::tr("oscillating"), Tone::Bad};
    case Verdict::Crawling:
        return {QStringLiteral("…"), VerdictBadge::tr("crawling"), Tone::Caution};
    case Verdict::NoiseFloor:
        return {QStringLiteral("≈"), VerdictBadge::tr("noise floor"), Tone::Neutral};
    case Verdict::Diverged:
        return {QStringLiteral("↗"), VerdictBadge::tr("diverged"), Tone::Bad};
    case Verdict::Descending:
        break;
    }
    return {QStringLiteral("↓"), VerdictBadge::tr("descending"), Tone::Neutral};
}

Badge verdictBadge(const Diagnosis& diagnosis)
{
    if (diagnosis.find("no_derivative"))
        return {QStringLiteral("∧"), VerdictBadge::tr("no gradient"), Tone::Caution};
    if (diagnosis.step == 0 && diagnosis.verdict == Verdict::Descending)
        return {QStringLiteral("○"), VerdictBadge::tr("start"), Tone::Neutral};
    if (diagnosis.find("undefined_at_start"))
        return {QStringLiteral("∅"), VerdictBadge::tr("no value"), Tone::Bad};
    return verdictBadge(diagnosis.verdict);
}

int badgeWidth(const QFont& font)
{
    const QFont type = badgeFont(font);
    const QFontMetrics metrics(type);
    int widest = 0;
    for (const Verdict verdict : kVerdicts) {
        const Badge badge = verdictBadge(verdict);
        widest = std::max(widest, qRound(textWidth(badge.sign, type)) + qRound(textWidth(badge.word, type)));
    }
    return widest + signGapOf(metrics) + 2 * paddingOf(metrics);
}

void drawBadge(QPainter& painter, const Theme& theme, const Badge& badge, const QRect& area)
{
    const ToneColours colours = toneColours(theme, badge.tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont(painter.font()));
    const QFontMetrics metrics = painter.fontMetrics();
    const double height = metrics.height() + 4;
    const QRectF pill(area.left(), area.center().y() + 0.5 - 0.5 * height, area.width(), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(pill, 0.5 * height, 0.5 * height);
    const int sign = metrics.horizontalAdvance(badge.sign) + signGapOf(metrics);
    const int left = area.left() + (area.width() - sign - metrics.horizontalAdvance(badge.word)) / 2;
    painter.setPen(colours.text);
    painter.drawText(QRectF(left, pill.top(), sign, height), Qt::AlignLeft | Qt::AlignVCenter, badge.sign);
    painter.drawText(QRectF(left + sign, pill.top(), pill.right() - left - sign, height),
                     Qt::AlignLeft | Qt::AlignVCenter, badge.word);
    painter.restore();
}

} // namespace thalweg::app
